import type { Command } from "commander";

/** Flags of a run's size; `given` says where sizes come from that have no default of their own. */
export const withSize = (
  command: Command,
  { seed = "signpost", given }: { readonly seed?: string; readonly given?: string } = {},
): Command =>
  command
    .option(
      "--seed <words>",
      `luck, as something that can be said aloud; composed and decomposed letters (NFC) and blanks ` +
        `around it make no difference (default: ${given ?? seed})`,
    )
    .option("-p, --people <count>", `synthetic people (default: ${given ?? 20000})`)
    .option("--weeks <count>", `weeks compared (default: ${given ?? 260})`)
    .option("--burn-in <count>", `weeks of the baseline before them (default: ${given ?? 104})`)
    .option("-j, --threads <count>", "worker threads (default: one for each processor)")
    .option(
      "--set <lever=value>",
      "set a lever or an assumption, in every scenario or, as scenario:lever=value, in one; @FILE for all that a JSON " +
        "file holds; repeatable",
      gather,
      [],
    );

/** The values of a flag that may be given more than once. */
export const gather = (value: string, before: readonly string[]): string[] => [...before, value];
