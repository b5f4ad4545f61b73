import type { Problem } from "../core/problem.ts";
import type { Scenario } from "./scenario.ts";
import { warning } from "./words.ts";

/** A warning if reforms of a scenario come after the last of so many weeks, where they cannot change anything. */
export function lateReforms({ name, reforms }: Pick<Scenario, "name" | "reforms">, weeks: number): Problem[] {
  const late = reforms.filter(({ week }) => week >= weeks);
  if (late.length === 0) return [];
  const which =
    reforms.length === 1
      ? "its reform comes"
      : late.length === reforms.length
        ? `all ${reforms.length} of its reforms come`
        : `${late.length} of its ${reforms.length} reforms ${late.length === 1 ? "comes" : "come"}`;
  const last = late[late.length - 1].week;
  return [
    warning(
      name,
      `${which} after the last week of a run of ${weeks} and cannot change anything`,
      `Run ${last + 1} weeks or more, or expect no change from ${late.length === 1 ? "it" : "them"}`,
    ),
  ];
}
