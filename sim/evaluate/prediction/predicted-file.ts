import { isObject } from "../../scenario/plain.ts";
import { error, show } from "../../scenario/words.ts";
import type { Problem } from "../../core/problem.ts";
import type { Prediction } from "./predictions.ts";

/** Version of the format of predictions that this code reads and writes. */
export const PREDICTIONS_VERSION = 1;

/** Answers of one version of the model, and how they came about. */
export interface Predicted {
  /** Version of the model. */
  readonly signpost: string;
  /** The command that makes them. */
  readonly command: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly people: number;
  readonly weeks: number;
  readonly burnIn: number;
  readonly replications: number;
  /** What intervals are over. */
  readonly over: "points" | "replications";
  readonly points: number;
  /** Fingerprint of the points, of the questions and of all that is answered. */
  readonly pointsHash: string;
  readonly questionsHash: string;
  readonly hash: string;
  readonly rows: readonly Prediction[];
}

/** Answers of the present model, and beside them those of earlier versions, latest first. */
export interface PredictedFile extends Predicted {
  readonly predictionsVersion: number;
  readonly earlier: readonly Predicted[];
}

/**
 * The answers of a new version with those of a file beside them. What a version has answered stays: the same version
 * may not answer otherwise. Every problem at once.
 */
export function besideEarlier(
  now: Predicted,
  file: unknown,
): { readonly problems: readonly Problem[]; readonly file?: PredictedFile } {
  const fresh = { predictionsVersion: PREDICTIONS_VERSION, ...now };
  if (file === undefined) return { problems: [], file: { ...fresh, earlier: [] } };
  const problems = whatIsWrong(file);
  if (problems.length > 0) return { problems };
  const { predictionsVersion: _, earlier, ...latest } = file as PredictedFile;
  const others = [latest, ...earlier];
  const own = others.find(({ signpost }) => signpost === now.signpost);
  if (own !== undefined && own.hash !== now.hash)
    return {
      problems: [
        error(
          "signpost",
          `version ${now.signpost} has answered already, and otherwise`,
          "Keep its answers: a change of the model is a new version",
        ),
      ],
    };
  return {
    problems: [],
    file: { ...fresh, earlier: others.filter(({ signpost }) => signpost !== now.signpost) },
  };
}

/** Every reason why something is no file of predictions. */
export function whatIsWrong(file: unknown): Problem[] {
  const give = "Give a predictions.json that signpost predict wrote";
  if (!isObject(file)) return [error("predictions", `it is ${show(file)}`, give)];
  if (file["predictionsVersion"] !== PREDICTIONS_VERSION)
    return [
      error(
        "predictionsVersion",
        `it is ${show(file["predictionsVersion"])}, and this program reads ${PREDICTIONS_VERSION}`,
        give,
      ),
    ];
  const { earlier } = file;
  const blocks: [path: string, block: unknown][] = [
    ["", file],
    ...(Array.isArray(earlier) ? earlier.map((each, n): [string, unknown] => [`earlier.${n}.`, each]) : []),
  ];
  return [
    ...(Array.isArray(earlier) ? [] : [error("earlier", `it is ${show(earlier)}, not a list`, give)]),
    ...blocks.flatMap(([path, block]) => {
      if (!isObject(block)) return [error(path.slice(0, -1), `it is ${show(block)}`, give)];
      return [
        ...["signpost", "command", "hash"]
          .filter((key) => typeof block[key] !== "string")
          .map((key) => error(`${path}${key}`, `it is ${show(block[key])}, not words`, give)),
        ...(Array.isArray(block["rows"])
          ? []
          : [error(`${path}rows`, `it is ${show(block["rows"])}, not a list`, give)]),
      ];
    }),
  ];
}
