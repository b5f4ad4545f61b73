import {
  allParts,
  besideEarlier,
  experimentsOf,
  fingerprint,
  InputError,
  predictions,
  questions,
  readParts,
  scenarioHash,
  setLevers,
  SIGNPOST_VERSION,
  type Moments,
  type NamedPoint,
  type PredictedFile,
  type RunSize,
  type Scenario,
} from "../../index.ts";
import { PREDICTIONS_NAME } from "../arguments/written-names.ts";
import { printedPredictions } from "../text/printed-predictions.ts";
import { carryOutExperiments } from "./experiments.ts";
import type { FitEdge } from "./fit-study.ts";
import { mean, ReplicationFailed } from "./replications.ts";

/** Questions to be answered: enough to answer them again. */
export interface PredictStudy {
  readonly scenario: Scenario;
  /** The command that answers them, every flag written out. */
  readonly command: string;
  /** Points to live through; `null` for the regime's own numbers alone. */
  readonly points: readonly NamedPoint[] | null;
  readonly size: RunSize;
  readonly replications: number;
  /** A file of earlier answers that are to stay beside these; `null` if there is none. */
  readonly beside: unknown;
}

/** What tells predictions apart whose points are kept. */
export const aboutPrediction = ({ scenario, size, replications }: PredictStudy): object => ({
  predict: scenarioHash(scenario),
  size,
  replications,
  questions: fingerprint(questions),
});

/** Lives through every experiment at every point and answers the questions; the outcome does not depend on the pool. */
export async function carryOutPrediction(
  study: PredictStudy,
  { pool, record, progress }: Omit<FitEdge, "say">,
): Promise<PredictedFile> {
  const { scenario, size, replications, points, command, beside } = study;
  const parts = allParts();
  const experiments = experimentsOf(parts);
  const places = points ?? [{ id: "central", values: {} }];
  progress.begin("Experiments");
  const shares = places.map(() => 0);
  const told = (n: number, done: number): void => {
    shares[n] = done;
    progress.show(mean(shares), `${Math.floor(mean(shares) * places.length)} of ${places.length} points`);
  };
  const found = await Promise.all(
    places.map(async ({ id, values }, n): Promise<Moments> => {
      const key = JSON.stringify(values);
      const known = record.get(key);
      if (known !== undefined) {
        told(n, 1);
        return known;
      }
      try {
        const at = { scenario: setLevers(scenario, values), experiments, size, replications, asked: true };
        const moments = readParts(parts, await carryOutExperiments(at, pool, (done) => told(n, done)));
        record.keep(key, moments);
        return moments;
      } catch (reason) {
        if (!(reason instanceof ReplicationFailed)) throw reason;
        throw new Error(
          `replication ${reason.replication} failed at point ${id}: ${reason.message}\nThe same command with --resume repeats it.`,
        );
      }
    }),
  );
  const rows = predictions(found, replications);
  const { seed, people, weeks, burnIn } = size;
  const asked = {
    signpost: SIGNPOST_VERSION,
    command,
    scenario: scenario.name,
    scenarioHash: scenarioHash(scenario),
    seed,
    people,
    weeks,
    burnIn,
    replications,
    over: places.length > 1 ? ("points" as const) : ("replications" as const),
    points: places.length,
    pointsHash: fingerprint(points),
    questionsHash: fingerprint(questions),
  };
  const { file, problems } = besideEarlier(
    { ...asked, hash: fingerprint({ ...asked, rows }), rows },
    beside ?? undefined,
  );
  if (file === undefined)
    throw new InputError(problems.map((problem) => ({ ...problem, path: `--beside: ${problem.path}` })));
  return file;
}

/** What a prediction writes, by name. */
export const predictionTexts = (found: PredictedFile): Readonly<Record<string, string>> => ({
  [PREDICTIONS_NAME]: printedPredictions(found),
});
