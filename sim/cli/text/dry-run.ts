import { estimate } from "../arguments/estimate.ts";
import type { Settings } from "../arguments/settings.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { duration } from "../running/progress.ts";
import { quoted } from "../running/replay.ts";
import { print } from "./print.ts";
import type { SweepFlags } from "../arguments/sweep-flags.ts";
import type { Plan } from "../../index.ts";

/** What a sweep would do and cost, in words, without doing it. */
export async function dryRun(
  { study: { points, size, replications, envelopes }, cells }: Plan,
  { threads, json }: Settings,
): Promise<ExitCode> {
  const one = await estimate(
    { verb: "compare", scenarios: points[0].scenarios, size, first: 0, replications, envelope: envelopes[0] },
    threads,
  );
  const expected = {
    cells: cells.length,
    runs: one.runs * cells.length,
    personWeeks: one.personWeeks * cells.length,
    personReplications: size.people * replications,
    threads: one.threads,
    seconds: one.seconds * cells.length,
    bytes: one.bytes,
  };
  print(
    json
      ? `${JSON.stringify(expected)}\n`
      : [
          "Dry run: nothing is simulated to the end and nothing is written.",
          `cells   ${expected.cells}, each of ${expected.personReplications.toLocaleString("en-GB")} person-replications`,
          `runs    ${expected.runs}, and pilot runs for price scales: ` +
            `${(expected.personWeeks / 1e6).toPrecision(3)} million person-weeks`,
          `time    about ${duration(expected.seconds)} on ${expected.threads} thread${expected.threads === 1 ? "" : "s"}`,
          `memory  about ${Math.round(expected.bytes / 1e6)} MB`,
          "",
        ].join("\n"),
  );
  return EXIT.done;
}

/** The command line that makes the same again, sizes of the study's own left to it. */
export function commandLine(
  text: string,
  {
    seed,
    people,
    weeks,
    burnIn,
    reps,
    only = [],
    out,
  }: { readonly [flag in keyof SweepFlags]: SweepFlags[flag] | undefined },
  { changes }: Settings,
): string {
  const flag = (name: string, value: string | undefined): string[] => (value === undefined ? [] : [name, value]);
  return [
    "signpost",
    "sweep",
    text,
    ...flag("--seed", seed),
    ...flag("--people", people),
    ...flag("--weeks", weeks),
    ...flag("--burn-in", burnIn),
    ...flag("--reps", reps),
    ...only.flatMap((name) => ["--only", name]),
    ...changes.flatMap((change) => ["--set", change.text]),
    ...flag("--out", out),
  ]
    .map(quoted)
    .join(" ");
}
