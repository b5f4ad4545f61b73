import {
  checkChanges,
  DEFAULT_SIZE,
  scenario,
  shareAStart,
  toldApart,
  type Changes,
  type EnvelopeName,
  type LeverValue,
  type Problem,
  type RunSize,
  type Scenario,
} from "../../sim/index.ts";
import headline from "../headline.json" with { type: "json" };

/**
 * One regime as the reader set it: a shipped scenario, and the levers and assumptions changed from where it has them.
 */
export interface Setting {
  readonly name: string;
  readonly changes: Changes;
}

/** Everything that decides the numbers on the page. */
export interface Question {
  /** Two to four; the first is the reference. */
  readonly regimes: readonly Setting[];
  readonly envelope: EnvelopeName;
  readonly size: RunSize;
  readonly reps: number;
}

/** What the page opens with. */
export const openingQuestion: Question = {
  regimes: headline.scenarios.map((name) => ({ name, changes: {} })),
  envelope: headline.envelope as EnvelopeName,
  size: DEFAULT_SIZE,
  reps: headline.reps,
};

export const MOST_REGIMES = 4;

/** A regime with one lever or assumption set; setting it to what the shipped scenario has takes the change back. */
export function withValue(setting: Setting, id: string, value: LeverValue): Setting {
  const { [id]: _, ...rest } = setting.changes;
  return { ...setting, changes: shipped(setting, id) === value ? rest : { ...rest, [id]: value } };
}

/** The value that the shipped scenario gives a lever or an assumption. */
export function shipped({ name }: Setting, id: string): LeverValue {
  const { levers, assumptions } = scenario(name);
  return ({ ...levers, ...assumptions } as Record<string, LeverValue>)[id];
}

/**
 * The regimes as the engine runs them, each under a name and title of its own; throws an InputError if a change is
 * impossible.
 */
export function asScenarios({ regimes }: Question): Scenario[] {
  const names = new Set<string>();
  const scenarios = regimes.map((setting) => {
    const { scenario: set, problems } = checkChanges(scenario(setting.name), setting.changes);
    if (set === undefined) throw new Error(problems.map(({ path, problem }) => `${path}: ${problem}`).join("; "));
    const changed = Object.keys(setting.changes).length > 0;
    let name = changed ? `${set.name}-changed` : set.name;
    let title = changed ? `${set.title}, changed` : set.title;
    for (let copy = 2; names.has(name); copy++) {
      name = `${set.name}-${copy}`;
      title = `${set.title} (${copy})`;
    }
    names.add(name);
    return { ...set, name, title };
  });
  return toldApart(scenarios);
}

/** What is wrong, or cannot matter, in the changes of one regime. */
export const settingProblems = (setting: Setting): readonly Problem[] =>
  checkChanges(scenario(setting.name), setting.changes).problems;

/** Equal for questions that have the same preview. */
export const previewKey = ({ regimes, envelope, size: { seed, weeks, burnIn } }: Question): string =>
  JSON.stringify([
    regimes.map(({ name, changes }) => [name, Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1))]),
    envelope,
    seed,
    weeks,
    burnIn,
  ]);

/** Equal for questions that have the same full answer. */
export const fullKey = (question: Question): string =>
  JSON.stringify([previewKey(question), question.size.people, question.reps]);

/** True if every change can be made and all regimes start alike. */
export const runnable = ({ regimes }: Question): boolean =>
  shareAStart(regimes) &&
  regimes.every((setting) => settingProblems(setting).every(({ severity }) => severity === "warning"));
