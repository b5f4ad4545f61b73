import { describe, expect, it } from "vitest";
import { copy } from "../../sim/world/copy.ts";
import { emptyList, push } from "../../sim/world/list.ts";
import { emptyServices, openEpisode } from "../../sim/world/services.ts";

describe("a snapshot", () => {
  const original = {
    week: 3,
    name: "a",
    none: null,
    maybe: undefined,
    column: new Int16Array([1, 2]),
    nested: { column: new Float64Array([0.5]), list: [{ a: 1 }, { a: 2 }] },
  };
  it("is the same all the way down", () => expect(copy(original)).toEqual(original));
  it("is nobody else's: what happens to one does not happen to the other", () => {
    const other = copy(original);
    other.column[0] = 9;
    other.nested.column[0] = 9;
    other.nested.list[0].a = 9;
    expect([original.column[0], original.nested.column[0], original.nested.list[0].a]).toEqual([1, 0.5, 1]);
    expect(other.column).toBeInstanceOf(Int16Array);
  });
  it("of a part of a column is that part", () => {
    const part = new Int32Array([1, 2, 3, 4]).subarray(1, 3);
    expect([...copy(part)]).toEqual([2, 3]);
    expect(copy(part).buffer).not.toBe(part.buffer);
  });
});

describe("a growing list", () => {
  it("keeps everything in order as it doubles", () => {
    const list = emptyList(2);
    for (let k = 0; k < 1000; k++) push(list, 3 * k);
    expect(list.length).toBe(1000);
    expect([...list.items.subarray(0, 1000)]).toEqual(Array.from({ length: 1000 }, (_, k) => 3 * k));
  });
});

describe("episodes of treatment", () => {
  it("keep all that is said of them as they grow past their first room, and reuse freed rows first", () => {
    const services = emptyServices(0);
    for (let k = 0; k < 600; k++)
      expect(openEpisode(services, { person: k, barrier: k % 15, joined: k, due: k + 5, payer: k % 8 })).toBe(k);
    const { episodes } = services;
    for (let k = 0; k < 600; k++)
      expect([
        episodes.person[k],
        episodes.barrier[k],
        episodes.started[k],
        episodes.joined[k],
        episodes.due[k],
        episodes.payer[k],
      ]).toEqual([k, k % 15, 0, k, k + 5, k % 8]);
    episodes.started[7] = 1;
    push(episodes.free, 7);
    expect(openEpisode(services, { person: 1000, barrier: 2, joined: 9, due: 10, payer: 0 })).toBe(7);
    expect([episodes.person[7], episodes.started[7], services.live.length]).toEqual([1000, 0, 601]);
  });
});
