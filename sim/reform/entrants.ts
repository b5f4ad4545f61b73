import { tellOnQuality } from "../life/experience.ts";
import type { Levers } from "../policy/levers.ts";
import type { Setting } from "../policy/setting.ts";
import { FIRST_INCUMBENT, FIRST_LOCAL, FIRST_SPECIALIST, INCUMBENTS, LOCALS, SPECIALISTS } from "../world/providers.ts";
import type { Given } from "../world/given.ts";

/** Gives new entrants, those whom no area had before, the size and the experience of an average incumbent. */
export function startEntrants(
  state: Given<never, "providers">,
  { policy, nature }: Setting,
  before: readonly Levers[],
): void {
  const { providers } = state;
  const incumbents = Array.from({ length: INCUMBENTS }, (_, i) => FIRST_INCUMBENT + i);
  const mean = (column: Float64Array): number => incumbents.reduce((sum, slot) => sum + column[slot], 0) / INCUMBENTS;
  const start = (first: number, from: number, to: number): void => {
    for (let slot = first + from; slot < first + to; slot++) {
      providers.began[slot] = state.week;
      providers.hours[slot] = mean(providers.hours);
      providers.reference[slot] = mean(providers.reference);
      providers.experience[slot] = mean(providers.experience);
      tellOnQuality(providers, slot, nature);
    }
  };
  const specialists = (levers: Levers): number =>
    levers["providers.subcontracting"] > 0 ? SPECIALISTS : Math.min(SPECIALISTS, levers["providers.thirdSector"]);
  start(FIRST_SPECIALIST, Math.max(...before.map(specialists)), specialists(policy.levers));
  start(
    FIRST_LOCAL,
    Math.max(...before.map((levers) => levers["providers.local"])),
    Math.min(LOCALS, policy.levers["providers.local"]),
  );
}
