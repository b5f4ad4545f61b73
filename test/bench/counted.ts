import { writeSync } from "node:fs";
import { live, prepare, scenario } from "../../sim/index.ts";
import { BENCHED, lived } from "./cost.ts";

declare global {
  /** Calls by function, in the build that counts them. */
  var calls: { [name: string]: number };
}

/** A program built with every call of some functions counted; says what a run comes to, a thousand person-weeks. */
const size = { seed: "bench", people: 10_000, weeks: 260, burnIn: 52 };
const regime = scenario(BENCHED);
const world = prepare(regime, size, 0);
for (const name of Object.keys(globalThis.calls)) globalThis.calls[name] = 0;
const seen = { scanned: 0, due: 0, "barrier may change": 0, reviewed: 0, "jobs looked at": 0, "episodes live": 0 };
const record = live(world, regime, size, {
  watch: ({ arrived, dueNow, changeNow, reviewNow, jobsNow, services }) => {
    seen.scanned += arrived;
    seen.due += dueNow.length;
    seen["barrier may change"] += changeNow.length;
    seen.reviewed += reviewNow.length;
    seen["jobs looked at"] += jobsNow.length;
    seen["episodes live"] += services.live.length;
  },
});
const thousands = lived(record) / 1000;
const each = Object.entries({ ...seen, ...globalThis.calls }).map(([name, count]) => [name, count / thousands]);
writeSync(1, JSON.stringify(Object.fromEntries(each)));
