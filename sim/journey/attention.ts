import type { Variation } from "../run/world.ts";
import { hoursOf } from "../prospect/support.ts";
import { ATTACHED, CLAIMING } from "../world/people.ts";

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
          if (hoursOf(state, setting, i) <= state.providers.floor[provider[i]] + 1e-12) seen.parked[i]++;
        }
      },
    },
  };
}
