import type { Pause } from "../evaluate/paced-run.ts";
import { SIGNPOST_VERSION } from "../evaluate/version.ts";
import { AGE_BANDS, AREAS, BENEFIT_GROUPS, COHORTS, type RunRecord } from "../record.ts";
import { attention, type Attention } from "../run/attention.ts";
import { mostPeople } from "../run/most-people.ts";
import type { Variation, World } from "../run/world.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";
import { unrealIn } from "../core/finite.ts";
import { InputError } from "../core/problem.ts";
import { personProblems } from "../scenario/size.ts";
import { titlesOf } from "../scenario/titles.ts";
import { error } from "../scenario/words.ts";
import type { Watched } from "./criteria.ts";
import { eachRun } from "./each-run.ts";
import { divergenceOf, type Divergence } from "./divergence.ts";
import { findPeople, type Found } from "./find.ts";
import { barriersOf, lifeOf, type Life } from "./life.ts";
import { record, type Recorder } from "./recorder.ts";

/** Whom to follow, under which regimes, with which luck. */
export interface JourneyQuestion {
  /** Two or more that start from one burnt-in world; the first is the reference. */
  readonly scenarios: readonly Scenario[];
  readonly size: RunSize;
  readonly replication: number;
  /** Number of the person: row in order of arrival, from 0. Without it the example of those who are found. */
  readonly person?: number;
  /** Criterion by which people are found in the first two regimes. */
  readonly find?: string;
}

/** Who a person is when they enter the comparison: the same in every regime. */
export interface Portrait {
  readonly number: number;
  /** Week of entry, 0 if they had claimed before the comparison. */
  readonly entry: number;
  readonly age: (typeof AGE_BANDS)[number];
  readonly benefit: (typeof BENEFIT_GROUPS)[number];
  readonly area: (typeof AREAS)[number];
  readonly barriers: ReturnType<typeof barriersOf>;
  readonly cohorts: readonly (typeof COHORTS)[number][];
}

/** One person's weeks under each regime, side by side. */
export interface Followed {
  readonly person: Portrait;
  readonly lives: readonly Life[];
  /** For each life after the first, where it diverges from the first; null if it never does. */
  readonly divergences: readonly (Divergence | null)[];
}

/** The answer to a journey question: whom the criterion finds, and the life of the person asked for. */
export interface Journey {
  readonly signpost: string;
  readonly seed: string;
  readonly people: number;
  /** Rows of people in the burnt-in world: their numbers run from 0 to one less. */
  readonly rows: number;
  readonly weeks: number;
  readonly burnIn: number;
  readonly replication: number;
  readonly scenarios: readonly string[];
  /** Null where no criterion was given. */
  readonly found: Found | null;
  /** Null where nobody was asked for and nobody was found. */
  readonly followed: Followed | null;
}

/**
 * Lives through the regimes and tells one person's weeks in each; throws an `InputError` for a person who is not in the
 * comparison.
 */
export async function journey(question: JourneyQuestion, pause: Pause = async () => {}): Promise<Journey> {
  const { scenarios, size, replication, find } = question;
  const world = { rows: 0 };
  const found = find === undefined ? null : await findIn(question, find, { pause, world });
  const person = question.person ?? found?.example ?? undefined;
  const followed = person === undefined ? null : await follow(question, person, { pause, world });
  return {
    signpost: SIGNPOST_VERSION,
    ...size,
    rows: world.rows,
    replication,
    scenarios: scenarios.map(({ name }) => name),
    found,
    followed,
  };
}

/** Who hears how far the work is, and what is written down of the world that it was done in. */
interface Edge {
  readonly pause: Pause;
  readonly world: { rows: number };
}

/** Everyone in the first two regimes who satisfies a criterion. */
async function findIn(
  { scenarios, size, replication }: JourneyQuestion,
  criterion: string,
  { pause, world: seenWorld }: Edge,
): Promise<Found> {
  const watched: Watched[] = [];
  let seen: Attention | undefined;
  const start = (world: World): Variation => {
    const { count } = world.state.people;
    seenWorld.rows = count;
    const watch = attention(count);
    seen = watch.seen;
    return watch.variation;
  };
  await eachRun(
    scenarios.slice(0, 2).map((scenario) => ({ scenario, start })),
    { size, replication, pause },
    (result) => watched.push({ record: result, attention: seen! }),
  );
  return findPeople(watched[0], watched[1], criterion);
}

/** One person's lives. */
async function follow(
  { scenarios, size, replication }: JourneyQuestion,
  number: number,
  { pause, world: seenWorld }: Edge,
): Promise<Followed> {
  const lives: Life[] = [];
  const titles = titlesOf(scenarios);
  let person: Portrait | undefined;
  let watching: Recorder | undefined;
  const wrong = personProblems("person", number, mostPeople(scenarios[0], size));
  if (wrong.length > 0) throw new InputError(wrong);
  const start = (world: World): Variation => {
    const { count } = world.state.people;
    seenWorld.rows = count;
    const beyond = personProblems("person", number, count);
    if (beyond.length > 0) throw new InputError(beyond);
    return (watching = record(world, number)).variation;
  };
  await eachRun(
    scenarios.map((scenario) => ({ scenario, start })),
    { size, replication, pause },
    (result, place) => {
      person ??= portrait(result, number);
      lives.push(lifeOf(result, number, watching!, titles[scenarios[place].name]));
    },
  );
  for (const [place, life] of lives.entries()) mustBeFinite(life, scenarios[place].name);
  return { person: person!, lives, divergences: lives.slice(1).map((life) => divergenceOf(lives[0], life)) };
}

/** Throws an Error that names the first number of a life that is not finite. */
function mustBeFinite(life: Life, scenario: string): void {
  const wrong = unrealIn(life);
  if (wrong === undefined) return;
  throw new Error(
    `${wrong.path.join(".")} of this life under ${scenario} comes to ${wrong.value}, which is no ` +
      `finite number, so it is not told. Bring the settings nearer to their ranges.`,
  );
}

const absent = (number: number, problem: string, remedy: string): InputError =>
  new InputError([error("person", `${number} is nobody: ${problem}`, remedy)]);

/** Who a person is; throws an `InputError` if they are not in the comparison. */
function portrait({ people, person }: RunRecord, number: number): Portrait {
  if (person.entry[number] < 0) {
    const there = (row: number): boolean => row >= 0 && row < people && person.entry[row] >= 0;
    let away = 1;
    while (away < people && !there(number - away) && !there(number + away)) away++;
    const near = there(number - away) ? number - away : there(number + away) ? number + away : undefined;
    throw absent(
      number,
      "the person left before the comparison began, or does not claim in it",
      near === undefined ? "Compare more weeks, or more people" : `The nearest who is in it is ${near}`,
    );
  }
  return {
    number,
    entry: person.entry[number],
    age: AGE_BANDS[person.age[number]],
    benefit: BENEFIT_GROUPS[person.benefit[number]],
    area: AREAS[person.area[number]],
    barriers: barriersOf(person.barriers[number]),
    cohorts: COHORTS.filter((_, bit) => (person.cohorts[number] >>> bit) & 1),
  };
}
