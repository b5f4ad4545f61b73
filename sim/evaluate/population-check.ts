import type { Assumptions } from "../evidence/parameters.ts";
import { facts, type FactId } from "../evidence/facts.ts";
import { nature } from "../world/compile-nature.ts";
import { benefit } from "../world/people.ts";
import { severity } from "../world/severities.ts";
import { population, type Population } from "../world/population.ts";
import { BARRIERS, BENEFIT_GROUPS, type Barrier } from "../world/vocabulary.ts";

/**
 * One thing that is known about real people set beside the synthetic ones, or a plain description of them where nothing
 * was published.
 */
export interface PopulationRow {
  readonly what: string;
  readonly group: (typeof BENEFIT_GROUPS)[number];
  readonly fact?: FactId;
  /** Nothing where the model's people are only described. */
  readonly published?: number;
  readonly simulated: number;
  /** Sampling error of the simulated value. */
  readonly error: number;
  /** What keeps the two apart, where they are not of the same people. */
  readonly caveat?: string;
}

/**
 * Sets prevalences, pairs and counts of barriers of a synthetic population, as people are before they first claim,
 * beside what was published, by benefit group.
 */
export function populationCheck(
  assumptions: Assumptions,
  { seed, people }: { readonly seed: string; readonly people: number },
): PopulationRow[] {
  const born = population(nature(assumptions), people, { burnIn: 0, weeks: 260 }, seed, 0);
  return BENEFIT_GROUPS.flatMap((group, code) => {
    const words = wordsOf(born, code);
    const share = (
      holds: (word: number) => boolean,
      among: (word: number) => boolean = () => true,
    ): Pick<PopulationRow, "simulated" | "error"> => {
      let base = 0;
      let hits = 0;
      for (const word of words) {
        if (!among(word)) continue;
        base++;
        if (holds(word)) hits++;
      }
      const p = base > 0 ? hits / base : 0;
      return { simulated: p, error: base > 0 ? Math.sqrt((p * (1 - p)) / base) : 0 };
    };
    const counted = Array.from({ length: 6 }, (_, n) => ({
      what:
        n === 5 ? "five or more barriers" : `${["no", "one", "two", "three", "four"][n]} barrier${n === 1 ? "" : "s"}`,
      group,
      ...share((word) => (n === 5 ? count(word) >= 5 : count(word) === n)),
    }));
    const published = (GROUPED[group] ?? []).map(({ what, fact, value, holds, among, caveat }) => ({
      what,
      group,
      fact,
      published: value(facts[fact].value),
      ...share(holds, among),
      ...(caveat === undefined ? {} : { caveat }),
    }));
    const pairs = PAIRS.map(([one, other, part]) => ({
      what: `odds ratio of ${one} and ${other}`,
      group,
      fact: "smd-pairwise" as const,
      published: (facts["smd-pairwise"].value as Record<string, number>)[part],
      ...oddsRatio(words, one, other),
      caveat: "published of working-age adults in general",
    }));
    return [...published, ...pairs, meanCount(words, group), ...counted];
  });
}

const has = (barrier: Barrier): ((word: number) => boolean) => {
  const k = BARRIERS.indexOf(barrier);
  return (word) => severity(word, k) > 0;
};
const [sad, ill, disabled, addicted, offline] = (
  ["mental-health", "physical-ill-health", "disability", "substance-dependence", "digital-exclusion"] as const
).map(has) as [Holds, Holds, Holds, Holds, Holds];
type Holds = (word: number) => boolean;

interface Known {
  readonly what: string;
  readonly fact: FactId;
  readonly value: (published: unknown) => number;
  readonly holds: Holds;
  readonly among?: Holds;
  readonly caveat?: string;
}

const number = (published: unknown): number => published as number;
const part =
  (name: string) =>
  (published: unknown): number =>
    (published as Record<string, number>)[name];

const GROUPED: { readonly [group in (typeof BENEFIT_GROUPS)[number]]?: readonly Known[] } = {
  search: [
    { what: "a mental-health problem", fact: "jsa-cmd-226", value: number, holds: sad },
    {
      what: "digital exclusion",
      fact: "benefit-low-digital",
      value: number,
      holds: offline,
      caveat: "published of all claimants of working age",
    },
    {
      what: "a mental-health problem, among those dependent on drugs or alcohol",
      fact: "drugtreat-mh",
      value: part("drug"),
      holds: sad,
      among: addicted,
      caveat: "published of people in treatment",
    },
  ],
  health: [
    { what: "a mental-health problem", fact: "esa-cmd", value: number, holds: sad },
    {
      what: "dependence on drugs or alcohol",
      fact: "esa-drug-dependence",
      value: number,
      holds: addicted,
      caveat: "published of drugs only",
    },
    {
      what: "both a mental-health problem and physical ill-health",
      fact: "esa-phys-and-mental",
      value: number,
      holds: (word) => sad(word) && ill(word),
      caveat: "published of conditions that limit a lot",
    },
    {
      what: "two or more of mental-health problem, physical ill-health, disability",
      fact: "esa-multimorbid",
      value: part("multiple"),
      holds: (word) => Number(sad(word)) + Number(ill(word)) + Number(disabled(word)) >= 2,
      caveat: "published of any conditions",
    },
    {
      what: "a mental-health problem, among those dependent on drugs or alcohol",
      fact: "drugtreat-mh",
      value: part("drug"),
      holds: sad,
      among: addicted,
      caveat: "published of people in treatment",
    },
  ],
};

const PAIRS = [
  ["mental-health", "unstable-housing", "OR_MH_H"],
  ["mental-health", "criminal-record", "OR_MH_O"],
  ["unstable-housing", "criminal-record", "OR_H_O"],
] as const satisfies readonly (readonly [Barrier, Barrier, string])[];

function wordsOf({ people }: Population, code: number): number[] {
  const words: number[] = [];
  for (let i = 0; i < people.count; i++) if (benefit(people.traits[i]) === code) words.push(people.barriers[i]);
  return words;
}

function count(word: number): number {
  let present = 0;
  for (let k = 0; k < BARRIERS.length; k++) if (severity(word, k) > 0) present++;
  return present;
}

/**
 * Odds ratio of a two-by-two table with a half added to each cell, so that an empty one gives a number; its error by
 * the delta method.
 */
function oddsRatio(words: readonly number[], one: Barrier, other: Barrier): Pick<PopulationRow, "simulated" | "error"> {
  const [a, b] = [has(one), has(other)];
  const cells = [0.5, 0.5, 0.5, 0.5];
  for (const word of words) cells[(a(word) ? 2 : 0) + (b(word) ? 1 : 0)]++;
  const [neither, second, first, both] = cells as [number, number, number, number];
  const ratio = (both * neither) / (first * second);
  return { simulated: ratio, error: ratio * Math.sqrt(1 / neither + 1 / second + 1 / first + 1 / both) };
}

function meanCount(words: readonly number[], group: PopulationRow["group"]): PopulationRow {
  const mean = words.reduce((sum, word) => sum + count(word), 0) / Math.max(1, words.length);
  const variance = words.reduce((sum, word) => sum + (count(word) - mean) ** 2, 0) / Math.max(1, words.length - 1);
  return {
    what: "mean number of barriers",
    group,
    simulated: mean,
    error: Math.sqrt(variance / Math.max(1, words.length)),
  };
}
