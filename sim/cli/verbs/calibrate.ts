import { type CalibrateFlags, readRecord, readStudy } from "../arguments/fit-plan.ts";
import { readPlace, readSettings } from "../arguments/settings.ts";
import { FIT_NAMES, MANIFEST_NAME } from "../arguments/written-names.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { MANIFEST_VERSION } from "../files/manifest.ts";
import { openOutFolder } from "../files/out-folder.ts";
import { model, runtime } from "../files/provenance.ts";
import type { FileRecord } from "../files/whole-file.ts";
import { writeTexts } from "../files/write-texts.ts";
import {
  about,
  carryOutFit,
  carryOutTest,
  type FitStudy,
  fitTargets,
  fitTexts,
  testTexts,
} from "../running/fit-study.ts";
import { withKeptPoints } from "../running/kept-points.ts";
import { adoptionText, calibrationText } from "../text/calibration-text.ts";
import { print } from "../text/print.ts";
import { warn } from "../text/tell.ts";
import { testText } from "../text/test-text.ts";
import { baselineName, DEFAULT_PLAN, InputError, type Problem, scenarioHash } from "../../index.ts";

const DEFAULTS = { seed: "calibration", reps: String(DEFAULT_PLAN.search.replications), out: "out/calibration" };

/** What came of a fit or of a test of it: its files by name, in words, and which of them is printed as JSON. */
interface Outcome {
  readonly texts: Readonly<Record<string, string>>;
  readonly words: string;
  readonly printed: string;
}

/**
 * `calibrate`: fits the free parameters of a regime to the targets and writes the fitted scenario, the points that no
 * target rules out, the record of the fit and a manifest; or puts the fit to the test. Throws an `InputError` with
 * everything that is wrong.
 */
export async function fit(name: string | undefined, flags: CalibrateFlags): Promise<ExitCode> {
  const problems: Problem[] = [];
  if (readPlace("--adopt", flags.adopt, problems) !== undefined) {
    if (problems.length > 0) throw new InputError(problems);
    print(adoptionText(readRecord(flags.adopt!), flags.json ?? false));
    return EXIT.done;
  }
  const settings = readSettings({ ...DEFAULTS, ...flags }, problems);
  const study = readStudy(name ?? baselineName, { flags, settings }, problems);
  warn(problems, settings.quiet);
  const { threads, quiet } = settings;
  const started = performance.now();
  const folder = await openOutFolder(settings.out!, "calibrate");
  const design = { ...about(study), aims: fitTargets(), program: model().program };
  const { texts, words, printed } = await withKeptPoints(
    { folder, design, resume: flags.resume ?? false, threads, quiet },
    async (edge): Promise<Outcome> => {
      const { truths } = study;
      if (truths !== undefined) {
        const found = await carryOutTest({ ...study, truths }, edge);
        return { texts: testTexts(found), words: testText(found), printed: FIT_NAMES.test };
      }
      const found = await carryOutFit(study, edge);
      return { texts: fitTexts(study, found), words: calibrationText(found), printed: FIT_NAMES.record };
    },
    (found) => writeTexts(folder, found.texts, manifestOf(study, threads, (performance.now() - started) / 1000)),
  );
  const names = [...Object.keys(texts), MANIFEST_NAME].join(", ");
  print(settings.json ? texts[printed] : `${words}\n\nWritten to ${settings.out!}: ${names}.\n`);
  return EXIT.done;
}

/** The manifest of a fit: what it takes to know what it is and to compute it again. */
const manifestOf =
  ({ scenario, argument, free, plan, size, truths }: FitStudy, threads: number, seconds: number) =>
  (files: readonly FileRecord[]): string =>
    `${JSON.stringify(
      {
        manifestVersion: MANIFEST_VERSION,
        note: "Illustrative, synthetic population.",
        verb: "calibrate",
        scenarios: [{ name: scenario.name, hash: scenarioHash(scenario), scenario }],
        size,
        first: 0,
        replications: plan.search.replications,
        envelope: "none",
        fit: { argument, free, plan, ...(truths === undefined ? {} : { truths }) },
        model: model(),
        runtime: runtime(threads),
        finished: new Date().toISOString(),
        seconds: Math.round(seconds * 10) / 10,
        files,
      },
      null,
      2,
    )}\n`;
