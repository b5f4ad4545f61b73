import { byPresentId } from "../evidence/renamed.ts";
import { isObject } from "./plain.ts";
import type { Problem } from "../core/problem.ts";
import { fields, SCHEMA_VERSION } from "./schema.ts";
import { error, show } from "./words.ts";

type Step = (file: Record<string, unknown>) => Record<string, unknown>;

/**
 * One step for each older version of the scenario format: the step at `n` takes a file of version `n` to `n + 1`. There
 * has been one version only.
 */
export const migrations: Readonly<Record<number, Step>> = {};

/** A file brought to the current version, numbers by the ids that they have now, or the reason why it cannot be. */
export function migrate(
  file: Record<string, unknown>,
  steps: Readonly<Record<number, Step>> = migrations,
  current: number = SCHEMA_VERSION,
): { file?: Record<string, unknown>; problems: Problem[] } {
  const version = file.schemaVersion;
  const fail = (problem: string, remedy: string) => ({ problems: [error("schemaVersion", problem, remedy)] });
  if (version === undefined) return fail("it is missing", `Give ${fields.schemaVersion}`);
  if (typeof version !== "number" || !Number.isInteger(version))
    return fail(`${show(version)} is not a version`, `Give ${fields.schemaVersion}`);
  if (version > current)
    return fail(
      `version ${version} is newer than ${current}, the latest that this program reads`,
      "Use a newer program",
    );
  let migrated = file;
  for (let from = version; from < current; from++) {
    const step = Object.hasOwn(steps, from) ? steps[from] : undefined;
    if (step === undefined)
      return fail(
        `there is no version ${version} that can be brought to ${current}`,
        `Rewrite the file as version ${current}`,
      );
    migrated = { ...step(migrated), schemaVersion: from + 1 };
  }
  const { assumptions } = migrated;
  if (!isObject(assumptions)) return { file: migrated, problems: [] };
  return { file: { ...migrated, assumptions: byPresentId(assumptions) }, problems: [] };
}
