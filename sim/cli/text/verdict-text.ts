import type { Verdict } from "../files/verdict.ts";

/** What was found of a manifest's files, in words: a line for each that is not as it was written. */
export function verdictText({ verdict, files, rows, why, unknown }: Verdict, path: string): string {
  const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : "";
  const others =
    unknown.length === 0
      ? []
      : [`not of this manifest, and not checked: ${unknown.slice(0, MOST_NAMED).map(oneLine).join(", ")}${more}`];
  if (verdict === "reproduced")
    return [
      `reproduced: ${path}`,
      ...files.map(({ name }) => `  ${name}: the same bytes, stored and computed again`),
      ...others,
      "",
    ].join("\n");
  return [
    `moved: ${path}`,
    ...files.map(
      ({ name, stored, recomputed }) =>
        `  ${name}: stored file ${stored}, computed again ${recomputed ?? "not possible"}`,
    ),
    ...(rows === null || rows.count === 0
      ? []
      : [
          `  ${rows.count} rows differ, in ${rows.measures.join(", ")}:`,
          ...rows.examples.map((example) => `    ${example}`),
        ]),
    "why:",
    ...why.map((reason) => `  ${reason}.`),
    ...others,
    "",
  ].join("\n");
}

/** How many names of others are listed. */
const MOST_NAMED = 10;

/** A name as it can be shown on one line. */
const oneLine = (name: string): string =>
  name.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "?");
