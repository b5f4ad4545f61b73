import { prepare, scenario, type RunSize } from "../../sim/index.ts";
import { BENCHED } from "./cost.ts";

/** Bytes of typed arrays for each person, by column; the first entry is their sum. */
export function bytesPerPerson(size: RunSize): readonly (readonly [string, number])[] {
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
  const columns = found.filter(([, bytes]) => bytes >= 0.5).sort(([, a], [, b]) => b - a);
  return [["all columns", found.reduce((sum, [, bytes]) => sum + bytes, 0)], ...columns];
}
