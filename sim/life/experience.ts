import { learned } from "../conduct/learning.ts";
import type { Nature } from "../world/nature.ts";
import type { Providers } from "../world/providers.ts";

/** Lets a provider's experience tell on its quality. */
export function tellOnQuality(providers: Providers, slot: number, { assumptions }: Nature): void {
  const since = providers.reference[slot];
  providers.effective[slot] =
    providers.quality[slot] *
    (since > 0
      ? learned(
          providers.experience[slot],
          since,
          assumptions["provider.experienceScale"],
          assumptions["provider.learningExponent"],
        )
      : 1);
}
