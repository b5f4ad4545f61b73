import type { LeverId } from "./lever.ts";

/**
 * Strategies by the name that scenarios use: each with the words by which people choose it, the levers that only the
 * strategies which name them use, and what it needs the week to do for it.
 */
export type Register<T, Need extends string = string> = Readonly<
  Record<
    string,
    {
      readonly label: string;
      readonly strategy: T;
      readonly uses?: readonly LeverId[];
      readonly needs?: readonly Need[];
    }
  >
>;

/** Looks a strategy up by name; throws for a name that is not in the register. */
export function strategy<T>(register: Register<T>, what: string, name: string): T {
  const found = Object.hasOwn(register, name) ? register[name] : undefined;
  if (found === undefined) throw new Error(`unknown ${what}: ${name}`);
  return found.strategy;
}

/** Whether a strategy needs something done for it. */
export const asks = <Need extends string>(register: Register<unknown, Need>, name: string, need: Need): boolean =>
  register[name]?.needs?.includes(need) === true;

/** The names of a register and what people call them. */
export const labels = (register: Register<unknown>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(register).map(([name, { label }]) => [name, label]));
