import { describe, expect, it } from "vitest";
import { titlesOf, toldApart } from "../../sim/scenario/titles.ts";

describe("titles beside each other", () => {
  const named = (...titles: string[]) => titles.map((title, place) => ({ name: "abcd"[place], title }));
  it("stand as they are where they differ", () =>
    expect(titlesOf(named("One", "Two"))).toEqual({ a: "One", b: "Two" }));
  it("carry the name where two are equal to a reader", () => {
    expect(titlesOf(named("Same", "Other", "Same"))).toEqual({ a: "Same (a)", b: "Other", c: "Same (c)" });
    expect(titlesOf(named("Same  title", "same title "))).toEqual({ a: "Same  title (a)", b: "same title  (b)" });
    expect(toldApart(named("Same", "Same")).map(({ title }) => title)).toEqual(["Same (a)", "Same (b)"]);
  });
});
