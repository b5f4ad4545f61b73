import type { Given } from "../world/given.ts";

/** Where a person stands at one moment. */
export interface Row {
  readonly status: number;
  readonly stage: number;
  readonly provider: number;
  readonly spellStart: number;
  readonly barriers: number;
}

/** Copies where a person stands. */
export const rowOf = ({ people }: Given<"people">, i: number): Row => ({
  status: people.status[i],
  stage: people.stage[i],
  provider: people.provider[i],
  spellStart: people.spellStart[i],
  barriers: people.barriers[i],
});
