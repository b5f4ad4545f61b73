import { parameterIds } from "../sim/evidence/parameters.ts";

/** Every rate of natural remission, of all barriers and of those that have one of their own, at one value. */
export const naturalRemission = (weekly: number): Readonly<Record<string, number>> =>
  Object.fromEntries(parameterIds.filter((id) => id.startsWith("barriers.naturalRemission")).map((id) => [id, weekly]));
