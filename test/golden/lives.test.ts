import { describe, expect, it } from "vitest";
import { fingerprint } from "../../sim/core/fingerprint.ts";
import { CAUSE_IDS, type RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";

const size = { seed: "golden", people: 1200, weeks: 120, burnIn: 60 };

/** Every spell as one fingerprint, and pence paid for each cause. */
function summary({ spells, ledger, weeks }: RunRecord): { spells: string; pence: Readonly<Record<string, number>> } {
  const { count, person, status, start, end, cause } = spells;
  const sums = CAUSE_IDS.map((id, row): [string, number] => [
    id,
    ledger.subarray(row * weeks, (row + 1) * weeks).reduce((a, b) => a + b, 0),
  ]);
  return {
    spells: fingerprint([person, status, start, end, cause].map((column) => column.slice(0, count))),
    pence: Object.fromEntries(sums.filter(([, pence]) => pence !== 0)),
  };
}

describe("a small run of every shipped regime", () => {
  it("leaves the spells and payments that are recorded; move them with a line of reason, by `npx vitest run test/golden -u`", async () => {
    const world = prepare(scenario("jobcentre-2014"), size, 0);
    const runs = Object.fromEntries(scenarioNames().map((name) => [name, summary(live(world, scenario(name)))]));
    await expect(`${JSON.stringify(runs, null, 2)}\n`).toMatchFileSnapshot("lives.json");
  });
});
