import {
  baselineName,
  criteria,
  criterionIds,
  didYouMean,
  error,
  InputError,
  lateReforms,
  mostPeople,
  readPerson,
  scenario,
  show,
  startOf,
  withScale,
  type JourneyQuestion,
  type Problem,
  type Scenario,
} from "../../index.ts";
import { applyChanges } from "../arguments/change.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { journeyText } from "../text/journey-text.ts";
import { print } from "../text/print.ts";
import type { PrintedJourney } from "../files/printed-journey.ts";
import type { Pool } from "../running/pool.ts";
import { priceScales } from "../running/price-scales.ts";
import { progressOn, type Progress } from "../running/progress.ts";
import { readArguments } from "../arguments/scenario-argument.ts";
import { readSettings, type Flags, type Settings } from "../arguments/settings.ts";
import { warn } from "../text/tell.ts";
import { withPool } from "../running/with-pool.ts";

/** Flags of `journey`, as they were typed. */
export interface JourneyFlags extends Flags {
  readonly person?: string;
  readonly find?: string;
}

const MOST_REGIMES = 4;

/**
 * `journey`: reads what is asked for, lives through the regimes and prints one person's weeks side by side; throws an
 * `InputError` with everything that is wrong.
 */
export async function followLife(names: readonly string[], flags: JourneyFlags): Promise<ExitCode> {
  const problems: Problem[] = [];
  const settings = readSettings(flags, problems);
  const regimes: Problem[] = [];
  const scenarios = readRegimes(names, settings, regimes);
  const { size: asked } = settings;
  const who = readWho(flags, scenarios[0] === undefined ? asked.people : mostPeople(scenarios[0], asked), problems);
  problems.push(...regimes);
  problems.push(...scenarios.flatMap((each) => lateReforms(each, settings.size.weeks)));
  if (problems.some(({ severity }) => severity === "error")) throw new InputError(problems);
  warn(problems, settings.quiet);
  const { size, first: replication } = settings;
  const progress = progressOn(process.stderr, settings.quiet);
  const printed = await withPool(settings, async (pool) => {
    try {
      return await ask({ scenarios, size, replication, ...who }, settings, pool, progress);
    } finally {
      progress.end();
    }
  });
  print(settings.json ? `${JSON.stringify(printed)}\n` : `${journeyText(printed)}\n`);
  return EXIT.done;
}

async function ask(
  question: JourneyQuestion,
  { envelope: name, size }: Settings,
  pool: Pool,
  progress: Progress,
): Promise<PrintedJourney> {
  const [reference, ...others] = question.scenarios;
  progress.begin("Equal spending");
  const results = name === "none" ? [] : await priceScales({ envelope: name, reference, regimes: others, size }, pool);
  progress.begin("Journey");
  const scaled = [
    reference,
    ...others.map((scenario, i) => (results[i] === undefined ? scenario : withScale(scenario, results[i].scale))),
  ];
  const answer = await pool.ask({ kind: "journey", question: { ...question, scenarios: scaled } }, (share) =>
    progress.show(share, ""),
  );
  if (answer.kind !== "journey") throw new Error(`a worker answered ${answer.kind}`);
  return { ...answer.journey, envelope: Object.fromEntries(results.map((result, i) => [others[i].name, result])) };
}

function readWho(
  { person, find }: JourneyFlags,
  people: number,
  problems: Problem[],
): { person?: number; find?: string } {
  const who: { person?: number; find?: string } = {};
  if (person === undefined && find === undefined)
    problems.push(
      error(
        "--person",
        "nobody is named",
        `Give a number from 0 to ${Math.max(0, people - 1)}, or --find WHAT: ${criterionIds.join(", ")}`,
      ),
    );
  if (person !== undefined) {
    const { value, problems: wrong } = readPerson("--person", person, people);
    problems.push(...wrong);
    if (value !== undefined) who.person = value;
  }
  if (find !== undefined) {
    const id = find.trim().toLowerCase().replace(/\s+/g, "-");
    if (Object.hasOwn(criteria, id)) who.find = id;
    else
      problems.push(
        error(
          "--find",
          `there is nothing called ${show(find)} to find people by`,
          didYouMean(id, criterionIds, `Give one of ${criterionIds.join(", ")}`),
        ),
      );
  }
  return who;
}

function readRegimes(names: readonly string[], { changes }: Settings, problems: Problem[]): readonly Scenario[] {
  const before = problems.length;
  const read = readArguments(names, problems);
  if (names.length < 2 || names.length > MOST_REGIMES)
    problems.push(
      error(
        "journey",
        `it is given ${names.length === 1 ? "one scenario" : `${names.length} scenarios`}`,
        `Name two to ${MOST_REGIMES}, the reference first`,
      ),
    );
  if (problems.slice(before).some(({ severity }) => severity === "error")) {
    applyChanges(
      [scenario(baselineName)],
      changes.filter((change) => change.scenario === undefined),
      problems,
    );
    return read;
  }
  const set = applyChanges(read, changes, problems);
  for (const one of set)
    if (startOf(one) !== startOf(set[0]))
      problems.push(
        error(
          one.name,
          `it does not start where ${set[0].name} does, so nobody's luck could be shared`,
          "Let both extend one baseline and assume the same of the world",
        ),
      );
  return set;
}
