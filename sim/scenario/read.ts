import type { Problem } from "../core/problem.ts";
import { otherKind } from "./file-kind.ts";
import { migrate } from "./migrate.ts";
import { isObject, plain } from "./plain.ts";
import { reformOrderProblems } from "./reforms.ts";
import type { ScenarioFile } from "./scenario.ts";
import { shape } from "./shape.ts";
import { error, show } from "./words.ts";

/** Anything read as a scenario file of the current version, on its own. */
export function read(input: unknown): { raw?: Record<string, unknown>; file?: ScenarioFile; problems: Problem[] } {
  const { value, problems } = plain(input);
  if (!isObject(value)) {
    return {
      problems:
        problems.length > 0
          ? problems
          : [
              error(
                "scenario",
                `it is ${show(value)}`,
                "Give an object with schemaVersion, name, title, description and source",
              ),
            ],
    };
  }
  const other = otherKind(value, "schemaVersion");
  if (other !== undefined) return { problems: [error("scenario", other.problem, other.remedy)] };
  const migrated = migrate(value);
  // A file of an unknown version is read no further: what else is wrong with it cannot be known. One without a version
  // is taken for a current one.
  if (migrated.file === undefined && typeof value.schemaVersion === "number")
    return { problems: [...migrated.problems, ...problems] };
  const raw = migrated.file ?? value;
  const shaped = shape(raw);
  const notVersion = shaped.problems.filter(({ path }) => path !== "schemaVersion");
  const all = [...migrated.problems, ...problems, ...notVersion, ...reformOrderProblems(raw.reforms)];
  if (shaped.file === undefined || all.some(({ severity }) => severity === "error")) return { raw, problems: all };
  return { raw, file: shaped.file, problems: all };
}
