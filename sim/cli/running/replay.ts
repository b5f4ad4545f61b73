import { harmless, unseen } from "../../index.ts";
import type { Settings } from "../arguments/settings.ts";

/** What a command is given: enough to type it again. */
export interface Command {
  readonly verb: "run" | "compare";
  /** Scenarios as they were typed. */
  readonly arguments: readonly string[];
  readonly settings: Settings;
}

/**
 * The command line, every flag written out, that repeats a run of so many replications and writes to the same place.
 */
export const replayLine = (command: Command, replications: number): string =>
  line(command, ["--reps", String(replications)], command.settings.out);

/** The command line that repeats one replication alone. */
export const replayOne = (command: Command, replication: number): string =>
  line(command, ["--replication", String(replication)], undefined);

function line(
  { verb, arguments: names, settings: { size, changes, envelope, formats, first } }: Command,
  which: readonly string[],
  out: string | undefined,
): string {
  return [
    "signpost",
    verb,
    ...names,
    "--seed",
    size.seed,
    "--people",
    String(size.people),
    "--weeks",
    String(size.weeks),
    "--burn-in",
    String(size.burnIn),
    ...(first > 0 ? ["--replication", String(first)] : which),
    ...changes.flatMap(({ text }) => ["--set", text]),
    ...(verb === "compare" ? ["--envelope", envelope] : []),
    ...(out === undefined ? [] : ["--out", out, "--format", formats.join(",")]),
  ]
    .map(quoted)
    .join(" ");
}

/** A word as a shell needs it, on one line in which everything can be seen. */
export function quoted(word: string): string {
  if (/^[\w./:=,@%+-]+$/.test(word)) return word;
  if (harmless(word) === word) return `'${word.replaceAll("'", `'\\''`)}'`;
  const escaped = word
    .replace(/[\\']/g, (sign) => `\\${sign}`)
    .replace(unseen, (sign) => `\\U${sign.codePointAt(0)!.toString(16).padStart(8, "0")}`);
  return `$'${escaped}'`;
}
