// Loaded into the product's process before anything else (NODE_OPTIONS --import): what a test machine can do to a process and a program
// cannot do to itself. SIGUSR2 says that the order file changed: `clock` shifts the wall clock by that many ms, `blockMs` stalls the event loop.
import { readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const orderFile = process.env.CHAOS_ORDER_FILE;
const RealDate = Date;
let shiftMs = 0;
let blocked = 0;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  apply: (target) => new target(now()).toString(),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});

function now() {
  return RealDate.now() + shiftMs;
}

function readOrder() {
  return JSON.parse(readFileSync(orderFile, "utf8"));
}

function obey() {
  const order = readOrder();
  shiftMs = order.clock;
  // Each order to stall counts once, however often the file is read.
  if (order.block.count === blocked) return;
  blocked = order.block.count;
  const until = performance.now() + order.block.ms;
  while (performance.now() < until);
}

const atStart = readOrder();
shiftMs = atStart.clock;
blocked = atStart.block.count;
if (isMainThread) process.on("SIGUSR2", obey);
