import { CLAIMING } from "../../world/people.ts";
import { told, type Told } from "../event.ts";
import type { Row } from "../row.ts";
import { providerName } from "../words.ts";
import { STAGES } from "./status.ts";

/** A change of standing in a step that no note accounts for, told by its columns, so that no mechanism stays silent. */
export function byColumns(step: string, was: Row, is: Row): readonly Told[] {
  if (is.status !== was.status) return [told("change", "Status changes", `In the step “${step}”`)];
  if (is.status !== CLAIMING) return [];
  if (is.stage !== was.stage)
    return [
      told(
        "change",
        `Now ${STAGES[is.stage] ?? `at stage ${is.stage}`}`,
        `In the step “${step}”; before: ${STAGES[was.stage] ?? `stage ${was.stage}`}`,
      ),
    ];
  return is.provider !== was.provider
    ? [
        told(
          "change",
          `The case moves from ${providerName(was.provider)} to ${providerName(is.provider)}`,
          `In the step “${step}”`,
        ),
      ]
    : [];
}
