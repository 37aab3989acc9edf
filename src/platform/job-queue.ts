/** Work for later. The database is the record: a job survives a crash and is tried again with growing pauses. */
export interface JobQueue {
  /**
   * Queues work once per `key`; queuing the same key again moves its time.
   *
   * @param options.runAt default: now
   * @param options.ownedBy the mailbox that it works on: only the process that has it runs the job
   */
  enqueue(name: string, key: string, data: Record<string, unknown>, options?: { runAt?: Date; ownedBy?: string }): Promise<void>;
  /**
   * @param handler may throw to be tried again; after `maxAttempts` (default 8) the job is kept as dead
   * @param options.lane "slow" for work that waits for somebody else's server, so that it never holds up the rest; default "quick"
   */
  handle(
    name: string,
    handler: (data: Record<string, unknown>) => Promise<void>,
    options?: { maxAttempts?: number; lane?: "quick" | "slow" },
  ): void;
  start(): void;
  stop(): Promise<void>;
}
