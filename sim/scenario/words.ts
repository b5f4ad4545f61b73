import type { Problem } from "../core/problem.ts";
import { harmless } from "../core/unseen.ts";

const longest = 60;

/** An error: the input cannot be used until it is put right. */
export const error = (path: string, problem: string, remedy: string): Problem => ({
  path,
  problem,
  remedy,
  severity: "error",
});

/** A warning: the input can be used, but may not mean what its author thinks. */
export const warning = (path: string, problem: string, remedy: string): Problem => ({
  path,
  problem,
  remedy,
  severity: "warning",
});

/** A stranger's words on one short line. */
export function oneLine(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return harmless(short);
}

/** A stranger's key or name: as it stands if it looks like an id, else between quotation marks. */
export const named = (word: string): string =>
  /^[\w$-]+(\.[\w$-]+)*$/.test(word) && word.length <= longest ? word : `"${oneLine(word)}"`;

/** A value as an error quotes it: one short line, whatever it is. */
export function show(value: unknown): string {
  if (typeof value === "string") return `"${oneLine(value)}"`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return oneLine(String(value));
}

/** Words as a list: `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}

/** The path of a part: `levers.tariff.scale`, `reforms.0.week`; the whole is `scenario`. */
export function pathOf(...parts: readonly PropertyKey[]): string {
  return parts.length === 0 ? "scenario" : parts.map((part) => named(String(part))).join(".");
}
