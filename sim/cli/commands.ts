import { Command } from "commander";
import type { CalibrateFlags } from "./arguments/fit-plan.ts";
import type { Flags } from "./arguments/settings.ts";
import type { ExitCode } from "./exit-code.ts";
import { print } from "./text/print.ts";
import { tell } from "./text/tell.ts";
import { fit } from "./verbs/calibrate.ts";
import { checkFiles } from "./verbs/check.ts";
import { followLife, type JourneyFlags } from "./verbs/journey.ts";
import { list, TOPICS } from "./verbs/list.ts";
import { simulate } from "./verbs/simulate.ts";
import { sweep } from "./verbs/sweep.ts";
import { type SweepFlags } from "./arguments/sweep-flags.ts";
import { validate } from "./verbs/validate.ts";
import { verify } from "./verbs/verify.ts";
import { criterionIds, harmless, SIGNPOST_VERSION } from "../index.ts";

/** The whole program: its verbs, their arguments and flags. `end` is told how a verb ended. */
export function signpost(end: (code: ExitCode) => void): Command {
  const program = new Command("signpost")
    .description(
      "Compares regimes of employment support on the same synthetic people with the same luck. " +
        "Illustrative, synthetic population.",
    )
    .version(SIGNPOST_VERSION)
    .configureOutput({
      writeOut: print,
      writeErr: tell,
      outputError: (words, write) => write(words.split("\n").map(harmless).join("\n")),
    })
    .showHelpAfterError("(signpost --help shows what there is)")
    .exitOverride();
  const verb = (name: string, description: string): Command =>
    program.command(name).description(description).exitOverride();
  verb("list", "what there is, with units and definitions")
    .argument("[topic]", TOPICS.join(", "))
    .option("--json", "print everything as one JSON object")
    .action((topic: string | undefined, { json }: Flags) => end(list(topic, json ?? false)));
  verb("check", "validate scenario files, warn, show the resolved scenario")
    .argument("<file...>", "paths of JSON files, or names of shipped scenarios")
    .option("--json", "print problems and resolved scenarios as one JSON object")
    .action((files: string[], { json }: Flags) => end(checkFiles(files, json ?? false)));
  const run = verb("run", "simulate one or more scenarios").argument("<scenario...>", SCENARIOS);
  const compare = verb("compare", "paired differences of two to four scenarios; the first is the reference")
    .argument("<scenario...>", SCENARIOS)
    .option("--envelope <name>", ENVELOPE, "A");
  for (const command of [run, compare])
    withFlags(command).action(async (names: string[], flags: Flags) =>
      end(await simulate(command === run ? "run" : "compare", names, flags)),
    );
  withSize(
    verb(
      "journey",
      "one person's weeks under two to four scenarios side by side: the first divergence, the rule " +
        "and the number behind each event",
    ).argument("<scenario...>", SCENARIOS),
  )
    .option("--person <number>", "whom to follow, counted from 0")
    .option(
      "--find <what>",
      `people by what happened to them in the first two scenarios, and the first of them without ` +
        `--person: ${criterionIds.join(", ")}`,
    )
    .option("--envelope <name>", ENVELOPE, "A")
    .option("--rep, --replication <number>", "replication to live in, counted from 0 (default: 0)")
    .option("--json", "print one JSON object")
    .option("--quiet", "no progress, no warnings")
    .action(async (names: string[], flags: JourneyFlags) => end(await followLife(names, flags)));
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
    .option("--fix <number>", "leave a number as it is; repeatable", gather, [])
    .option("--free <number>", "fit a number too that is left alone by default; repeatable", gather, [])
    .option(
      "-o, --out <directory>",
      "where fitted.json, calibration.json, manifest.json and the points simulated go (default: out/calibration)",
    )
    .option("--resume", "go on with the fit in that directory")
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
    verb("sweep", "every setting of a study, each compared with the reference under the same luck").argument(
      "<study>",
      "name of a shipped study, or path of a JSON file",
    ),
    { given: "the study's" },
  )
    .option("-n, --reps <count>", "replications of each cell (default: the study's)")
    .option("--only <row>", "this setting, or this number moved through its range, only; repeatable", gather, [])
    .option(
      "-o, --out <directory>",
      "keep each finished cell there, and write results.csv, results.json and manifest.json at the end",
    )
    .option("--resume", "go on with what is in the directory of --out")
    .option(
      "--record [file]",
      "write the record that the README's tables are made from (default file: the project's own, scenarios/evidence/STUDY.json)",
    )
    .option("--recorded", "run nothing and print what that record says")
    .option("--markdown", "print the tables as Markdown")
    .option("--json", "print one JSON object")
    .option("--dry-run", "count cells and estimate time and memory; simulate and write nothing")
    .option("--quiet", "no progress, no warnings")
    .action(async (study: string, flags: SweepFlags) => end(await sweep(study, flags)));
  verb("verify", "re-run what a manifest describes: reproduced, or what moved and why")
    .argument("<manifest>", "path of a manifest.json, or of its directory")
    .option("-j, --threads <count>", "worker threads (default: one for each processor)")
    .option("--json", "print the verdict as one JSON object")
    .option("--quiet", "no progress")
    .action(async (path: string, flags: Flags) => end(await verify(path, flags)));
  return program;
}

const SCENARIOS = "names of shipped scenarios, or paths of JSON files";

const ENVELOPE = "which spending is made equal by scaling prices: A (services count), B (they do not) or none";

/** Flags of a run's size; `given` says where sizes come from that have no default of their own. */
const withSize = (
  command: Command,
  { seed = "signpost", given }: { readonly seed?: string; readonly given?: string } = {},
): Command =>
  command
    .option(
      "--seed <words>",
      `luck, as something that can be said aloud; composed and decomposed letters (NFC) and blanks ` +
        `around it make no difference (default: ${given ?? seed})`,
    )
    .option("-p, --people <count>", `synthetic people (default: ${given ?? 20000})`)
    .option("--weeks <count>", `weeks compared (default: ${given ?? 260})`)
    .option("--burn-in <count>", `weeks of the baseline before them (default: ${given ?? 104})`)
    .option("-j, --threads <count>", "worker threads (default: one for each processor)")
    .option(
      "--set <lever=value>",
      "set a lever or an assumption, in every scenario or, as scenario:lever=value, in one; repeatable",
      gather,
      [],
    );

const withFlags = (command: Command): Command =>
  withSize(command)
    .option("-n, --reps <count>", "replications (default: 10)")
    .option(
      "--until <half-width>",
      "replicate until a 95 % half-width is below, as half-width=MEASURE:VALUE or VALUE for sustained-26",
    )
    .option("--replication <number>", "run this one replication only, counted from 0")
    .option("-o, --out <directory>", "write results and manifest.json there")
    .option("--format <names>", "files to write: csv,json (default: both)")
    .option("--json", "print one JSON object")
    .option("--dry-run", "estimate runs, time and memory; simulate and write nothing")
    .option("--quiet", "no progress, no warnings");

const gather = (value: string, before: readonly string[]): string[] => [...before, value];
