import type { Problem } from "../core/problem.ts";
import { check, type Checked } from "./check.ts";
import { notJson } from "./file-kind.ts";
import type { Find } from "./scenario.ts";
import { error, oneLine, pathOf } from "./words.ts";

const longestText = 1_000_000;

/**
 * Checks the text of a scenario file: as `check`, and that it is JSON in which no name is given twice. Never throws.
 */
export function checkText(text: string, find: Find, names: readonly string[] = []): Checked {
  if (text.length > longestText)
    return { problems: [error("scenario", `the file has ${text.length} characters`, `Keep it to ${longestText}`)] };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (reason) {
    const { problem, remedy } = notJson(text, whatIsNotJson(text, reason));
    return { problems: [error("scenario", problem, remedy)] };
  }
  const doubles = duplicateKeys(text);
  const { problems, scenario } = check(value, find, names);
  if (doubles.length === 0 && scenario !== undefined) return { problems, scenario };
  const ofVersion = problems[0]?.path === "schemaVersion" ? 1 : 0; // a file of another version says so first
  return { problems: [...problems.slice(0, ofVersion), ...doubles, ...problems.slice(ofVersion)] };
}

/** Names given twice in one object of valid JSON text, where all but the last would be lost silently. */
export function duplicateKeys(json: string): Problem[] {
  const problems: Problem[] = [];
  const open: { keys: Set<string> | undefined; at: string | number }[] = [];
  let text: string | undefined;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const inner = open[open.length - 1];
    if (token === "{" || token === "[")
      open.push(token === "{" ? { keys: new Set(), at: "" } : { keys: undefined, at: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === "," && inner !== undefined && inner.keys === undefined) inner.at = Number(inner.at) + 1;
    else if (token === ":" && inner?.keys !== undefined && text !== undefined) {
      inner.at = text;
      if (inner.keys.has(text))
        problems.push(error(pathOf(...open.map(({ at }) => at)), "it is given twice", "Keep one of the two"));
      inner.keys.add(text);
    }
    text = token.startsWith('"') ? (JSON.parse(token) as string) : undefined;
  }
  return problems;
}

/** That a text is not JSON, with the line of the error where the engine's message gives its position. */
export function whatIsNotJson(text: string, reason: unknown): string {
  const message = reason instanceof Error ? reason.message : "";
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return `it is not JSON at line ${text.slice(0, Number(position)).split("\n").length}`;
  return message === "" ? "it is not JSON" : `it is not JSON (${oneLine(message)})`;
}
