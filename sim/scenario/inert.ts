import { firstId } from "../evidence/renamed.ts";
import { parameters } from "../evidence/parameters.ts";
import { levers } from "../policy/levers.ts";

/** What may have a value at which it does nothing. */
type Declared<T> = Readonly<Record<string, { readonly inert?: T }>>;

/**
 * Values without those that do nothing, so that a lever or number that came later leaves what was recorded before it
 * alone; by the first id that each had, so that a better name does.
 */
export const counted = <T>(values: Readonly<Record<string, T>>, declared: Declared<T>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => (declared[id]?.inert === value ? [] : [[firstId(id), value]])),
  );

/** Every inert value by id: what stood, in a scenario that was written out in full, for what it does not name. */
export const inertLevers = (): Record<string, unknown> => inertIn(levers);
export const inertNumbers = (): Record<string, unknown> => inertIn(parameters);

const inertIn = (declared: Declared<unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(declared).flatMap(([id, { inert }]) => (inert === undefined ? [] : [[id, inert]])));
