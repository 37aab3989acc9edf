// npm run bench -- [turns] …      signed webhooks against the built product, beside a floor that stores nothing
// npm run bench -- scale …        the same with a year of messages stored
// npm run bench -- burst …        under pressure
// npm run bench -- cluster …      MongoDB + Redis with more and more workers
// npm run bench -- faq-load …     a FAQ of 3 000 examples in the turns, and learned anew beside them
// npm run bench -- faq DIR        the FAQ matcher on sets of questions
const benches: Record<string, () => Promise<unknown>> = {
  turns: () => import("./turns/turns-bench"),
  scale: () => import("./scale/scale-bench"),
  burst: () => import("./burst/burst-bench"),
  cluster: () => import("./cluster/cluster-bench"),
  "faq-load": () => import("./faq-load/faq-load-bench"),
  faq: () => import("./faq-bench"),
};
if (process.argv[2] === undefined || process.argv[2].startsWith("-")) process.argv.splice(2, 0, "turns");
const wanted = process.argv[2]!;
const bench = benches[wanted];
if (!bench) {
  console.error(`There is no such bench: ${wanted}. Choose from ${Object.keys(benches).join(", ")}.`);
  process.exit(1);
}
await bench();
process.exit();

export {};
