import type { Given } from "../world/given.ts";

/** The slot to which a person's results belong: the lead provider that passed them on, or whoever serves them. */
export const caseHolder = ({ people, lead }: Given<"people" | "lead">, i: number): number =>
  lead[i] !== 0 ? lead[i] : people.provider[i];
