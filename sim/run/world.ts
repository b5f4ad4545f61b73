import type { Setting } from "../policy/setting.ts";
import type { RunSize } from "../scenario/scenario.ts";
import type { Look, StepName } from "../week.ts";
import type { Nature } from "../world/nature.ts";
import type { State } from "../world/state.ts";

/** A world burnt in under the baseline regime, from which any number of regimes can start. */
export interface World {
  readonly state: State;
  readonly size: RunSize;
  readonly nature: Nature;
}

/**
 * For tests: steps to leave out and full evaluation in place of thinning. For following single lives: the row of the
 * person of whom every decision is noted, and a look at the state before every step and after every week.
 */
export interface Variation {
  readonly without?: ReadonlySet<StepName>;
  readonly thinned?: boolean;
  readonly watched?: number;
  readonly before?: Look;
  readonly watch?: (state: State, setting: Setting) => void;
}
