import type { PlatformClock } from "./ask-platforms";
import type { Queues } from "./read-queues";
import type { FigureSums } from "./sum-figures";

/** All that the checks judge, read at one moment. */
export interface HealthFacts {
  now: Date;
  database: { engine: "sqlite" | "mongodb"; pingMs: number | null; isFull: boolean };
  redis: "unused" | "fine" | "away";
  liveWorkers: number;
  freeBytes: number | null;
  /** Null: none is known. */
  backupAt: Date | null;
  publicUrl: string | null;
  queues: Queues;
  failedEvents: number;
  newestEventAt: Date | null;
  /** Null: not asked yet. */
  platforms: PlatformClock[] | null;
  figures: FigureSums;
  channels: ChannelFacts[];
}

export interface ChannelFacts {
  id: string;
  status: "active" | "needs-reconnect" | "disabled";
  statusReason: string | null;
  lastEventAt: Date | null;
  connectedAt: Date;
  accessEndsAt: Date | null;
}
