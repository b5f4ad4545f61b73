import { Command } from "commander";
import type { Flags } from "./arguments/settings.ts";
import type { ExitCode } from "./exit-code.ts";
import { gather, withSize } from "./size-flags.ts";
import { print } from "./text/print.ts";
import { tell } from "./text/tell.ts";
import { checkFiles } from "./verbs/check.ts";
import { followLife, type JourneyFlags } from "./verbs/journey.ts";
import { list, TOPICS } from "./verbs/list.ts";
import { simulate } from "./verbs/simulate.ts";
import { sweep } from "./verbs/sweep.ts";
import { type SweepFlags } from "./arguments/sweep-flags.ts";
import { verbsOfEvidence } from "./verbs-of-evidence.ts";
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
  verbsOfEvidence(verb, end);
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
