import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";

const sizes = [
  { seed: "records", people: 4000, weeks: 208, burnIn: 104 },
  { seed: "long", people: 300, weeks: 520, burnIn: 52 },
];

/** Tables that were added to records after they were written down. */
const ADDED: ReadonlySet<string> = new Set(["past", "newEffort", "taken", "help", "services", "social"]);

/** Causes of payment that there were when the records were written: later ones count once something is paid for them. */
const CAUSES_THEN = 18;

/**
 * SHA-256 of every number that a run leaves behind, each as a 64-bit real, so that neither the width of a column nor
 * the way a run is fingerprinted counts; lists of rows up to their count.
 */
function digest({ hash: _, ...whole }: RunRecord): string {
  const since = whole.ledger.subarray(CAUSES_THEN * whole.weeks);
  const ledger = since.some((pence) => pence !== 0) ? whole.ledger : whole.ledger.subarray(0, -since.length);
  const record = { ...whole, ledger };
  const sum = createHash("sha256");
  const add = (value: unknown, path: string, count: number): void => {
    if (ArrayBuffer.isView(value))
      sum
        .update(path)
        .update(Buffer.from(Float64Array.from((value as unknown as Float64Array).subarray(0, count)).buffer));
    else if (Array.isArray(value)) value.forEach((each, place) => add(each, `${path}[${place}]`, Infinity));
    else if (typeof value === "object" && value !== null) {
      const rows = (value as { count?: number }).count ?? Infinity;
      for (const key of Object.keys(value).sort())
        add((value as Readonly<Record<string, unknown>>)[key], `${path}.${key}`, rows);
    } else sum.update(`${path}=${String(value)}`);
  };
  add(Object.fromEntries(Object.entries(record).filter(([name]) => !ADDED.has(name))), "", Infinity);
  return sum.digest("hex").slice(0, 32);
}

describe("the whole record of every shipped regime", () => {
  it("is, number for number, the one that was written down; move it with a line of reason, by `npx vitest run test/golden -u`", async () => {
    const worlds = sizes.map((size) => ({ size, world: prepare(scenario("jobcentre-2014"), size, 0) }));
    const runs = worlds.map(({ size, world }) => ({
      ...size,
      records: Object.fromEntries(scenarioNames().map((name) => [name, digest(live(world, scenario(name)))])),
    }));
    await expect(`${JSON.stringify(runs, null, 2)}\n`).toMatchFileSnapshot("records.json");
  }, 900_000);
});
