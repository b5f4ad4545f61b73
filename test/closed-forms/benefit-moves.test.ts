import { describe, expect, it } from "vitest";
import { prepare } from "../../sim/run.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { benefit, CLAIMING } from "../../sim/world/people.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";
import { deviation } from "./deviation.ts";
import { oneHazard } from "./one-hazard.ts";
import { naturalRemission } from "../natural-remission.ts";

/**
 * All but nobody works or leaves, one illness comes and goes, everyone who falls ill claims for health at once and everyone is
 * found fit 20 weeks later: claims alternate between the two groups.
 */
const [PREVALENCE, REMISSION, WAIT] = [0.25, 0.05, 20];
const ONSET = (REMISSION * PREVALENCE) / (1 - PREVALENCE);
const world = (changes: Readonly<Record<string, number>>) => {
  const regime = setLevers(oneHazard(0.0001), {
    ...Object.fromEntries(
      BARRIERS.flatMap((barrier) =>
        ["search", "health"].map((group) => [
          `prevalence.${group}.${barrier}`,
          barrier === "mental-health" ? PREVALENCE : 0,
        ]),
      ),
    ),
    ...naturalRemission(REMISSION),
    "barriers.onsetOutOfWork": 1,
    "population.supportGroupShare": 0,
    "population.healthShareOfInflow": 0,
    "benefitMoves.toHealth.severity1": 1,
    "benefitMoves.toHealthWeeks": 0,
    "benefitMoves.toSearch": 1,
    "benefitMoves.toSearchWeeks": WAIT,
    ...changes,
  });
  const counts = { health: 0, people: 0, toHealth: 0, toSearch: 0 };
  const were: number[] = [];
  prepare(regime, { seed: "moves", people: 12_000, weeks: 0, burnIn: 320 }, 0, {
    watch: ({ week, people, arrived, arrival }) => {
      if (week < 200) return;
      for (let i = 0; i < arrived && arrival[i] < 0; i++) {
        if (people.status[i] !== CLAIMING) continue;
        const now = benefit(people.traits[i]);
        counts.health += now;
        counts.people++;
        if (were[i] === 0 && now === 1) counts.toHealth++;
        if (were[i] === 1 && now === 0) counts.toSearch++;
        were[i] = now;
      }
    },
  });
  return { ...counts, persons: were.length };
};

describe("claims that go on under one benefit and the other by turns", () => {
  // in search until the next onset: at once if well, after the illness if ill; a move takes effect the week after
  const ill = PREVALENCE + (1 - PREVALENCE) * (1 - ONSET - REMISSION) ** WAIT;
  const inSearch = 1 / ONSET + ill / REMISSION;
  const expected = WAIT / (WAIT + inSearch);
  const seen = world({});
  it("are health claims in the share of the closed form", () => {
    expect(seen.persons).toBeGreaterThan(1500);
    // the weeks of one person hang together: a spell and its successor count as one observation
    const spells = seen.toHealth + seen.toSearch;
    expect(Math.abs(deviation((seen.health / seen.people) * spells, spells, expected))).toBeLessThan(3);
    expect(Math.abs(seen.health / seen.people - expected)).toBeLessThan(0.015);
  });
  it("move as often one way as the other once they stand still", () =>
    expect(Math.abs(seen.toHealth - seen.toSearch) / Math.sqrt(seen.toHealth + seen.toSearch)).toBeLessThan(4));
  it("would be seen to be another share if half as many were found fit", () => {
    const half = world({ "benefitMoves.toSearch": 0.5 });
    expect(half.health / half.people - expected).toBeGreaterThan(0.1);
  });
  it("never move at rates of nothing", () =>
    expect(world({ "benefitMoves.toHealth.severity1": 0, "benefitMoves.toSearch": 0 })).toMatchObject({
      health: 0,
      toHealth: 0,
    }));
});
