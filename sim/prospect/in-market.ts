import type { Setting } from "../policy/setting.ts";
import type { Given } from "../world/given.ts";

/** Whether a slot takes people anywhere, from the purchaser or from a lead provider. */
export const inMarket = ({ providers }: Given<"providers">, setting: Setting, slot: number): boolean =>
  providers.closed[slot] === 0 &&
  (setting.areas ?? [setting]).some(
    ({ policy }, place) =>
      (setting.areas === undefined
        ? policy.open.some((slots) => slots.includes(slot))
        : policy.open[place].includes(slot)) || policy.subcontractors.includes(slot),
  );
