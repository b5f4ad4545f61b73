import { type PredictFlags, readPrediction } from "../arguments/predict-plan.ts";
import { MANIFEST_NAME, PREDICTIONS_NAME } from "../arguments/written-names.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { MANIFEST_VERSION } from "../files/manifest.ts";
import { openOutFolder } from "../files/out-folder.ts";
import { model, runtime } from "../files/provenance.ts";
import type { FileRecord } from "../files/whole-file.ts";
import { writeTexts } from "../files/write-texts.ts";
import { withKeptPoints } from "../running/kept-points.ts";
import { aboutPrediction, carryOutPrediction, type PredictStudy, predictionTexts } from "../running/predict-study.ts";
import { predictionsText } from "../text/predictions-text.ts";
import { print } from "../text/print.ts";
import { warn } from "../text/tell.ts";
import { baselineName, type Problem, scenarioHash } from "../../index.ts";

/**
 * `predict`: answers the questions whose published answers are kept elsewhere, over the points that no target rules
 * out, and writes the answers and a manifest. Throws an `InputError` with everything that is wrong.
 */
export async function predict(name: string | undefined, flags: PredictFlags): Promise<ExitCode> {
  const problems: Problem[] = [];
  const { study, settings } = readPrediction(name ?? baselineName, flags, problems);
  const { threads, quiet } = settings;
  warn(problems, quiet);
  const started = performance.now();
  const folder = await openOutFolder(settings.out!, "predict");
  const design = { ...aboutPrediction(study), program: model().program };
  const found = await withKeptPoints(
    { folder, design, resume: flags.resume ?? false, threads, quiet },
    (edge) => carryOutPrediction(study, edge),
    (answers) =>
      writeTexts(folder, predictionTexts(answers), manifestOf(study, threads, (performance.now() - started) / 1000)),
  );
  print(
    settings.json
      ? predictionTexts(found)[PREDICTIONS_NAME]
      : `${predictionsText(found)}\n\nWritten to ${settings.out!}: ${PREDICTIONS_NAME}, ${MANIFEST_NAME}.\n`,
  );
  return EXIT.done;
}

/** The manifest of predictions: what it takes to know what they are and to compute them again. */
const manifestOf =
  ({ scenario, command, points, beside, size, replications }: PredictStudy, threads: number, seconds: number) =>
  (files: readonly FileRecord[]): string =>
    `${JSON.stringify(
      {
        manifestVersion: MANIFEST_VERSION,
        note: "Illustrative, synthetic population.",
        verb: "predict",
        scenarios: [{ name: scenario.name, hash: scenarioHash(scenario), scenario }],
        size,
        first: 0,
        replications,
        envelope: "none",
        predict: { command, points, beside },
        model: model(),
        runtime: runtime(threads),
        finished: new Date().toISOString(),
        seconds: Math.round(seconds * 10) / 10,
        files,
      },
      null,
      2,
    )}\n`;
