import { describe, expect, it } from "vitest";
import { condensed } from "../../sim/journey/condense.ts";
import { chanceWords, drawn, type LifeEvent } from "../../sim/journey/event.ts";
import { pounds } from "../../sim/journey/words.ts";

describe("numbers in words", () => {
  it("show enough digits to tell a draw from its bound", () => {
    expect(chanceWords({ draw: 0.01234, bound: 0.01871, side: "below" })).toBe("draw .0123 below .0187");
    expect(chanceWords({ draw: 0.01871, bound: 0.018714, side: "below" })).toBe("draw .018710 below .018714");
    expect(chanceWords({ draw: 0.5, bound: 0.00012, side: "at or above" })).toBe("draw .50000 at or above .00012");
    expect(chanceWords({ draw: 0.5, bound: 1, side: "below" })).toBe("draw .5000 below 1.0000");
  });
  it("say on which side of its bound a draw fell", () => {
    expect(drawn("job", "A job", "Job entry", { draw: 0.05, bound: 0.1 })).toEqual({
      kind: "job",
      what: "A job",
      why: "Job entry: draw .0500 below .1000",
      chance: { draw: 0.05, bound: 0.1, side: "below" },
    });
    expect(drawn("out", "Out", "Other exits", { draw: 0.1, bound: 0.1 }).chance?.side).toBe("at or above");
  });
  it("write pence as pounds", () =>
    expect([0, 5, 123456, 1e8, -250].map(pounds)).toEqual(["£0", "£0.05", "£1,234.56", "£1,000,000", "−£2.50"]));
});

describe("a life made short", () => {
  const payment = (week: number, n: number, amount = "£400"): LifeEvent => ({
    week,
    kind: "payment",
    what: `The mutual is paid ${amount}: sustainment payment ${n} of 13`,
    why: "",
  });
  it("tells payments in an unbroken row once, and everything else as it is", () => {
    const barrier: LifeEvent = { week: 6, kind: "barrier", what: "Travel is resolved", why: "" };
    const lines = condensed([
      payment(1, 1),
      payment(5, 2),
      barrier,
      payment(9, 3),
      payment(30, 4),
      payment(34, 5, "£500"),
    ]);
    expect(lines.map(({ week, until, what }) => [week, until, what])).toEqual([
      [1, 9, "The mutual is paid £400 each time: 3 sustainment payments to week 9"],
      [6, 6, "Travel is resolved"],
      [30, 30, "The mutual is paid £400: sustainment payment 4 of 13"],
      [34, 34, "The mutual is paid £500: sustainment payment 5 of 13"],
    ]);
  });
});
