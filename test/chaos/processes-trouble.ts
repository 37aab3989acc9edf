import type { ChaosOptions } from "./options";
import { pause } from "./pause";
import type { Random } from "./random";
import type { World } from "./world";

/** How many kills come between two rolling restarts. */
const KILLS_PER_RESTART = 8;

/** Kills one process after the other, at moments that the seed gives, and now and then restarts all of them in turn. */
export async function endProcesses(world: World, options: ChaosOptions, random: Random, happened: (what: string) => void): Promise<void> {
  const restarts = options.faults.includes("rolling-restart") ? Math.max(1, Math.round(options.kills / KILLS_PER_RESTART)) : 0;
  const kills = Array.from({ length: options.kills }, () => "kill" as const);
  const plan = random.shuffle([...kills, ...Array.from({ length: restarts }, () => "rolling-restart" as const)]);
  for (const step of plan) {
    await pause(world.engine === "sqlite" ? random.between(50, 4_000) : random.between(500, 4_000));
    if (step === "kill") {
      const victim = random.pick(world.processes);
      await victim.kill();
      happened(`kill -9 of ${victim.name.replace(/-\d$/, "")}`);
      await victim.start();
      continue;
    }
    happened("rolling restart (SIGTERM)");
    for (const process of world.processes) {
      const troubleBefore = world.databaseTrouble();
      const status = await process.stop();
      // Without its database a process cannot finish what it has in hand: then it may run into its own limit.
      const wasCalm = troubleBefore === 0 && world.databaseTrouble() === 0;
      if (status !== 0 && wasCalm) world.problems.push(`${process.name} was asked to stop and ended with ${status ?? "a kill after 30 s"}`);
      await process.start();
    }
  }
}
