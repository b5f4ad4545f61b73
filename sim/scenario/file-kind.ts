import { isObject } from "./plain.ts";

/** What is wrong with a file as a whole, and what to do about it. */
export interface WrongKind {
  readonly problem: string;
  readonly remedy: string;
}

/** Text that is not JSON, named for what it is; `otherwise` is said of what was meant as JSON. */
export function notJson(text: string, otherwise: string): WrongKind {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  const named = KINDS.find(([is]) => is(start));
  if (named !== undefined) return { problem: named[1], remedy: "Give a JSON file" };
  if (/[{[,:]\s*[“”„«‘’]/u.test(start))
    return {
      problem: `${otherwise}: its quotation marks are curly`,
      remedy: 'Use straight ones, ", as an editor for plain text types them',
    };
  if (/^\s*(?:\/\/|\/\*)/m.test(start))
    return { problem: `${otherwise}: JSON has no comments`, remedy: "Take them out" };
  return { problem: otherwise, remedy: "Check commas, brackets and quotation marks there" };
}

const KINDS: readonly (readonly [(start: string) => boolean, string])[] = [
  [(start) => start === "", "it is not JSON: it is empty"],
  [(start) => /^<(?:!doctype html|html|head|body)/i.test(start), "it is a web page (HTML), not JSON"],
  [(start) => /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<svg/i.test(start), "it is a picture (SVG), not JSON"],
  [(start) => start.startsWith("<"), "it is XML, not JSON"],
  [(start) => start.startsWith("{\\rtf"), "it is a word processor's document (RTF), not JSON"],
  [(start) => /^\S*#v\d+\./i.test(start), "it is a link to the dashboard, not JSON"],
  [isTable, "it is a CSV, a table of values, not JSON"],
  [(start) => /^(?:---|[\w$-]+:(?:\s|$))/.test(start), "it is YAML, not JSON"],
  [(start) => !/^[[{"\d-]/.test(start), "it is text, but not JSON"],
];

/** True for lines that have equally many commas, semicolons or tabs and do not begin as JSON does. */
function isTable(start: string): boolean {
  if (/^[[{]/.test(start)) return false;
  const [head, next] = start.split(/\r?\n/, 2);
  return [",", ";", "\t"].some(
    (mark) =>
      head.includes(mark) && (next === undefined || next === "" || next.split(mark).length === head.split(mark).length),
  );
}

/**
 * JSON that is one of the project's other files, by what only that kind has; `undefined` for what `wanted` is and for
 * anything else.
 */
export function otherKind(
  value: unknown,
  wanted: "schemaVersion" | "studyVersion" | "manifestVersion",
): WrongKind | undefined {
  if (!isObject(value) || Object.hasOwn(value, wanted)) return undefined;
  const found = OTHERS.find(([keys]) => keys.every((key) => Object.hasOwn(value, key)));
  return found === undefined ? undefined : { problem: `it is ${found[1]}, not a ${WANTED[wanted]}`, remedy: found[2] };
}

const WANTED = { schemaVersion: "scenario", studyVersion: "study", manifestVersion: "manifest" } as const;

const OTHERS: readonly (readonly [readonly string[], string, string])[] = [
  [["manifestVersion"], "the manifest of a run", "Give it to signpost verify"],
  [["studyVersion"], "a study", "Give it to signpost sweep"],
  [["schemaVersion"], "a scenario", "Give it to signpost check, run or compare"],
  [
    ["measures", "replications"],
    "the results of a run",
    "Give the file that the run was made from, or the manifest beside it to signpost verify",
  ],
  [["$schema", "properties"], "a JSON Schema", "Give a file that follows it"],
];
