import { replicate, scenario, scenarioNames, type RunSize } from "../../../sim/index.ts";

/** Small enough for three engines, long enough for every phase, payment and quarter to have happened. */
export const SIZE: RunSize = { seed: "the same to the bit", people: 1500, weeks: 60, burnIn: 60 };
export const REPLICATIONS = 2;

/** Every shipped scenario run here and now: one line for each run's hash and for each number it reports, with all 64 bits. */
export async function fingerprint(): Promise<string[]> {
  const scenarios = scenarioNames().map(scenario);
  const lines: string[] = [];
  for (let replication = 0; replication < REPLICATIONS; replication++)
    for (const { scenario: name, hash, measures, series } of await replicate(scenarios, SIZE, replication)) {
      const run = `${name} ${replication}`;
      lines.push(`${run} hash ${hash}`);
      for (const [measure, groups] of Object.entries(measures)) for (const [group, value] of Object.entries(groups)) lines.push(`${run} ${measure} ${group} ${bits(value)}`);
      for (const [id, values] of Object.entries(series)) lines.push(`${run} ${id} ${values.map(bits).join(" ")}`);
    }
  return lines;
}

const view = new DataView(new ArrayBuffer(8));

/** The 64 bits of a number in hexadecimal: unlike its decimal form, it tells −0 from 0. */
function bits(value: number): string {
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16);
}
