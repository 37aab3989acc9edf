import type { ChaosResult } from "./run-chaos";

/** Each line of the table, in order. */
export function rowsOf(result: ChaosResult): [what: string, count: string][] {
  const { counts, webhooks, options } = result;
  const replies = counts["seenOnce"]! + counts["unknown"]!;
  const share = replies === 0 ? 0 : (100 * counts["unknown"]!) / replies;
  const count = (name: string): string => number(counts[name]!);
  return [
    ["Conversations under load", number(options.conversations)],
    ["Seconds of trouble", result.seconds.toFixed(0)],
    ...Object.entries(result.happened)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([fault, times]): [string, string] => [`Fault: ${fault}`, number(times)]),
    ["Webhooks delivered, repetitions by the platform included", number(webhooks.deliveries + webhooks.repeated)],
    ["… of them not taken at first and sent again", number(webhooks.notTaken)],
    ["… of them delivered although taken before", number(webhooks.repeated)],
    ["… pairs in the wrong order", number(webhooks.swapped)],
    ["**Messages acknowledged**", count("acknowledged")],
    ["… stored once", count("storedOnce")],
    ["… **lost**", count("lost")],
    ["… **stored twice**", count("storedTwice")],
    ["**Replies made** by the bot", count("botReplies")],
    ["**Replies made** by agents", count("agentReplies")],
    ["… seen once on the phone", count("seenOnce")],
    [`… held as outcome unknown (${share.toFixed(1)} %)`, count("unknown")],
    ["… cancelled or never made because a person had the turn", count("leftToPeople")],
    ["… **doubled**", count("doubled")],
    ["… **missing**", count("missing")],
    ["**Out of order**", count("outOfOrder")],
    ["Takeovers", count("takeovers")],
    ["… bot replies that were leaving at that moment", count("inFlightAtTakeover")],
    ["… **bot replies after it**", count("botAfterTakeover")],
    ["Times that inbox windows were cut off, restarts not counted", count("windowCuts")],
    ["… **rows wrong at the end**", count("windowsWrong")],
    ["**Platform rules broken**", count("platformRulesBroken")],
    ["**Processes that ended by themselves, or did not end when asked to**", count("crashes")],
    ["Seconds until all was at rest", result.settledInSeconds.toFixed(0)],
  ];
}

export function titleOf({ options, database }: ChaosResult): string {
  const processes = options.engine === "sqlite" ? "one process" : "Redis, two web and two worker processes";
  return `${database}, ${processes}: kill -9 × ${options.kills}`;
}

/** What a person types to have the same again. */
export function commandOf({ options }: ChaosResult): string {
  const { engine, kills, seed, conversations } = options;
  return `npm run chaos -- --engine ${engine} --kills ${kills} --seed ${seed} --conversations ${conversations}`;
}

export function tableOf(result: ChaosResult): string {
  const rows = rowsOf(result).map(([what, count]) => `| ${what} | ${count} |`);
  return ["| What | Count |", "|---|---:|", ...rows].join("\n");
}

export function printResult(result: ChaosResult): string {
  const width = Math.max(...rowsOf(result).map(([what]) => what.length));
  const rows = rowsOf(result).map(([what, count]) => `${what.replaceAll("**", "").padEnd(width)} ${count.padStart(8)}`);
  const problems = result.violations.slice(0, 40).map((violation) => `! ${violation}`);
  const more = result.violations.length > 40 ? [`! and ${result.violations.length - 40} more`] : [];
  return [
    titleOf(result),
    ...rows,
    ...result.leftOut.map((fault) => `left out: ${fault}`),
    ...problems,
    ...more,
    `${result.violations.length} violations. Again: ${commandOf(result)}`,
  ].join("\n");
}

const number = (value: number): string => value.toLocaleString("en-US");
