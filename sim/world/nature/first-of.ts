import type { Assumptions, ParameterId } from "../../evidence/parameters.ts";

/** The number under the first of these ids that there is: a barrier's own before that of all others. */
export type FirstOf = (...ids: readonly string[]) => number;

/** Looks up numbers that a barrier may have of its own. Throws where none of the ids is there. */
export const firstOf =
  (assumptions: Assumptions): FirstOf =>
  (...ids) => {
    const id = ids.find((each) => each in assumptions);
    if (id === undefined) throw new Error(`unknown assumption: ${ids.join(" or ")}`);
    return assumptions[id as ParameterId];
  };
