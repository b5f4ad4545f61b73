import { bytesToHex } from "@noble/hashes/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { strToU8 } from "fflate";
import { facts, type Source } from "../../evidence/facts.ts";
import { type ExperimentId, type Target, type TargetId, targetIds, targets } from "../../evidence/targets.ts";
import type { Measure, Summary } from "../../measures/measure.ts";
import { measures } from "../../measures/register.ts";
import { scenarioHash } from "../../scenario/hash.ts";
import type { RunSize, Scenario } from "../../scenario/scenario.ts";
import { parameterWords } from "../../words/parameters.ts";
import { SIGNPOST_VERSION } from "../version.ts";
import { populationCheck, type PopulationRow } from "../population-check.ts";
import { momentOf } from "./moment.ts";
import { judge, type Judgement } from "./verdict.ts";

/** One target beside what was simulated. */
export interface ValidationRow extends Omit<Judgement, "simulated"> {
  readonly id: TargetId;
  readonly target: Target;
  readonly unit: Measure["unit"];
  /** Where the figure was published; of a comparator, in words. */
  readonly source: Source | string;
  /** Mean, its Monte-Carlo standard error and 95 % interval; `null` where there is no value. */
  readonly simulated: {
    readonly mean: number;
    readonly mcse: number | null;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
}

/** A regime judged by every target on fresh seeds: what `validate` prints. */
export interface Validation {
  readonly signpost: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly people: number;
  readonly weeks: number;
  readonly burnIn: number;
  readonly replications: number;
  readonly rows: readonly ValidationRow[];
  /** The first replication's people, before they first claim, beside what is known of real ones. */
  readonly population: readonly PopulationRow[];
  /** Fingerprint of all runs in order. */
  readonly hash: string;
}

/** Summaries of one experiment: those of its arms, replication by replication, in order. */
export type Results = ReadonlyMap<ExperimentId, readonly (readonly Summary[])[]>;

/** Sets every target beside the results of its experiment. */
export function validation(scenario: Scenario, { seed, people, weeks, burnIn }: RunSize, results: Results): Validation {
  const all = [...results.values()];
  return {
    signpost: SIGNPOST_VERSION,
    scenario: scenario.name,
    scenarioHash: scenarioHash(scenario),
    seed,
    people,
    weeks,
    burnIn,
    replications: Math.max(0, ...all.map((runs) => runs.length)),
    rows: targetIds.map((id) => row(id, results)),
    population: populationCheck(scenario.assumptions, { seed, people }),
    hash: bytesToHex(
      sha256(
        strToU8(
          all
            .flat(2)
            .map(({ hash }) => hash)
            .join(" "),
        ),
      ),
    ),
  };
}

function row(id: TargetId, results: Results): ValidationRow {
  const target = targets[id];
  const values = (results.get(target.experiment) ?? []).flatMap((summaries) => momentOf(target, summaries) ?? []);
  const { simulated, z, verdict } = judge(target, values);
  const [fact] = target.facts;
  return {
    id,
    target,
    z,
    verdict,
    unit: target.contrast === "ratio" ? "index" : measures[target.measure].unit,
    source: fact === undefined ? parameterWords[target.parameter!].source : facts[fact].source,
    simulated:
      simulated === null
        ? null
        : { mean: simulated.mean, mcse: simulated.mcse, low: simulated.low, high: simulated.high },
  };
}
