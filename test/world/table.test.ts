import { describe, expect, it } from "vitest";
import { packed } from "../../sim/world/packed.ts";
import { addRow, bytesOf, column, growingTable, mostIn, table, type Width } from "../../sim/world/table.ts";

const THING = {
  weight: column("u16", "Grams", { initial: 7 }),
  place: column("i32", "Shelves by floor", { initial: -1, values: 3 }),
  value: column("f64", "Pounds"),
} as const;

describe("a table", () => {
  it("has the columns that are declared, in order, as wide and as full as they say", () => {
    const made = table(THING, 2);
    expect(made).toEqual({
      weight: Uint16Array.of(7, 7),
      place: Int32Array.of(-1, -1, -1, -1, -1, -1),
      value: Float64Array.of(0, 0),
    });
    expect(Object.keys(made)).toEqual(Object.keys(THING));
  });
  it("grows a row at a time, keeps what it holds and starts new rows as declared", () => {
    const things = growingTable(THING, 1);
    for (let n = 0; n < 9; n++) {
      expect(addRow(THING, things)).toBe(n);
      expect([things.weight[n], things.place[3 * n], things.place[3 * n + 2], things.value[n]]).toEqual([7, -1, -1, 0]);
      things.weight[n] = n;
      things.place.fill(n, 3 * n, 3 * n + 3);
    }
    expect(things.count).toBe(9);
    expect(Array.from(things.weight.subarray(0, 9))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(Array.from(things.place.subarray(0, 27), (value) => value)).toEqual(
      Array.from({ length: 27 }, (_, at) => Math.floor(at / 3)),
    );
  });
  it("grows from no room at all", () => {
    const things = growingTable(THING, 0);
    expect([addRow(THING, things), addRow(THING, things)]).toEqual([0, 1]);
    expect(things.place.length).toBeGreaterThanOrEqual(6);
  });
  it.each<[Width, number]>([
    ["u8", 1],
    ["u16", 2],
    ["i16", 2],
    ["u32", 4],
    ["i32", 4],
    ["f32", 4],
    ["f64", 8],
  ])("knows that %s is %i bytes wide", (width, bytes) => expect(bytesOf(width)).toBe(bytes));
  it("knows the most that a column of whole numbers holds", () => {
    for (const width of ["u8", "u16", "u32", "i16", "i32"] as const) {
      const one = table({ only: column(width, "", { initial: mostIn(width) }) }, 1).only;
      expect(one[0]).toBe(mostIn(width));
      one[0]++;
      expect(one[0]).toBeLessThan(mostIn(width));
    }
  });
});

describe("a packed word", () => {
  it("gives each field as many bits as its values need, side by side", () => {
    expect(packed({ one: 1, two: 2, three: 3, nine: 9 })).toEqual({
      fields: {
        one: { shift: 0, mask: 1 },
        two: { shift: 1, mask: 1 },
        three: { shift: 2, mask: 3 },
        nine: { shift: 4, mask: 15 },
      },
      width: "u16",
    });
  });
  it("widens with what is in it, and refuses what no word holds", () => {
    expect(packed({ a: 65536 }).width).toBe("u16");
    expect(packed({ a: 65536, b: 2 }).width).toBe("u32");
    expect(() => packed({ areas: 65536, towns: 65536 })).toThrow(/areas, towns need 32 bits/);
  });
});
