import { BlockList, isIP } from "node:net";

type Range = readonly [net: string, prefix: number, family: "ipv4" | "ipv6"];

const LOOPBACK: readonly Range[] = [
  ["127.0.0.0", 8, "ipv4"],
  ["::1", 128, "ipv6"],
];
/** Networks of one's own house, from which people and programs of the business come. */
const PRIVATE: readonly Range[] = [
  ["10.0.0.0", 8, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["fc00::", 7, "ipv6"],
];
/** The rest of what the internet does not route: link-local, carrier NAT, tests, multicast, translated IPv4. */
const SPECIAL: readonly Range[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 128, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
  ["64:ff9b::", 96, "ipv6"],
];

const loopback = listOf(LOOPBACK);
const own = listOf([...LOOPBACK, ...PRIVATE]);
const inside = listOf([...LOOPBACK, ...PRIVATE, ...SPECIAL]);

/** This machine itself. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return isIn(loopback, address) ?? false;
}

/** This machine or a private network: whom operations are shown. What is no address is nobody of ours. */
export function isOwnNetwork(address: string | undefined): boolean {
  return isIn(own, address) ?? false;
}

/** Everything that does not lie out in the internet: where a fetch for a stranger must not go. What is no address must not be gone to. */
export function isInsideAddress(address: string): boolean {
  return isIn(inside, address) ?? true;
}

/** Null for what is no address. IPv4 inside IPv6 is judged as IPv4. */
function isIn(list: BlockList, address: string | undefined): boolean | null {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address ?? "")?.[1] ?? address ?? "";
  const version = isIP(plain);
  return version === 0 ? null : list.check(plain, version === 4 ? "ipv4" : "ipv6");
}

function listOf(ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix, family] of ranges) list.addSubnet(net, prefix, family);
  return list;
}
