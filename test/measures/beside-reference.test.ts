import { describe, expect, it } from "vitest";
import { besideReference, breaksEven, outline, referenceMeasures } from "../../sim/measures/beside-reference.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { replicate } from "../../sim/evaluate/replicate.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { hand, type HandSpell } from "./hand.ts";

const worked = (person: number, entry: number, weeks: number): HandSpell[] => [
  [person, "claiming", entry, entry + 1, "job-entry"],
  [person, "inWork", entry + 1, entry + 1 + weeks, "separation-to-neither"],
];

describe("time to break-even", () => {
  it("is the first week from which the running sum stays above", () => {
    expect(breaksEven([1, 1, 1], [0, 0, 0])).toBe(0);
    expect(breaksEven([0, 0, 3, 1], [1, 1, 0, 0])).toBe(2);
    expect(breaksEven([2, 0, 5], [0, 3, 0])).toBe(2); // above at first, below in between
    expect(breaksEven([1, 0], [0, 1])).toBe(2); // even, not above
    expect(breaksEven([0, 0], [1, 1])).toBe(2);
  });
  it("of work and of cost, by hand: dearer at first, cheaper since week 4; more work since week 3", () => {
    const run = (spells: HandSpell[], ledger: readonly (readonly ["benefit", number, number])[]) =>
      outline(hand({ weeks: 10, people: [{}, {}], spells, ledger }));
    const reference = run(
      [[0, "inWork", 0, 2, "open"]],
      [
        ["benefit", 0, 100],
        ["benefit", 3, 500],
      ],
    );
    const own = run(
      [[1, "inWork", 2, 9, "open"]],
      [
        ["benefit", 0, 300],
        ["benefit", 4, 50],
      ],
    );
    const { "break-even-work": work, "break-even-cost": cost } = besideReference(own, reference);
    expect([work, cost]).toEqual([{ all: 4 }, { all: 3 }]);
  });
});

describe("the worst-hit cohort", () => {
  const people = [{ entry: 0 }, { entry: 0 }, { entry: 5 }, { entry: 13 }, { entry: 14 }, { entry: 90 }];
  const reference = outline(
    hand({ weeks: 104, people, spells: [0, 1, 2, 3, 4, 5].flatMap((p) => worked(p, people[p].entry, 10)) }),
  );
  it("is the one that loses most weeks of work in its first year, with its noise; who is not followed for a year is in none", () => {
    const lengths = [12, 10, 4, 6, 10, 0];
    const own = outline(
      hand({ weeks: 104, people, spells: lengths.flatMap((weeks, p) => worked(p, people[p].entry, weeks)) }),
    );
    const found = besideReference(own, reference);
    expect(found["worst-cohort-work"]).toEqual({ all: -5 });
    expect(found["worst-cohort-entry"]).toEqual({ all: 1 });
    expect(found["worst-cohort-noise"].all).toBeCloseTo(1, 12); // differences of −6 and −4
  });
  it("needs a year", () =>
    expect(
      besideReference(outline(hand({ weeks: 40, people })), outline(hand({ weeks: 40, people })))["worst-cohort-work"],
    ).toEqual({}));
  it("is set beside a reference of the same people and weeks only", () =>
    expect(() => besideReference(reference, outline(hand({ weeks: 90, people })))).toThrow(RangeError));
});

describe("the largest queue", () => {
  it("is over all providers in one week, in real people", () => {
    const record = hand({
      weeks: 3,
      weight: 20,
      people: [{}],
      providers: [
        { slot: 0, id: "a", kind: "private" },
        { slot: 1, id: "b", kind: "private" },
      ],
    });
    record.market.queue.set([5, 0, 1, 0, 4, 3]);
    expect(summarise(record).measures["peak-queue"]).toEqual({ all: 100 });
  });
});

describe("a replication", () => {
  it("has them for every scenario but the first, and nothing lost or gained where two are the same", async () => {
    const base = scenario("jobcentre-2014");
    const [first, twin] = await replicate(
      [base, { ...base, name: "twin" }],
      { seed: "beside", people: 200, weeks: 60, burnIn: 10 },
      0,
    );
    for (const id of Object.keys(referenceMeasures)) expect(first.measures).not.toHaveProperty([id]);
    expect([
      twin.measures["break-even-work"],
      twin.measures["worst-cohort-work"],
      twin.measures["worst-cohort-noise"],
    ]).toEqual([{ all: 60 }, { all: 0 }, { all: 0 }]);
  });
});
