import type { Policy } from "../policy/policy.ts";
import type { Providers } from "../world/providers.ts";

/** Whether a slot may be referred to in an area. */
export const isOpen =
  (policy: Policy, { closed }: Providers): ((slot: number, area: number) => boolean) =>
  (slot, place) =>
    closed[slot] === 0 && policy.open[place].includes(slot);
