import { barriers } from "../evidence/barriers.ts";
import { DECISIONS } from "../core/decisions.ts";
import { entityKey, lookUp, type Keys } from "../core/draw.ts";
import { inverseNormal } from "../core/normal.ts";
import type { Nature } from "./nature.ts";
import { emptyProviders, FIRST_SPECIALIST, JOBCENTRE, kindOfSlot, MUTUAL, SLOTS, type Providers } from "./providers.ts";
import { BARRIERS } from "./vocabulary.ts";

/**
 * Providers of one seed: the Jobcentre and the mutual that may follow it are of average quality, the others are drawn;
 * every slot is drawn whether or not a regime uses it.
 */
export function buildProviders(nature: Nature, keys: Keys): Providers {
  const providers = emptyProviders();
  const { assumptions } = nature;
  for (let slot = 0; slot < SLOTS; slot++) {
    const z = inverseNormal(lookUp(keys, entityKey(keys, slot), DECISIONS.providerQuality, 0));
    providers.quality[slot] =
      slot === JOBCENTRE || slot === MUTUAL ? 1 : Math.max(0, 1 + assumptions["provider.dispersion"] * z);
    providers.effective[slot] = providers.quality[slot];
    providers.altruism[slot] = assumptions[ALTRUISM[kindOfSlot(slot)]];
    BARRIERS.forEach((barrier, k) => {
      if (barriers[barrier].specialist === slot - FIRST_SPECIALIST + 1) providers.specialism[slot] |= 1 << k;
    });
  }
  return providers;
}

const ALTRUISM = {
  jobcentre: "provider.altruism.private",
  mutual: "provider.altruism.mutual",
  private: "provider.altruism.private",
  "third-sector": "provider.altruism.thirdSector",
  local: "provider.altruism.local",
} as const;
