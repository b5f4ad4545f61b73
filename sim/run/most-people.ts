import type { RunSize, Scenario } from "../scenario/scenario.ts";
import { sizing } from "../world/sizing.ts";

/** Rows that there can be of people, at most; a burnt-in world may have fewer. */
export const mostPeople = ({ assumptions }: Scenario, size: RunSize): number =>
  sizing(assumptions, size.people, size).rows;
