import type { Problem } from "../core/problem.ts";
import { error, pathOf, show } from "./words.ts";

const deepest = 8;
const longestText = 20_000;
const mostValues = 20_000;

/**
 * A plain copy of anything at all (numbers, text, true, false, null, lists and objects of these) and what had to be
 * left out. Never throws.
 */
export function plain(input: unknown): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  let left = mostValues;

  const leaveOut = (path: readonly string[], problem: string, remedy: string): undefined =>
    void problems.push(error(pathOf(...path), problem, remedy));

  function copy(value: unknown, path: readonly string[], above: readonly object[]): unknown {
    if (left-- <= 0) {
      return left === -1
        ? leaveOut(path, `it holds more than ${mostValues} values`, "Keep only what differs from the baseline")
        : undefined;
    }
    if (typeof value === "string") {
      return value.length <= longestText
        ? value
        : leaveOut(path, `the text has ${value.length} characters`, `Keep it to ${longestText}`);
    }
    if (value === null || value === undefined || typeof value === "boolean") return value;
    if (typeof value === "number") return value === 0 ? 0 : value; // −0 would be a second zero
    if (typeof value !== "object")
      return leaveOut(
        path,
        `it is ${show(value)} of type ${typeof value}`,
        "Write a number, text, true, false, a list or an object",
      );
    if (above.includes(value)) return leaveOut(path, "it contains itself", "Write the values out");
    if (path.length >= deepest)
      return leaveOut(
        path,
        `it is nested more than ${deepest} levels deep`,
        "Use the levels that the schema describes",
      );
    return Array.isArray(value) ? copyList(value, path, [...above, value]) : copyObject(value, path, [...above, value]);
  }

  function copyList(list: readonly unknown[], path: readonly string[], above: readonly object[]): unknown {
    if (list.length > mostValues)
      return leaveOut(path, `the list has ${list.length} entries`, `Keep it to ${mostValues}`);
    return Array.from({ length: list.length }, (_, index) => read(list, String(index), path, above));
  }

  function copyObject(object: object, path: readonly string[], above: readonly object[]): unknown {
    const prototype: unknown = Object.getPrototypeOf(object);
    const plainPrototype = prototype === null || Object.getPrototypeOf(prototype) === null;
    if (!plainPrototype) return leaveOut(path, "it is not a plain object", "Write it as an object of names and values");
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(object)) {
      if (left <= 0) break;
      if (key === "__proto__") {
        leaveOut([...path, key], "this name is not allowed", "Remove it");
        continue;
      }
      const value = read(object, key, path, above);
      if (value !== undefined) result[key] = value;
    }
    return result;
  }

  function read(from: object, key: string, path: readonly string[], above: readonly object[]): unknown {
    return guarded([...path, key], () => copy((from as Record<string, unknown>)[key], [...path, key], above));
  }

  function guarded(path: readonly string[], act: () => unknown): unknown {
    try {
      return act();
    } catch {
      return leaveOut(path, "it cannot be read", "Write it as plain data");
    }
  }

  return { value: guarded([], () => copy(input, [], [])), problems };
}

/** True for a plain object, as `plain` leaves it. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
