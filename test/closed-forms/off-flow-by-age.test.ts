import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { deviation } from "./deviation.ts";
import { oneHazard } from "./one-hazard.ts";

const H = 0.02;
const RATIOS = [1.35, 1, 1.1];
const size = { seed: "off-flow by age", people: 60_000, weeks: 104, burnIn: 0 };

/** First claims of a world of one hazard, by age band, that ended within so many weeks. */
function offFlow(changes: Readonly<Record<string, number>>) {
  const regime = setLevers(oneHazard(H), changes);
  const { spells, person } = live(prepare(regime, size, 0), regime, size);
  const lengths = RATIOS.map((): number[] => []);
  for (let row = 0; row < spells.count; row++) {
    const p = spells.person[row];
    if (spells.status[row] !== 0 || spells.start[row] < 1 || spells.start[row] !== person.entry[p]) continue;
    if (spells.start[row] <= size.weeks - 52) lengths[person.age[p]].push(spells.end[row] - spells.start[row]);
  }
  return (band: number, weeks: number, expected: number): number => {
    const own = lengths[band];
    return deviation(own.filter((length) => length <= weeks).length, own.length, expected);
  };
}
const aged = { "jobEntry.ageRatio.under25": RATIOS[0], "jobEntry.ageRatio.from50": RATIOS[2] };

describe("claims that end by one hazard and a ratio by age", () => {
  const z = offFlow(aged);
  it.each([
    [0, 13],
    [0, 52],
    [1, 13],
    [1, 52],
    [2, 13],
    [2, 52],
  ])("of age band %i end within %i weeks as often as 1 − (1 − h)^(ratio · weeks)", (band, weeks) =>
    expect(Math.abs(z(band, weeks, 1 - (1 - H) ** (RATIOS[band] * weeks)))).toBeLessThan(4),
  );
  it("are so many that no ratio would be seen", () => {
    expect(z(0, 26, 1 - (1 - H) ** 26)).toBeGreaterThan(8);
    expect(z(2, 26, 1 - (1 - H) ** 26)).toBeGreaterThan(2.5);
  });
  it("are the same at every age without ratios", () => {
    const same = offFlow({});
    for (const band of [0, 1, 2]) expect(Math.abs(same(band, 26, 1 - (1 - H) ** 26))).toBeLessThan(4);
  });
});

describe("a chance of a job that fades from fifty on", () => {
  const fades = 0.5;
  const z = offFlow({ "jobEntry.ageFades.from50": fades });
  const stays = (weeks: number, lost: number): number => {
    let left = 1;
    for (let week = 0; week < weeks; week++) left *= (1 - H) ** (1 - lost * Math.min(1, week / 35));
    return left;
  };
  it("does so over eight months, and for nobody younger", () => {
    expect(Math.abs(z(2, 52, 1 - stays(52, fades)))).toBeLessThan(4);
    expect(Math.abs(z(1, 52, 1 - stays(52, 0)))).toBeLessThan(4);
    expect(z(2, 52, 1 - stays(52, 0))).toBeLessThan(-6);
  });
});
