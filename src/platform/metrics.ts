import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { TimeFamily } from "./meters";

/** Everything that `/metrics` shows. One registry per process. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

export const httpRequestSeconds = new Histogram({
  name: "sao_http_request_seconds",
  help: "Time until a request was answered",
  labelNames: ["method", "route", "status"],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
  registers: [metrics],
});

export const loginAttempts = new Counter({
  name: "sao_login_attempts_total",
  help: "Logins by result",
  labelNames: ["result"],
  registers: [metrics],
});

export const inboxSockets = new Gauge({ name: "sao_inbox_sockets", help: "Connected inbox windows", registers: [metrics] });

/** From a fraction of a millisecond, as the embedded engine takes, to what a person notices as broken. */
export const TIME_BOUNDS_MS = [0.5, 1, 2, 3, 5, 8, 12, 20, 35, 60, 100, 150, 250, 400, 600, 1_000, 2_500, 5_000, 15_000, 60_000, 300_000];

/** Of the embedded engine each commit, of MongoDB each run of ordered writes. */
export const databaseTimes = new TimeFamily(metrics, {
  name: "sao_database_seconds",
  help: "Time of the database's writes: one group commit (embedded) or one run of ordered writes (MongoDB)",
  labelName: "operation",
  boundsMs: TIME_BOUNDS_MS,
});

export const loopDelaySeconds = new Gauge({
  name: "sao_event_loop_delay_seconds",
  help: "The longest that this process did not react, in the last ten seconds",
  registers: [metrics],
});
