import type { Problem } from "../core/problem.ts";
import { harmless } from "../core/unseen.ts";
import { didYouMean } from "./nearest.ts";
import { isObject, plain } from "./plain.ts";
import { DEFAULT_SIZE, type RunSize } from "./scenario.ts";
import { typedWhole } from "./typed-number.ts";
import { error, pathOf, show } from "./words.ts";

/** Least and most of each whole number in a run's size. */
export const sizeLimits = {
  people: { least: 0, most: 5_000_000, unit: "people" },
  weeks: { least: 1, most: 1040, unit: "weeks" },
  burnIn: { least: 0, most: 1560, unit: "weeks" },
} as const;

/** Characters in the longest seed. */
export const longestSeed = 200;

/** Least and most replications. */
export const repsLimits = { least: 1, most: 10_000, unit: "replications" } as const;

/** Every problem with the size of a run, or the size, with defaults for what is not given. Never throws. */
export function checkSize(input: unknown): { problems: readonly Problem[]; size?: RunSize } {
  const { value, problems } = plain(input);
  if (!isObject(value))
    return {
      problems: [
        ...problems,
        error("size", `it is ${show(value)}`, "Give an object with seed, people, weeks and burnIn"),
      ],
    };
  const known = Object.keys(DEFAULT_SIZE);
  const given = { ...DEFAULT_SIZE, ...value };
  const size = { ...given, seed: oneSeed(given.seed) };
  const found = [
    ...problems,
    ...Object.keys(value)
      .filter((key) => !known.includes(key))
      .map((key) => error(pathOf(key), "a run has no such size", didYouMean(key, known, `Give ${known.join(", ")}`))),
    ...seedProblems(size.seed),
    ...(Object.keys(sizeLimits) as (keyof typeof sizeLimits)[]).flatMap((key) =>
      wholeProblems(key, size[key], sizeLimits[key]),
    ),
  ];
  return found.length > 0 ? { problems: found } : { problems: [], size: size as RunSize };
}

/** Bounds of a whole number, and what it counts. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  readonly unit: string;
}

/** A whole number as it was typed in a box or behind a flag, or what is wrong with it. */
export function readWhole(
  path: string,
  text: string,
  limits: Limits,
): { readonly value?: number; readonly problems: readonly Problem[] } {
  const read = typedWhole(text);
  if (!("number" in read)) return { problems: [error(path, read.problem, read.remedy || giveWhole(limits))] };
  const problems = wholeProblems(path, read.number, limits);
  return problems.length > 0 ? { problems } : { value: read.number, problems };
}

const giveWhole = ({ least, most, unit }: Limits): string => `Give a whole number of ${unit} from ${least} to ${most}`;

/** What is wrong with a whole number between two bounds. */
export function wholeProblems(path: string, value: unknown, limits: Limits): Problem[] {
  const { least, most, unit } = limits;
  const give = giveWhole(limits);
  if (typeof value !== "number" || !Number.isInteger(value))
    return [error(path, `${show(value)} is not a whole number`, give)];
  if (value < least) return [error(path, `${value} is below ${least} ${unit}`, give)];
  return value > most ? [error(path, `${value} is above ${most} ${unit}`, give)] : [];
}

/** What is wrong with the number of a person among so many, counted from 0. */
export const personProblems = (path: string, value: unknown, people: number): Problem[] =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < people
    ? []
    : [
        error(
          path,
          `${show(value)} is no number of a person`,
          people > 0 ? `Give a whole number from 0 to ${people - 1}` : "Let there be people first",
        ),
      ];

/** The number of a person as it was typed, or what is wrong with it. */
export function readPerson(
  path: string,
  text: string,
  people: number,
): { readonly value?: number; readonly problems: readonly Problem[] } {
  const read = typedWhole(text);
  const problems = personProblems(path, "number" in read ? read.number : text, people);
  return "number" in read && problems.length === 0 ? { value: read.number, problems } : { problems };
}

/**
 * A seed in the one form in which it stands for a luck: composed letters (NFC), plain blanks between words and none
 * around them.
 */
const oneSeed = (seed: unknown): unknown =>
  typeof seed === "string"
    ? seed
        .normalize("NFC")
        .trim()
        .replace(/\p{Zs}/gu, " ")
    : seed;

function seedProblems(seed: unknown): Problem[] {
  const give = `Give 1 to ${longestSeed} characters that people can say aloud`;
  if (typeof seed !== "string") return [error("seed", `${show(seed)} is not text`, give)];
  if (seed === "") return [error("seed", "it is empty", give)];
  if (harmless(seed) !== seed) return [error("seed", `${show(seed)} holds characters that cannot be seen`, give)];
  return seed.length > longestSeed
    ? [error("seed", `it has ${seed.length} characters, more than ${longestSeed}`, give)]
    : [];
}
