import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

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
