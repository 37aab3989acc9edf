import type { Metric, Registry } from "prom-client";

/**
 * Counters and times for the message path. prom-client hashes the labels at every call and allocates on the way;
 * here the child is found once, and a call is an addition in place. They are exported like any other metric.
 */
export class CountFamily {
  private readonly children = new Map<string, Count>();

  constructor(
    registry: Registry,
    private readonly about: { name: string; help: string; labelNames: readonly string[] },
  ) {
    registry.registerMetric(this as unknown as Metric);
  }

  get name(): string {
    return this.about.name;
  }

  /** The count of these labels' values, in the order of their names. Not for the hot path: keep what it answers. */
  of(...values: string[]): Count {
    const key = values.join("\n");
    const known = this.children.get(key);
    if (known) return known;
    const count = new Count(values);
    this.children.set(key, count);
    return count;
  }

  all(): Iterable<Count> {
    return this.children.values();
  }

  get(): Promise<object> {
    const values = [...this.children.values()].map(({ value, values: given }) => ({
      value,
      labels: labelled(this.about.labelNames, given),
    }));
    return Promise.resolve({ name: this.name, help: this.about.help, type: "counter", aggregator: "sum", values });
  }

  reset(): void {
    for (const count of this.children.values()) count.value = 0;
  }
}

export class Count {
  value = 0;
  constructor(readonly values: readonly string[]) {}
  inc(): void {
    this.value += 1;
  }
}

export class TimeFamily {
  private readonly children = new Map<string, Times>();

  /** @param about.boundsMs upper bounds, ascending */
  constructor(
    registry: Registry,
    private readonly about: { name: string; help: string; labelName: string; boundsMs: readonly number[] },
  ) {
    registry.registerMetric(this as unknown as Metric);
  }

  get name(): string {
    return this.about.name;
  }

  of(value: string): Times {
    const known = this.children.get(value) ?? new Times(this.about.boundsMs);
    this.children.set(value, known);
    return known;
  }

  get(): Promise<object> {
    const values = [...this.children].flatMap(([value, times]) => exported(this.name, { [this.about.labelName]: value }, times));
    return Promise.resolve({ name: this.name, help: this.about.help, type: "histogram", aggregator: "sum", values });
  }

  reset(): void {
    for (const times of this.children.values()) times.reset();
  }
}

/** How long something took, as a histogram in milliseconds. */
export class Times {
  /** Per bucket, not cumulative; the last is above all bounds. */
  readonly counts: Float64Array;
  sumMs = 0;

  constructor(readonly boundsMs: readonly number[]) {
    this.counts = new Float64Array(boundsMs.length + 1);
  }

  /** A clock that was put back gives a negative time: it counts as none. */
  observe(ms: number): void {
    const bounds = this.boundsMs;
    let bucket = 0;
    while (bucket < bounds.length && ms > bounds[bucket]!) bucket += 1;
    this.counts[bucket]! += 1;
    if (ms > 0) this.sumMs += ms;
  }

  reset(): void {
    this.counts.fill(0);
    this.sumMs = 0;
  }
}

function exported(name: string, labels: Record<string, string>, { boundsMs, counts, sumMs }: Times): object[] {
  let sum = 0;
  const buckets = [...counts].map((count, index) => {
    sum += count;
    const bound = boundsMs[index];
    return { metricName: `${name}_bucket`, labels: { ...labels, le: bound === undefined ? "+Inf" : bound / 1_000 }, value: sum };
  });
  return [...buckets, { metricName: `${name}_sum`, labels, value: sumMs / 1_000 }, { metricName: `${name}_count`, labels, value: sum }];
}

function labelled(names: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
}
