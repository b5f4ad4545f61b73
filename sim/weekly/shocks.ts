import { DECISIONS } from "../core/decisions.ts";
import { entityKey, lookUp } from "../core/draw.ts";
import { inverseNormal } from "../core/normal.ts";
import { AREAS } from "../world/vocabulary.ts";
import { step } from "../step.ts";

/** Moves each area's labour market: a persistent shock to demand that no policy influences. */
export const shocks = step({ reads: [], writes: ["areas"] }, (state, { nature }) => {
  const sd = nature.labour.shockSd;
  const stays = nature.labour.shockPersistence;
  const spread = sd * Math.sqrt(1 - stays * stays);
  for (let a = 0; a < AREAS.length; a++) {
    const z = inverseNormal(lookUp(state.keys, entityKey(state.keys, a), DECISIONS.areaShock, state.week));
    state.areas.shock[a] = state.week === 0 ? sd * z : stays * state.areas.shock[a] + spread * z;
  }
});
