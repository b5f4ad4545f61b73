import { error, show, type Problem } from "../../index.ts";
import { readJsonFile } from "./json-file.ts";

/**
 * The changes that `@file` stands for, each as it would be typed behind `--set`: a JSON object of levers or assumptions
 * and their values, or of objects with a `value` beside what is said of it. What is wrong goes to `problems`.
 */
export function changesInFile(text: string, problems: Problem[]): string[] {
  const held = readJsonFile("--set", text.slice(1), problems)?.value;
  if (held === undefined) return [];
  if (typeof held !== "object" || held === null || Array.isArray(held)) {
    problems.push(error(`--set ${text}`, `it is ${show(held)}`, "Give an object of ids and values"));
    return [];
  }
  return Object.entries(held).map(([id, given]) => {
    const value: unknown = typeof given === "object" && given !== null && "value" in given ? given.value : given;
    return `${id}=${typeof value === "string" ? value : JSON.stringify(value)}`;
  });
}
