import { prepare, scenario, type RunSize } from "../../sim/index.ts";
import { BENCHED } from "./cost.ts";

/** Bytes of typed arrays for each person. */
export interface Bytes {
  /** The columns of people, which the weeks read and write. */
  readonly people: number;
  /** Everything else that a world holds: what has been written down so far, providers, services, queues. */
  readonly rest: number;
  /** The largest columns, by name. */
  readonly largest: Readonly<Record<string, number>>;
}

/** Measures a world after its burn-in. */
export function bytesPerPerson(size: RunSize): Bytes {
  const world = prepare(scenario(BENCHED), size, 0);
  const found: [string, number][] = [];
  const seen = new Set<unknown>();
  const look = (value: unknown, name: string): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) found.push([name, value.byteLength / size.people]);
    else for (const [key, inner] of Object.entries(value)) look(inner, name === "" ? key : `${name}.${key}`);
  };
  look(world, "");
  const sum = (columns: readonly [string, number][]): number => columns.reduce((total, [, bytes]) => total + bytes, 0);
  const people = found.filter(([name]) => name.startsWith("state.people."));
  return {
    people: sum(people),
    rest: sum(found) - sum(people),
    largest: Object.fromEntries(found.sort(([, a], [, b]) => b - a).slice(0, 12)),
  };
}
