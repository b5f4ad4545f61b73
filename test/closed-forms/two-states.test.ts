import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { State } from "../../sim/world/state.ts";
import { severity } from "../../sim/world/severities.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";
import { deviation } from "./deviation.ts";
import { oneHazard } from "./one-hazard.ts";
import { oneSeparation } from "./one-separation.ts";
import { naturalRemission } from "../natural-remission.ts";

describe("a barrier with a remission of .02 and an onset of .004 a week", () => {
  const [remission, prevalence] = [0.02, 1 / 6];
  const everywhere = BARRIERS.flatMap((barrier) => [
    [`prevalence.search.${barrier}`, prevalence],
    [`prevalence.health.${barrier}`, prevalence],
  ]);
  const regime = setLevers(oneHazard(0.05), {
    ...Object.fromEntries(everywhere),
    ...naturalRemission(remission),
    "barriers.progression": 0,
    "barriers.onsetOutOfWork": 1,
    "barriers.onsetInWork": 1,
    "barriers.remissionInWork": 1,
  });
  /** Severities of the starting stock so many weeks on; a barrier may first change in the week after the first. */
  const after = (weeks: number): State =>
    prepare(regime, { seed: "two states", people: 50_000, weeks: 60 - weeks, burnIn: weeks }, 0).state;
  const {
    people: { barriers: before },
    arrival,
  } = after(0);
  const later = after(53).people.barriers;
  const starting = arrival.filter((week) => week < 0).length;
  const free = BARRIERS.map((_, k) => k).filter(
    (k) => !["disability", "care-leaver", "criminal-record"].includes(BARRIERS[k]),
  );
  const cells = Array.from({ length: starting }, (_, i) =>
    free.map((k) => ({ then: severity(before[i], k) > 0, now: severity(later[i], k) > 0 })),
  ).flat();

  it("is stationary at a prevalence of 1/6", () => {
    expect((0.02 * (1 / 6)) / (5 / 6)).toBeCloseTo(0.004, 12);
    expect(cells.length).toBeGreaterThan(200_000);
    expect(Math.abs(deviation(cells.filter(({ then }) => then).length, cells.length, 1 / 6))).toBeLessThan(4);
    expect(Math.abs(deviation(cells.filter(({ now }) => now).length, cells.length, 1 / 6))).toBeLessThan(4);
  });
  it("is still or again there 52 weeks later in .402285 of cases", () => {
    const had = cells.filter(({ then }) => then);
    expect(Math.abs(deviation(had.filter(({ now }) => now).length, had.length, 0.402285))).toBeLessThan(4);
  });
  it("is there 52 weeks later in .119543 of those who did not have it", () => {
    const hadNot = cells.filter(({ then }) => !then);
    expect(
      Math.abs(deviation(hadNot.filter(({ now }) => now).length, hadNot.length, (1 - 0.976 ** 52) / 6)),
    ).toBeLessThan(4);
  });
  it("is seen in so many that a remission 5 %% larger would be 8 standard errors away", () => {
    const [r, o] = [1.05 * remission, 0.004];
    const other = o / (r + o) + (r / (r + o)) * (1 - r - o) ** 52;
    expect(
      (0.402285 - other) / Math.sqrt((0.402285 * 0.597715) / cells.filter(({ then }) => then).length),
    ).toBeGreaterThan(8);
  });
});

describe("work that begins at .2 and ends at .2 a week", () => {
  const [begins, ends] = [0.2, 0.2];
  const regime = setLevers(oneHazard(begins), oneSeparation(ends));
  const size = { seed: "to and fro", people: 140_000, weeks: 60, burnIn: 0 };
  const { spells, person } = live(prepare(regime, size, 0), regime, size);
  const inWork = new Set(
    Array.from({ length: spells.count }, (_, row) => row)
      .filter((row) => spells.status[row] === 1 && spells.cause[row] === 0)
      .map((row) => spells.person[row]),
  );
  const old = Array.from(person.entry.keys()).filter((row) => person.entry[row] >= 0 && person.entry[row] < 30);
  const working = old.filter((row) => inWork.has(row)).length;

  it("has in the long run the odds of one to the other", () => {
    expect((1 - begins - ends) ** 30).toBeLessThan(1e-5);
    expect(Math.abs(deviation(working, old.length, begins / (begins + ends)))).toBeLessThan(4);
  });
  it("is followed in so many that odds 5 %% larger would be 8 standard errors away", () => {
    const other = (1.05 * begins) / (1.05 * begins + ends);
    expect(
      (other - begins / (begins + ends)) / Math.sqrt((begins * ends) / (begins + ends) ** 2 / old.length),
    ).toBeGreaterThan(8);
  });
});
