import { hoursOf, isMinimum } from "../prospect/support.ts";
import { ATTACHED, CLAIMING } from "../world/people.ts";
import type { Variation } from "./world.ts";

/** How much support everyone had while a provider held their case, in weeks of the comparison. */
export interface Attention {
  /** Claimant weeks attached to a provider. */
  readonly attached: Uint16Array;
  /** Of which with no more than the minimum service. */
  readonly parked: Uint16Array;
}

/** Watches the support of everyone through a run, without touching anything. */
export function attention(people: number): { readonly seen: Attention; readonly variation: Variation } {
  const seen = { attached: new Uint16Array(people), parked: new Uint16Array(people) };
  return {
    seen,
    variation: {
      watch: (state, setting) => {
        const { status, stage, provider } = state.people;
        for (let i = 0; i < state.arrived; i++) {
          if (status[i] !== CLAIMING || stage[i] !== ATTACHED) continue;
          seen.attached[i]++;
          if (isMinimum(state, provider[i], hoursOf(state, setting, i))) seen.parked[i]++;
        }
      },
    },
  };
}
