import type { LeverId } from "./lever.ts";

/** Strategies by the name that scenarios use, each with the words by which people choose it and the levers that only the strategies which name them use. */
export type Register<T> = Readonly<
  Record<string, { readonly label: string; readonly strategy: T; readonly uses?: readonly LeverId[] }>
>;

/** Looks a strategy up by name; throws for a name that is not in the register. */
export function strategy<T>(register: Register<T>, what: string, name: string): T {
  const found = Object.hasOwn(register, name) ? register[name] : undefined;
  if (found === undefined) throw new Error(`unknown ${what}: ${name}`);
  return found.strategy;
}

/** The names of a register and what people call them. */
export const labels = (register: Register<unknown>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(register).map(([name, { label }]) => [name, label]));
