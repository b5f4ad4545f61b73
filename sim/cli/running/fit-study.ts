import {
  aimsOf,
  calibrate,
  freeParameters,
  keptText,
  scenarioHash,
  SIGNPOST_VERSION,
  simulationBased,
  targetIds,
  targets,
  type FitPlan as Plan,
  type Free,
  type RunSize,
  type Scenario,
} from "../../index.ts";
import type { About, CalibrationRecord, TestRecord } from "../files/calibration-record.ts";
import { fittedFile } from "../files/fitted-file.ts";
import type { PointRecord } from "../files/point-record.ts";
import type { Pool } from "./pool.ts";
import type { Progress } from "./progress.ts";
import { simulatePoints } from "./simulate-points.ts";
import { FIT_NAMES } from "../arguments/written-names.ts";

/** A fit to be carried out: enough to carry it out again. */
export interface FitStudy {
  readonly scenario: Scenario;
  /** The scenario as it was named: a fitted file of a shipped one extends it. */
  readonly argument: string;
  /** Ids of the parameters that are free. */
  readonly free: readonly string[];
  readonly plan: Plan;
  /** Seed, weeks and burn-in; the plan says how many people. */
  readonly size: RunSize;
  /** Worlds with known numbers to which the fit is made, where the fit is put to the test instead. */
  readonly truths?: number;
}

/** What was asked, in the words of a record. */
export const about = ({ scenario, size: { seed, weeks, burnIn } }: Pick<FitStudy, "scenario" | "size">): About => ({
  signpost: SIGNPOST_VERSION,
  scenario: scenario.name,
  scenarioHash: scenarioHash(scenario),
  seed,
  weeks,
  burnIn,
});

/** Where a fit runs, where it keeps its points, and who hears of its waves and steps. */
export interface FitEdge {
  readonly pool: Pool;
  readonly record: PointRecord;
  readonly progress: Progress;
  readonly say: (words: string) => void;
}

/** Carries out a fit on a pool of workers; the outcome does not depend on their number. */
export async function carryOutFit(
  study: FitStudy,
  { pool, record, progress, say }: FitEdge,
): Promise<CalibrationRecord> {
  const { scenario, plan, size } = study;
  const aims = fitTargets();
  const free = freeOf(study);
  let stage = "";
  const begin = (words: string): void => progress.begin((stage = words));
  const simulate = simulatePoints({ scenario, free, aims, size }, pool, record, (done, of) =>
    progress.show(done / of, `${Math.floor(done)} of ${of} points`),
  );
  const told = (words: string): void => {
    say(words);
    progress.begin(stage);
  };
  const found = await calibrate({ free, aims: aimsOf(aims) }, plan, simulate, {
    stage: begin,
    wave: ({ left, nothingLeft }, number) =>
      told(
        nothingLeft
          ? `Wave ${number}: no part of the space is left; going on with the least implausible.`
          : `Wave ${number}: ${left >= 0.001 ? `${(100 * left).toPrecision(2)} %` : left.toExponential(1)} of the space is left.`,
      ),
    step: ({ loss, damping }) => told(`${damping === null ? "Search from" : "Step to"} loss ${loss.toFixed(2)}.`),
  });
  return { ...about(study), ...found };
}

/** Puts a fit to the test: whether it finds again, as often as it says, what made the figures that it is given. */
export async function carryOutTest(
  study: FitStudy & { readonly truths: number },
  { pool, record, progress }: FitEdge,
): Promise<TestRecord> {
  const { scenario, plan, size, truths } = study;
  const aims = fitTargets();
  const free = freeOf(study);
  progress.begin("Worlds with known numbers");
  const simulate = simulatePoints({ scenario, free, aims, size }, pool, record, (done, of) =>
    progress.show(done / of, `${Math.floor(done)} of ${of} points`),
  );
  const test = { truths, points: plan.points, stage: plan.wave, seed: size.seed };
  return { ...about(study), ...(await simulationBased({ free, aims: aimsOf(aims) }, test, simulate)) };
}

/** Targets that a fit aims at. */
export const fitTargets = (): (typeof targetIds)[number][] => targetIds.filter((id) => targets[id].role === "fit");

function freeOf({ scenario, free }: FitStudy): Free[] {
  const all = freeParameters(scenario, { free });
  return all.filter(({ id }) => free.includes(id));
}

/** What a test of the fit writes, by name. */
export const testTexts = (found: TestRecord): Readonly<Record<string, string>> => ({
  [FIT_NAMES.test]: `${JSON.stringify(found, null, 1)}\n`,
});

/** What a fit writes, by name: its record, the points that it keeps, and the fitted scenario as a file. */
export const fitTexts = (
  { argument, scenario, size }: FitStudy,
  { kept: { points, ...kept }, ...found }: CalibrationRecord,
): Readonly<Record<string, string>> => ({
  [FIT_NAMES.record]: `${JSON.stringify({ ...found, kept }, null, 1)}\n`,
  [FIT_NAMES.kept]: keptText({ ...about({ scenario, size }), aims: found.aims, ...kept, points }),
  [FIT_NAMES.fitted]: `${JSON.stringify(fittedFile(argument, scenario)(found.fitted.values), null, 2)}\n`,
});
