import { describe, expect, it } from "vitest";
import { centralAssumptions, type Assumptions } from "../../sim/evidence/parameters.ts";
import { populationCheck, type PopulationRow } from "../../sim/evaluate/population-check.ts";

const check = (change: Partial<Assumptions> = {}): PopulationRow[] =>
  populationCheck({ ...centralAssumptions(), ...change }, { seed: "who we are", people: 40_000 });
const find = (rows: readonly PopulationRow[], group: PopulationRow["group"], what: string): PopulationRow =>
  rows.find((row) => row.group === group && row.what === what)!;
const rows = check();

describe("synthetic people beside what is known of real ones", () => {
  it("have the published share of mental-health problems in both groups, which the prevalences rest on", () => {
    for (const group of ["search", "health"] as const) {
      const { published, simulated, error } = find(rows, group, "a mental-health problem");
      expect(Math.abs(simulated - published!) / Math.hypot(error, 0.01)).toBeLessThan(4);
    }
  });
  it("go together in pairs about as the published odds ratios say, and not at all where nothing is correlated", () => {
    const ids = (Object.keys(centralAssumptions()) as (keyof Assumptions)[]).filter((id) =>
      id.startsWith("correlation."),
    );
    const apart = check(Object.fromEntries(ids.map((id) => [id, 0])));
    for (const row of rows.filter(({ what }) => what.startsWith("odds ratio"))) {
      expect(row.simulated / row.published!).toBeGreaterThan(0.6);
      expect(row.simulated / row.published!).toBeLessThan(1.4);
      const other = find(apart, row.group, row.what);
      expect(Math.abs(other.simulated - 1)).toBeLessThan(4 * other.error);
    }
  });
  it("have each some number of barriers, more in the health group", () => {
    for (const group of ["search", "health"] as const)
      expect(
        rows
          .filter((row) => row.group === group && /^(no|one|two|three|four) barrier|^five or more/.test(row.what))
          .reduce((sum, { simulated }) => sum + simulated, 0),
      ).toBeCloseTo(1, 12);
    expect(find(rows, "health", "mean number of barriers").simulated).toBeGreaterThan(
      find(rows, "search", "mean number of barriers").simulated + 1.5,
    );
  });
  it("are nobody at all where there is nobody", () =>
    expect(
      populationCheck(centralAssumptions(), { seed: "", people: 0 }).every(
        ({ simulated, error }) => Number.isFinite(simulated) && Number.isFinite(error),
      ),
    ).toBe(true));
});
