import { mutations, type Mutation } from "./mutation.ts";
import { copyProject, type Copy } from "./trial.ts";

/**
 * `npm run mutations [-- NAME…]`: makes each committed mistake in a copy of the project and shows which test notices.
 * Ends with 1 if any goes unnoticed.
 */
function main(names: readonly string[]): number {
  const chosen = mutations().filter(({ name }) => names.length === 0 || names.includes(name));
  if (chosen.length === 0) {
    console.error(
      `mutations: none is called ${names.join(" or ")}. Choose from ${mutations()
        .map(({ name }) => name)
        .join(", ")}.`,
    );
    return 2;
  }
  const copy = copyProject();
  try {
    const before = copy.test([...new Set(chosen.flatMap(({ caughtBy }) => caughtBy))]);
    if (before.failed.length + before.broken.length > 0) {
      console.error(
        ["mutations: these fail without any mistake. Mend them first.", ...before.failed, ...before.broken].join(
          "\n  ",
        ),
      );
      return 1;
    }
    const caught = chosen.map((mutation) => {
      const verdict = tryOut(copy, mutation);
      console.log(
        `${verdict.caught ? "caught  " : "MISSED  "} ${mutation.name}: ${mutation.mistake}\n          ${verdict.by}`,
      );
      return verdict.caught;
    });
    const missed = caught.filter((was) => !was).length;
    console.log(`${chosen.length - missed} of ${chosen.length} mistakes caught`);
    return missed === 0 ? 0 : 1;
  } finally {
    copy.remove();
  }
}

/** A mistake counts as caught only by a test that ran and failed: code that no longer loads proves nothing. */
function tryOut(copy: Copy, { file, caughtBy }: Mutation): { caught: boolean; by: string } {
  if (!copy.apply(file)) return { caught: false, by: `${file} no longer applies` };
  const { passed, failed, broken } = copy.test(caughtBy);
  if (!copy.apply(file, "back")) throw new Error(`${file}: applied, but could not be taken back`);
  if (broken.length > 0) return { caught: false, by: `could not be run: ${broken.join(", ")}` };
  if (failed.length === 0) return { caught: false, by: `${passed} tests passed in ${caughtBy.join(", ")}` };
  return { caught: true, by: `by "${failed[0]}"${failed.length === 1 ? "" : ` and ${failed.length - 1} more`}` };
}

process.exitCode = main(process.argv.slice(2));
