import type { State } from "../world/state.ts";

/** The slot to which a person's results belong: the lead provider that passed them on, or whoever serves them. */
export const caseHolder = ({ people, lead }: State, i: number): number =>
  lead[i] !== 0 ? lead[i] : people.provider[i];
