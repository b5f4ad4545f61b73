import { writeSync } from "node:fs";
import { prepare, replicate, scenario } from "../../sim/index.ts";
import { nanoseconds } from "./clock.ts";
import { BENCHED, finish, lived } from "./cost.ts";

/** A program of its own, because a process has only one first run: `runs.js KIND PEOPLE WEEKS RUNS`. */
const [kind, people, weeks, runs] = process.argv.slice(2);
const size = { seed: "bench", people: Number(people), weeks: Number(weeks), burnIn: 52 };
const regime = scenario(BENCHED);

/** Nanoseconds of processor time that a person-week takes in one run after another from the same world. */
function live(): void {
  const world = prepare(regime, size, 0);
  for (let run = 0; run < Number(runs); run++) {
    let weeksLived = 1;
    const time = nanoseconds(() => (weeksLived = lived(finish(world, regime, size))));
    writeSync(1, `@run ${JSON.stringify(time / weeksLived)}\n`);
  }
}

/** Marks where each replication ends, for whoever reads what the engine says in between. */
async function mark(): Promise<void> {
  const regimes = [scenario("jobcentre-2014"), regime];
  for (let replication = 0; replication < Number(runs); replication++) {
    await replicate(regimes, size, replication);
    writeSync(1, `@run ${replication}\n`);
  }
}

if (kind === "live") live();
else await mark();
