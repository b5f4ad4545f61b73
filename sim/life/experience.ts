import { learned } from "../conduct/learning.ts";
import type { Nature } from "../world/nature.ts";
import type { Providers } from "../world/providers.ts";

/** Lets a provider's experience tell on its quality. Writes the provider's quality as it tells. */
export function tellOnQuality(providers: Providers, slot: number, nature: Nature): void {
  const since = providers.reference[slot];
  providers.effective[slot] =
    providers.quality[slot] *
    (since > 0
      ? learned(providers.experience[slot], since, nature.providers.experienceScale, nature.providers.learningExponent)
      : 1);
}
