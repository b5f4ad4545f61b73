import type { Command } from "commander";
import type { CalibrateFlags } from "./arguments/fit-plan.ts";
import type { PredictFlags } from "./arguments/predict-plan.ts";
import type { Flags } from "./arguments/settings.ts";
import type { ExitCode } from "./exit-code.ts";
import { gather, withSize } from "./size-flags.ts";
import { fit } from "./verbs/calibrate.ts";
import { predict } from "./verbs/predict.ts";
import { validate } from "./verbs/validate.ts";

/** Verbs that set the model beside what was published, with their arguments and flags. */
export function verbsOfEvidence(
  verb: (name: string, description: string) => Command,
  end: (code: ExitCode) => void,
): void {
  withSize(
    verb(
      "calibrate",
      "fits numbers about the world to published figures: waves of history matching, then a local " +
        "search on frozen draws; resumable",
    ).argument(
      "[scenario]",
      "name of a shipped scenario, or path of a JSON file that extends nothing (default: the baseline)",
    ),
    { seed: "calibration" },
  )
    .option(
      "-n, --reps <count>",
      "replications at each step of the search; half as many in waves, three times at the end (default: 4)",
    )
    .option("--waves <count>", "waves of history matching, of runs of half the people (default: 3)")
    .option("--points <count>", "parameter points in a wave (default: 180)")
    .option("--steps <count>", "steps of the local search at most (default: 8)")
    .option("--keep <count>", "points that meet every target to keep, spread over all that do (default: 200)")
    .option("--fix <number>", "leave a number as it is; repeatable", gather, [])
    .option("--free <number>", "fit a number too that is left alone by default; repeatable", gather, [])
    .option(
      "-o, --out <directory>",
      "where fitted.json, calibration.json, points.json, manifest.json and the points simulated go (default: out/calibration)",
    )
    .option("--resume", "go on with the fit in that directory")
    .option(
      "--sbc <count>",
      "fit nothing: put the fit to the test in so many worlds with known numbers, drawn from the sourced ranges; writes sbc.json",
    )
    .option(
      "--adopt <directory>",
      "fit nothing: print what a fit written there changes in scenarios/evidence/parameters.json",
    )
    .option("--json", "print the record as one JSON object")
    .option("--quiet", "no progress, no warnings")
    .action(async (name: string | undefined, flags: CalibrateFlags) => end(await fit(name, flags)));
  withSize(
    verb(
      "validate",
      "sets a regime beside published figures on fresh seeds: targets, hold-outs, verdicts; misses are findings, not failures",
    ).argument("[scenario]", "name of a shipped scenario, or path of a JSON file (default: the baseline)"),
    { seed: "validation" },
  )
    .option("-n, --reps <count>", "replications of each experiment (default: 12)")
    .option("-o, --out <directory>", "write results.json and manifest.json there")
    .option("--json", "print one JSON object")
    .option("--quiet", "no progress, no warnings")
    .action(async (name: string | undefined, flags: Flags) => end(await validate(name, flags)));
  withSize(
    verb(
      "predict",
      "answers questions whose published answers nobody here has seen, over the points that no target rules out; resumable",
    ).argument("[scenario]", "name of a shipped scenario, or path of a JSON file (default: the baseline)"),
    { seed: "predictions" },
  )
    .option(
      "--points <file>",
      "points.json of a fit: answers are the middle, and 5 to 95 %, over its points (default: the regime's own numbers)",
    )
    .option("-n, --reps <count>", "replications of each experiment at each point (default: 2; 10 without points)")
    .option("--beside <file>", "predictions.json of an earlier version of the model, whose answers stay beside these")
    .option(
      "-o, --out <directory>",
      "where predictions.json, manifest.json and the points simulated go (default: out/predictions)",
    )
    .option("--resume", "go on with the predictions in that directory")
    .option("--json", "print predictions.json")
    .option("--quiet", "no progress, no warnings")
    .action(async (name: string | undefined, flags: PredictFlags) => end(await predict(name, flags)));
}
