import { CommanderError } from "commander";
import { flagProblems } from "./arguments/flag-problems.ts";
import { signpost } from "./commands.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { Stopped } from "./running/pool.ts";
import { ReplicationFailed } from "./running/replications.ts";
import { tell } from "./text/tell.ts";
import { InputError, problemLine } from "../index.ts";

/** Runs one command line, without the program's own name, and says how it ended. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  let ended: ExitCode = EXIT.done;
  const program = signpost((code) => (ended = code));
  try {
    const problems = flagProblems(program, words, process.env);
    if (problems.length > 0) throw new InputError(problems);
    if (words.length === 0) program.help({ error: true });
    await program.parseAsync(words, { from: "user" });
    return ended;
  } catch (reason) {
    return explain(reason);
  }
}

function explain(reason: unknown): ExitCode {
  if (reason instanceof CommanderError) return reason.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (reason instanceof Stopped) {
    tell(`${reason.message === "" ? "Cancelled: nothing was written." : reason.message}\n`);
    return EXIT.cancelled;
  }
  if (reason instanceof InputError) {
    for (const problem of reason.problems)
      tell(`${problem.severity === "warning" ? "warning: " : ""}${problemLine(problem)}\n`);
    return EXIT.usage;
  }
  if (reason instanceof ReplicationFailed)
    tell(`replication ${reason.replication} failed: ${reason.message}\nThe same command repeats it.\n`);
  else tell(`${reason instanceof Error ? reason.message : String(reason)}\n`);
  return EXIT.failed;
}
