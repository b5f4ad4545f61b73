import { log } from "../core/exp-log.ts";
import type { Problem } from "../core/problem.ts";
import type { Assumptions, ParameterId } from "../evidence/parameters.ts";
import type { LeverId, Levers } from "../policy/levers.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import { error, pathOf } from "./words.ts";

/** The levers that hold at each stage of a regime, and what is believed throughout. */
export interface Whole {
  readonly stages: readonly Levers[];
  readonly assumptions: Assumptions;
}

/** What several numbers come to that each mean something alone, and the most that means anything. */
interface Limit {
  /** The number that is named, and those that it comes together with. */
  readonly id: LeverId | ParameterId;
  readonly others: string;
  readonly comesTo: (whole: Whole) => number;
  readonly most: number;
  readonly words: (value: string) => string;
  readonly remedy: string;
}

/** Pounds that one sustained outcome may cost at most: with everyone there is, books in whole pence still hold it. */
const DEAREST = 10_000_000;
/**
 * How far the hazards of a person with every barrier at its worst may lie from those of a person with none: e to this
 * power.
 */
const FURTHEST = 60;
/** Most severity levels of an assessment, and of one barrier. */
const [ALL_LEVELS, WORST] = [45, 3];

const atEvery = (stages: readonly Levers[], value: (setting: Levers) => number): number =>
  Math.max(...stages.map(value));

const limits: readonly Limit[] = [
  {
    id: "tariff.bespoke.outcomeShare",
    others: "tariff.bespoke.attachmentShare",
    comesTo: ({ stages }) =>
      atEvery(stages, (at) => at["tariff.bespoke.attachmentShare"] + at["tariff.bespoke.outcomeShare"]),
    most: 1,
    words: (value) => `${value} of the bespoke price`,
    remedy: "Let the two come to at most 1",
  },
  {
    id: "tariff.scale",
    others: "the prices of the tariff",
    comesTo: ({ stages, assumptions }) => atEvery(stages, (at) => at["tariff.scale"] * dearest(at, assumptions)),
    most: DEAREST,
    words: (value) => `${value} pounds for one sustained outcome`,
    remedy: `Let an outcome cost at most ${DEAREST} pounds`,
  },
  {
    id: "separation.scale",
    others: "separation.monthly",
    comesTo: ({ assumptions }) =>
      assumptions["separation.scale"] * Math.max(...BANDS.map((band) => assumptions[`separation.monthly.${band}`])),
    most: 0.99,
    words: (value) => `a chance of ${value} that a job ends in a month`,
    remedy: "Let the chance come to at most 0.99",
  },
  ...(["jobEntry", "separation"] as const).map((kind): Limit => ({
    id: "jobEntry.jointExponent",
    others: `${kind}.hazardRatio`,
    comesTo: ({ assumptions }) => spread(kind, assumptions),
    most: FURTHEST,
    words: (value) => `a hazard that all barriers together multiply or divide by e to the power of ${value}`,
    remedy: `Bring the ratios nearer to 1, so that the power is at most ${FURTHEST}`,
  })),
  {
    id: "population.earlyAccess",
    others: "population.prisonLeaver",
    comesTo: ({ assumptions }) => assumptions["population.earlyAccess"] + assumptions["population.prisonLeaver"],
    most: 1,
    words: (value) => `${value} of all search claimants`,
    remedy: "Let the two come to at most 1",
  },
  ...(["population.index.loading", "population.index.loadingPrison"] as const).map((id): Limit => ({
    id,
    others: "population.index.frailty",
    comesTo: ({ assumptions }) => square(assumptions[id]) + square(assumptions["population.index.frailty"]),
    most: 0.99,
    words: (value) => `${value} of the variance of an index`,
    remedy: "Let their squares come to at most 0.99",
  })),
  {
    id: "job.entryPayPartTime",
    others: "job.entryPayFullTime",
    comesTo: ({ assumptions }) => assumptions["job.entryPayPartTime"] - assumptions["job.entryPayFullTime"],
    most: 0,
    words: (value) => `${value} pounds a week more for part-time than for full-time work`,
    remedy: "Let full-time work pay at least as much",
  },
];
const IN_A_FILE = { levers: "levers", assumptions: "assumptions" };
const BANDS = ["m1to3", "m4to6", "m7to12", "m13on"] as const;

const square = (x: number): number => x * x;

/** Pounds for one outcome of the dearest person, at a scale of 1. */
function dearest(at: Levers, assumptions: Assumptions): number {
  const flat = at["tariff.price"];
  switch (at["tariff.rule"]) {
    case "benefit-group":
      return Math.max(
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((group) =>
          ["attachment", "outcome", "sustainment"].reduce(
            (sum, part) => sum + assumptions[`tariff.PG${group}.${part}` as ParameterId],
            0,
          ),
        ),
      );
    case "bespoke":
      return at["tariff.bespoke.base"] + ALL_LEVELS * at["tariff.bespoke.perLevel"];
    case "accelerator":
      return flat * at["tariff.accelerator.uplift"];
    case "flat":
      return flat;
    default:
      return flat * at["tariff.predicted.cap"];
  }
}

/** The larger of what all barriers at their worst add to a log hazard and what they take from it. */
function spread(kind: "jobEntry" | "separation", assumptions: Assumptions): number {
  const each = BARRIERS.map(
    (barrier) =>
      (assumptions["jobEntry.jointExponent"] * WORST * log(assumptions[`${kind}.hazardRatio.${barrier}`])) /
      (3 - 3 * assumptions["severity.shareGivenPresent"]),
  );
  return Math.max(
    each.reduce((sum, one) => sum + Math.max(0, one), 0),
    each.reduce((sum, one) => sum - Math.min(0, one), 0),
  );
}

/**
 * Numbers that each mean something alone and nothing together; `places` says where levers and assumptions stand in the
 * input, nothing where ids stand alone.
 */
export function togetherProblems(
  whole: Whole,
  places: { readonly levers: string; readonly assumptions: string } | null = IN_A_FILE,
): Problem[] {
  return limits.flatMap(({ id, others, comesTo, most, words, remedy }) => {
    const value = comesTo(whole);
    if (value <= most) return [];
    const place = Object.hasOwn(whole.stages[0], id) ? places?.levers : places?.assumptions;
    return [
      error(
        place === undefined ? id : pathOf(place, id),
        `together with ${others} it comes to ${words(String(Number(value.toPrecision(6))))}`,
        remedy,
      ),
    ];
  });
}
