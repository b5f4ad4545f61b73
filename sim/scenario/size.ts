import type { Problem } from "../core/problem.ts";
import { didYouMean } from "./nearest.ts";
import { isObject, plain } from "./plain.ts";
import { DEFAULT_SIZE, type RunSize } from "./scenario.ts";
import { error, pathOf, show } from "./words.ts";

/** Least and most of each whole number in a run's size. */
export const sizeLimits = {
  people: { least: 0, most: 5_000_000, unit: "people" },
  weeks: { least: 1, most: 1040, unit: "weeks" },
  burnIn: { least: 0, most: 520, unit: "weeks" },
} as const;

/** Characters in the longest seed. */
export const longestSeed = 200;

/** Least and most replications. */
export const repsLimits = { least: 1, most: 10_000, unit: "replications" } as const;

/** Every problem with the size of a run, or the size, with defaults for what is not given. Never throws. */
export function checkSize(input: unknown): { problems: readonly Problem[]; size?: RunSize } {
  const { value, problems } = plain(input);
  if (!isObject(value)) return { problems: [...problems, error("size", `it is ${show(value)}`, "Give an object with seed, people, weeks and burnIn")] };
  const known = Object.keys(DEFAULT_SIZE);
  const size = { ...DEFAULT_SIZE, ...value };
  const found = [
    ...problems,
    ...Object.keys(value).filter((key) => !known.includes(key)).map((key) => error(pathOf(key), "a run has no such size", didYouMean(key, known, `Give ${known.join(", ")}`))),
    ...seedProblems(size.seed),
    ...(Object.keys(sizeLimits) as (keyof typeof sizeLimits)[]).flatMap((key) => wholeProblems(key, size[key], sizeLimits[key])),
  ];
  return found.length > 0 ? { problems: found } : { problems: [], size };
}

/** What is wrong with a whole number between two bounds. */
export function wholeProblems(path: string, value: unknown, { least, most, unit }: { least: number; most: number; unit: string }): Problem[] {
  const give = `Give a whole number of ${unit} from ${least} to ${most}`;
  if (typeof value !== "number" || !Number.isInteger(value)) return [error(path, `${show(value)} is not a whole number`, give)];
  if (value < least) return [error(path, `${value} is below ${least} ${unit}`, give)];
  return value > most ? [error(path, `${value} is above ${most} ${unit}`, give)] : [];
}

/** What is wrong with the number of a person among so many, counted from 0. */
export const personProblems = (path: string, value: unknown, people: number): Problem[] =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value < people ? [] : [error(path, `${show(value)} is no number of a person`, people > 0 ? `Give a whole number from 0 to ${people - 1}` : "Let there be people first")];

function seedProblems(seed: unknown): Problem[] {
  const give = `Give 1 to ${longestSeed} characters that people can say aloud`;
  if (typeof seed !== "string") return [error("seed", `${show(seed)} is not text`, give)];
  if (seed === "") return [error("seed", "it is empty", give)];
  return seed.length > longestSeed ? [error("seed", `it has ${seed.length} characters, more than ${longestSeed}`, give)] : [];
}
