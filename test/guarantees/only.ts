import { isDeepStrictEqual } from "node:util";
import type { AnyStep, Tables } from "../../sim/step.ts";
import { copy } from "../../sim/world/copy.ts";
import { PEOPLE_PARTS, type Writable } from "../../sim/world/given.ts";
import type { State } from "../../sim/world/state.ts";
import type { Setting } from "../../sim/policy/setting.ts";

/** What every step may look at, and what every step may leave changed, whatever it declares. */
const ALWAYS: readonly (keyof State)[] = ["week", "zero", "weight", "keys", "arrived", "arrival"];
const FREE: readonly (keyof State)[] = ["scratch", "watch"];

/** What a step did with the state: tables that it asked for and that it changed, and what of it was not declared. */
export interface Done {
  readonly read: ReadonlySet<keyof State>;
  readonly written: ReadonlySet<Writable>;
  readonly wrong: readonly string[];
}

/** The same state, where tables that are not declared cannot be had. */
function only(state: State, { reads, writes }: Tables, read: Set<keyof State>): State {
  const tables = writes.map((table) => (table.startsWith("people.") ? "people" : table) as keyof State);
  const may = new Set<PropertyKey>([...ALWAYS, ...FREE, ...reads, ...tables]);
  return new Proxy(state, {
    get(target, key): unknown {
      if (!may.has(key)) throw new Error(`reads ${String(key)}, which it does not declare`);
      read.add(key as keyof State);
      return target[key as keyof State];
    },
  });
}

/** Runs a step on a copy of the state, and says what it did there. */
export function done(step: AnyStep, state: State, setting: Setting): Done {
  const twin = copy(state);
  const read = new Set<keyof State>();
  try {
    step(only(twin, step, read), setting);
  } catch (error) {
    return { read, written: new Set(), wrong: [(error as Error).message] };
  }
  const written = new Set<Writable>(
    [...Object.keys(state), ...Object.keys(PEOPLE_PARTS).map((part) => `people.${part}`)].filter(
      (table) => !FREE.includes(table as keyof State) && table !== "people" && changed(table, state, twin),
    ) as Writable[],
  );
  const stray = Object.keys(state.people).filter(
    (column) => !PARTS.has(column) && differs(state.people, twin.people, column),
  );
  return {
    read,
    written,
    wrong: [
      ...[...written].filter((table) => !step.writes.includes(table)).map((table) => `writes ${table}`),
      ...stray.map((column) => `writes people's ${column}`),
    ],
  };
}

const PARTS: ReadonlySet<string> = new Set(Object.values(PEOPLE_PARTS).flat());

const differs = <T extends object>(a: T, b: T, key: string): boolean =>
  !isDeepStrictEqual(a[key as keyof T], b[key as keyof T]);

/** Whether a table, or a part of people, is not what it was. */
function changed(table: string, before: State, after: State): boolean {
  const part = PEOPLE_PARTS[table.replace("people.", "") as keyof typeof PEOPLE_PARTS];
  return table.startsWith("people.")
    ? part.some((column) => differs(before.people, after.people, column))
    : differs(before, after, table);
}
