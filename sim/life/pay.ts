import { keptByLead } from "../conduct/subcontracting.ts";
import type { Setting } from "../policy/setting.ts";
import { earn } from "../world/providers.ts";
import type { Given } from "../world/given.ts";

/**
 * Pays whole pence for a person: all to whoever serves them, save what a lead provider that passed them on keeps.
 * Writes the providers' money.
 */
export function payFor(state: Given<"people" | "lead", "providers">, setting: Setting, i: number, pence: number): void {
  const { people, providers, lead } = state;
  const kept = lead[i] !== 0 ? keptByLead(pence, setting.nature.providers.subcontractFee) : 0;
  if (kept > 0) earn(providers, lead[i], kept);
  earn(providers, people.provider[i], pence - kept);
}
