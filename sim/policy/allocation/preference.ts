import { best, type AllocationRule } from "./allocation-rule.ts";
import { randomInArea } from "./random-in-area.ts";

/** The person's own choice if they look; otherwise wherever chance puts them. */
export const preference: AllocationRule = (view) => (view.attentive ? best(view, view.utility) : randomInArea(view));
