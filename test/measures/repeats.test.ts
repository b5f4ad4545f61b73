import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { NEVER_ENDED } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { anyRecord } from "./any-life.ts";
import { hand, type HandPerson, type HandSpell } from "./hand.ts";

/** Claims of one person after another; what lies between is time in neither. */
function claims(...lives: readonly (readonly (readonly [start: number, end: number])[])[]): HandSpell[] {
  return lives.flatMap((own, person) =>
    own.map(([start, end]) => [person, "claiming", start, end, "other-exit"] as const),
  );
}
const measured = (
  people: readonly HandPerson[],
  spells: readonly HandSpell[],
  { weeks = 208, burnIn = 104 } = {},
): Readonly<Record<string, Readonly<Record<string, number>>>> =>
  summarise(hand({ people, spells, weeks, burnIn })).measures;

describe("people who claim again", () => {
  const again = (people: readonly HandPerson[], spells: readonly HandSpell[], size = {}): number | undefined =>
    measured(people, spells, size)["repeat-claimants"]?.all;

  it("are people, not claims, in each year", () => {
    // Year 1: person 0 begins three first claims in a row (not before), person 1 had claimed before the comparison.
    // Year 2: both begin claims, and had claimed. Year 3: nobody. Year 4: somebody new.
    const people = [{ entry: 3 }, { entry: 0, claimEnded: -20 }, { entry: 170 }];
    const spells = claims([[3, 5], [10, 12], [20, 22], [60, 70]], [[30, 35], [55, 60], [65, 70]], [[170, 180]]); // prettier-ignore
    expect(again(people, spells)).toBeCloseTo(3 / 5, 14);
    expect(measured(people, spells)["repeat-claims"].all).toBeCloseTo(6 / 8, 14);
  });
  it("had claimed before where a claim of theirs was open when the comparison began", () =>
    expect(again([{ entry: 0 }], claims([[-5, 5], [9, 10]]))).toBe(1)); // prettier-ignore
  it("tell a first claim in the very first week from a return", () => {
    expect(again([{ entry: 0 }], claims([[0, 5]]))).toBe(0);
    expect(again([{ entry: 0, claimEnded: 0 }], claims([[0, 5]]))).toBe(1);
  });
  it("are counted in full years only", () => {
    expect(again([{ entry: 104 }], claims([[104, 106]]), { weeks: 155 })).toBeUndefined();
    expect(again([{ entry: 104 }], claims([[104, 106]]), { weeks: 156 })).toBe(0);
  });
});

describe("claims a person in two years", () => {
  const spells = (people: readonly HandPerson[], rows: readonly HandSpell[], weeks = 208): number | undefined =>
    measured(people, rows, { weeks })["spells-in-two-years"]?.all;

  it("count what is open at some time, among people who claim at all", () => {
    const rows = claims([[-5, 5], [10, 12], [103, 105]], [[104, 106]], []); // prettier-ignore
    // First stretch: three of person 0. Second: one of each.
    expect(spells([{}, { entry: 104 }, { entry: 150 }], rows)).toBeCloseTo(5 / 3, 14);
  });
  it("take a claim that ends with a stretch for no part of the next", () => {
    expect(spells([{}], claims([[0, 104], [110, 112]]))).toBe(1); // prettier-ignore
    expect(spells([{}], claims([[0, 105], [110, 112]]))).toBe(3 / 2); // prettier-ignore
  });
  it("leave out what is left of less than two years", () => {
    expect(spells([{}], claims([[0, 10], [105, 112]]), 207)).toBe(1); // prettier-ignore
    expect(spells([{}], claims([[0, 10]]), 103)).toBeUndefined();
  });
});

describe("claims begun soon after another", () => {
  const back = (
    people: readonly HandPerson[],
    rows: readonly HandSpell[],
    size = {},
    within: 26 | 104 = 26,
  ): number | undefined => measured(people, rows, size)[`reclaim-back-${within}`]?.all;

  it("look back to the end of the claim before, on record or before the comparison", () => {
    const rows = claims([[10, 20], [45, 50], [76, 80]], [[5, 6]], [[30, 31]]); // prettier-ignore
    const people = [{ entry: 10 }, { entry: 0, claimEnded: -20 }, { entry: 0, claimEnded: -80 }];
    expect(back(people, rows)).toBeCloseTo(2 / 5, 14);
    expect(back(people, rows, {}, 104)).toBeCloseTo(3 / 5, 14);
  });
  it("tell the 26th week from the 27th", () => {
    expect(back([{ entry: 0, claimEnded: 0 }], claims([[25, 30]]))).toBe(1);
    expect(back([{ entry: 0, claimEnded: 0 }], claims([[26, 30]]))).toBe(0);
  });
  it("count a claim only if the record looks back far enough", () => {
    expect(back([{ entry: 15 }], claims([[15, 30]]), { burnIn: 10 })).toBeUndefined();
    expect(back([{ entry: 16 }], claims([[16, 30]]), { burnIn: 10 })).toBe(0);
  });

  it("are as many as are claimed again, where every life comes round: the claims of a circle", () => {
    // Everybody claims for 10 weeks and is away for 20, then 60, from a start of their own: what is seen of them in a
    // long while is the same looking back and looking on.
    const lives = Array.from({ length: 100 }, (_, p) => {
      const own: [number, number][] = [];
      for (let at = p - 300, n = 0; at < 300; at += 10 + (n++ % 2 === 0 ? 20 : 60))
        own.push([at, Math.min(300, at + 10)]);
      return own;
    });
    const people = lives.map((own) => ({ entry: 0, claimEnded: Math.max(...own.map(([, end]) => end).filter((end) => end <= 0)) })); // prettier-ignore
    const rows = claims(...lives.map((own) => own.filter(([, end]) => end > 0)));
    const { "reclaim-26": on, "reclaim-back-26": looked } = measured(people, rows, { weeks: 300 });
    expect(looked.all).toBeCloseTo(1 / 2, 1);
    expect(Math.abs(looked.all - on.all)).toBeLessThan(0.015);
  });
});

it("counts as a count by hand does, for any lives", () =>
  fc.assert(
    fc.property(anyRecord(), fc.integer({ min: -40, max: 0 }), (made, ended) => {
      const record = {
        ...made,
        past: { ...made.past, claimEnded: made.past.claimEnded.map((_, p) => (p % 2 ? ended : NEVER_ENDED)) },
      };
      const { spells, person, weeks } = record;
      let [people, before, begun, soon] = [0, 0, 0, 0];
      for (let p = 0; p < record.people; p++) {
        if (person.entry[p] < 0) continue;
        const own = Array.from({ length: spells.count }, (_, i) => i)
          .filter((i) => spells.person[i] === p && spells.status[i] === 0)
          .map((i) => ({ start: spells.start[i], end: spells.end[i] }))
          .sort((a, b) => a.start - b.start);
        const ends = [...own.map(({ end }) => end), record.past.claimEnded[p]].filter((end) => end !== NEVER_ENDED);
        for (let year = 0; year + 52 <= weeks; year += 52) {
          const first = own.find(({ start }) => start >= year && start < year + 52);
          if (first === undefined) continue;
          people++;
          if (ends.some((end) => end <= first.start)) before++;
        }
        for (const { start } of own)
          if (start >= 26 && start < weeks) {
            begun++;
            if (ends.some((end) => end <= start && start - end < 26)) soon++;
          }
      }
      const { measures } = summarise(record);
      if (people > 0) expect(measures["repeat-claimants"].all).toBeCloseTo(before / people, 12);
      if (begun > 0) expect(measures["reclaim-back-26"].all).toBeCloseTo(soon / begun, 12);
    }),
    { seed: 20141201, numRuns: 200 },
  ));

it("knows of everyone whether a claim of theirs was over when the comparison began", () => {
  const regime = scenario("jobcentre-2014");
  const size = { seed: "past", people: 600, weeks: 60, burnIn: 60 };
  const { past, people } = live(prepare(regime, size, 0), regime);
  const whole = live(prepare(regime, { ...size, weeks: 120, burnIn: 0 }, 0), regime).spells;
  const last = new Int16Array(people).fill(NEVER_ENDED);
  for (let i = 0; i < whole.count; i++)
    if (whole.status[i] === 0 && whole.end[i] <= 60)
      last[whole.person[i]] = Math.max(last[whole.person[i]], whole.end[i] - 60);
  expect(new Set(past.claimEnded).size).toBeGreaterThan(30);
  expect(past.claimEnded).toEqual(last);
});
