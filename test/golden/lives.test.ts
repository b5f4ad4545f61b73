import { describe, expect, it } from "vitest";
import { fingerprint } from "../../sim/core/fingerprint.ts";
import { CAUSE_IDS, type Record as RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import recorded from "./lives.json" with { type: "json" };

const size = { seed: "golden", people: 1200, weeks: 120, burnIn: 60 };
const world = prepare(scenario("jobcentre-2014"), size, 0);

/** Every spell as one fingerprint, and pence paid for each cause. */
function summary({ spells, ledger, weeks }: RunRecord): { spells: string; pence: Readonly<Record<string, number>> } {
  const { count, person, status, start, end, cause } = spells;
  const sums = CAUSE_IDS.map((id, row): [string, number] => [id, ledger.subarray(row * weeks, (row + 1) * weeks).reduce((a, b) => a + b, 0)]);
  return { spells: fingerprint([person, status, start, end, cause].map((column) => column.slice(0, count))), pence: Object.fromEntries(sums.filter(([, pence]) => pence !== 0)) };
}

describe("a small run, to the bit", () => {
  it.each(Object.entries(recorded))("of %s", (name, expected) => expect(summary(live(world, scenario(name)))).toEqual(expected));
});
