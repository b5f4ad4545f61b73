import {
  baselineName,
  counted,
  error,
  InputError,
  lateReforms,
  NO_SPREAD,
  scenario,
  startOf,
  titlesOf,
  warning,
  type Problem,
  type Scenario,
} from "../../index.ts";
import { applyChanges } from "../arguments/change.ts";
import { estimate, estimateText } from "../arguments/estimate.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { comparisonText, runText } from "../text/findings-text.ts";
import { manifestOf } from "../files/manifest.ts";
import { print } from "../text/print.ts";
import { printedJson } from "../text/printed.ts";
import { progressOn } from "../running/progress.ts";
import { replayOne, type Command } from "../running/replay.ts";
import { ReplicationFailed } from "../running/replications.ts";
import { openOutFolder } from "../files/out-folder.ts";
import { openResultFiles } from "../files/result-files.ts";
import { readArguments } from "../arguments/scenario-argument.ts";
import { readSettings, type Flags, type Settings } from "../arguments/settings.ts";
import { carryOut, type Outcome, type Study } from "../arguments/study.ts";
import { tell, warn } from "../text/tell.ts";
import { FEWEST, type Look, MOST_REPLICATIONS } from "../arguments/until.ts";
import { withPool } from "../running/with-pool.ts";

/**
 * `run` and `compare`: reads what is asked for, carries it out, prints it and writes it; throws an `InputError` with
 * everything that is wrong.
 */
export async function simulate(verb: Study["verb"], names: readonly string[], flags: Flags): Promise<ExitCode> {
  const problems: Problem[] = [];
  const settings = readSettings(flags, problems);
  const scenarios = readRegimes(verb, names, settings, problems);
  problems.push(...scenarios.flatMap((each) => lateReforms(each, settings.size.weeks)));
  if (settings.size.burnIn === 0)
    problems.push(
      warning(
        "--burn-in",
        "it is 0, so nothing says how much search the vacancies of each area were enough for, and nobody displaces anybody",
        "Give half a year or more",
      ),
    );
  if (problems.some(({ severity }) => severity === "error")) throw new InputError(problems);
  warn(problems, settings.quiet);
  const study: Study = {
    verb,
    scenarios,
    size: settings.size,
    first: settings.first,
    replications: settings.replications,
    until: settings.until,
    envelope: settings.envelope,
  };
  if (settings.dryRun) {
    const expected = await estimate(study, settings.threads);
    print(settings.json ? `${JSON.stringify(expected)}\n` : estimateText(expected));
    return EXIT.done;
  }
  const outcome = await compute({ verb, arguments: names, settings }, study);
  const { comparison, verdict } = outcome;
  const titles = titlesOf(scenarios);
  print(
    settings.json
      ? printedJson(verb, comparison)
      : `${verb === "compare" ? comparisonText(comparison, titles) : runText(comparison)}\n`,
  );
  return verdict === undefined ? EXIT.done : reportVerdict(verdict, comparison.replications, settings);
}

function readRegimes(
  verb: Study["verb"],
  names: readonly string[],
  { changes }: Settings,
  problems: Problem[],
): readonly Scenario[] {
  const before = problems.length;
  const read = readArguments(names, problems);
  if (verb === "compare" && (names.length < 2 || names.length > MOST_COMPARED))
    problems.push(
      error(
        "compare",
        `it is given ${names.length === 1 ? "one scenario" : `${names.length} scenarios`}`,
        `Name two to ${MOST_COMPARED}, the reference first`,
      ),
    );
  if (problems.slice(before).some(({ severity }) => severity === "error")) {
    applyChanges(
      [scenario(baselineName)],
      changes.filter((change) => change.scenario === undefined),
      problems,
    ); // whatever is wrong with them is wrong anywhere
    return read;
  }
  const set = applyChanges(read, changes, problems);
  for (const one of set)
    if (verb === "compare" && startOf(one) !== startOf(set[0]))
      problems.push(
        error(
          one.name,
          `it does not start where ${set[0].name} does, so nobody's luck could be shared`,
          "Let both extend one baseline and assume the same of the world",
        ),
      );
  return set;
}

const MOST_COMPARED = 4;

async function compute(command: Command, study: Study): Promise<Outcome> {
  const { threads, quiet, out, formats } = command.settings;
  const progress = progressOn(process.stderr, quiet);
  const folder = out === undefined ? undefined : await openOutFolder(out, study.verb);
  const started = performance.now();
  return withPool({ threads, quiet }, async (pool) => {
    const files = folder === undefined ? undefined : openResultFiles(folder.path, formats);
    try {
      const outcome = await carryOut(study, pool, progress, files?.add);
      const records = files?.seal(printedJson(study.verb, outcome.comparison)) ?? [];
      const manifest = manifestOf(command, study, outcome, (performance.now() - started) / 1000);
      folder?.publish(
        records.map(({ name }) => name),
        () => files?.publish(),
        manifest(records),
      );
      return outcome;
    } catch (reason) {
      if (!(reason instanceof ReplicationFailed)) throw reason;
      throw new Error(
        `replication ${reason.replication} failed: ${reason.message}\nIt can be replayed alone: ` +
          `${replayOne(command, reason.replication)}`,
      );
    } finally {
      files?.abandon();
      progress.end();
    }
  }).finally(() => folder?.release());
}

function reportVerdict(
  { decided, needed, cannot }: NonNullable<Outcome["verdict"]>,
  replications: number,
  { until, quiet }: Settings,
): ExitCode {
  const { measure, halfWidth } = until!;
  const after = `after ${counted(replications, "replication")}`;
  if (decided && !quiet) tell(`Decided: the half-width of ${measure} is at most ${halfWidth} ${after}.\n`);
  if (!decided) {
    const why =
      cannot === undefined
        ? `it needs about ${needed} replications, more than ${MOST_REPLICATIONS}; ask for more people or a wider interval`
        : CANNOT[cannot];
    tell(
      `Undecided: ` +
        `${cannot === undefined ? `the half-width of ${measure} is not at most ${halfWidth}` : `nobody can tell the half-width of ${measure}`} ` +
        `${after}: ${why}.\n`,
    );
  }
  return decided ? EXIT.done : EXIT.failed;
}

const CANNOT: Readonly<Record<NonNullable<Look["cannot"]>, string>> = {
  "no value": "it has no value in these runs, which may be too short",
  "few values": `fewer than ${FEWEST} of these runs have a value; ask for more people or weeks`,
  "no spread": `${NO_SPREAD}; ask for more people, or compare regimes that differ`,
};
