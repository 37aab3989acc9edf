/** More than any sensible number of processes, few enough to look at every second. Fixed: a change would move keys between owners. */
export const PARTITIONS = 64;

/** FNV-1a over the UTF-16 units. */
export function partitionOf(key: string): number {
  return hash(key) % PARTITIONS;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/**
 * Shares the partitions among the workers, everyone reckoning the same: as even as can be, and few move when a worker comes or goes.
 *
 * @param owners who has each partition now, null for nobody; its length is the number of partitions
 * @returns who should have it
 */
export function share(owners: readonly (string | null)[], workers: readonly string[]): string[] {
  const most = Math.ceil(owners.length / workers.length);
  const least = Math.floor(owners.length / workers.length);
  const alive = new Map([...workers].sort().map((worker) => [worker, 0]));
  const wanted = owners.map((owner) => {
    const count = owner === null ? undefined : alive.get(owner);
    if (owner === null || count === undefined || count >= most) return null;
    alive.set(owner, count + 1);
    return owner;
  });
  // What is free goes to whoever has least; then the fullest give to those who have less than their part.
  const poorest = (): string => [...alive].reduce((a, b) => (b[1] < a[1] ? b : a))[0];
  const give = (position: number, to: string): void => {
    const from = wanted[position];
    if (from) alive.set(from, alive.get(from)! - 1);
    wanted[position] = to;
    alive.set(to, alive.get(to)! + 1);
  };
  wanted.forEach((owner, position) => owner ?? give(position, poorest()));
  for (let worker = poorest(); alive.get(worker)! < least; worker = poorest()) {
    const richest = [...alive].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    give(wanted.lastIndexOf(richest), worker);
  }
  return wanted as string[];
}
