import { describe, expect, it } from "vitest";
import { CAUSE_IDS } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { shareRecovering } from "../../sim/world/nature/courses.ts";
import { severity } from "../../sim/world/severities.ts";
import { openEpisode, WAITS } from "../../sim/world/services.ts";
import type { State } from "../../sim/world/state.ts";
import { BARRIERS, type Barrier } from "../../sim/world/vocabulary.ts";
import { asPublished } from "../as-published.ts";
import { naturalRemission } from "../natural-remission.ts";
import { deviation } from "./deviation.ts";
import { oneHazard } from "./one-hazard.ts";

type Numbers = Readonly<Record<string, number>>;

const place = (barrier: Barrier): number => BARRIERS.indexOf(barrier);

/** A world in which hardly anybody finds work, nobody is referred on, and barriers only pass. */
const quiet = (numbers: Numbers) =>
  setLevers(oneHazard(0.001), {
    ...asPublished,
    ...Object.fromEntries(
      BARRIERS.flatMap((barrier) => ["search", "health"].map((group) => [`prevalence.${group}.${barrier}`, 0])),
    ),
    "barriers.remissionInWork": 1,
    "services.referral": false,
    "service.waitDropOut": 0,
    "conditionality.newMentalHealthCase": 0,
    ...numbers,
  });

/** How long and how many; by default everybody is in the queue, and there is a place for each. */
interface Size {
  readonly weeks?: number;
  readonly people?: number;
  readonly served?: number;
  readonly places?: number;
  readonly see?: (state: State) => void;
}

/** Lives so many weeks with one moderate barrier each, of whom `served` join a queue with these places at once. */
function run(barrier: Barrier, numbers: Numbers, { weeks = 60, people = 4000, see, ...room }: Size) {
  const regime = quiet(numbers);
  const world = prepare(regime, { seed: "courses", people, weeks, burnIn: 0 }, 0);
  const { state } = world;
  const k = place(barrier);
  const starting = Math.min(room.served ?? people, state.arrival.filter((week) => week < 0).length);
  state.people.barriers.fill(2 << (2 * k));
  state.services.places.fill(0);
  state.services.places[k] = room.places ?? people;
  for (let person = 0; person < starting; person++)
    openEpisode(state.services, { person, barrier: k, joined: 0, due: 0, payer: 0 });
  let last = state;
  const record = live(world, regime, world.size, {
    watch: (now) => {
      last = now;
      see?.(now);
    },
  });
  const flows = record.ledger.subarray(CAUSE_IDS.indexOf("specialist-service") * weeks);
  const pence = flows.subarray(0, weeks).reduce((a, b) => a + b, 0);
  return { state: last, starting, k, pence, nature: nature(regime.assumptions) };
}

describe("a course", () => {
  it.each([
    ["mental-health", 0.28],
    ["substance-dependence", 0.16],
    ["unstable-housing", 0.54],
  ] as const)("of help with %s brings the published share of those who begin it through, %d", (barrier, share) => {
    const { state, starting, k } = run(barrier, { "severity.shareGivenPresent": 0.5 }, { people: 16_000 });
    const { recovered, left, finished } = state.services;
    expect(starting).toBeGreaterThan(2000);
    expect(recovered[k] + left[k] + finished[k]).toBe(starting);
    expect(Math.abs(deviation(recovered[k], starting, share))).toBeLessThan(4);
  });

  it("does beyond natural remission what is missing to the published share, and nothing where nothing is", () => {
    const { treatedRemission } = nature(quiet({ "severity.shareGivenPresent": 0.5 }).assumptions);
    const all = 1 - (1 - treatedRemission[0]) * (1 - 0.012);
    expect(shareRecovering(all, 12, 0.0458)).toBeCloseTo(0.28, 12);
    const alone = nature(quiet({ ...naturalRemission(0.2) }).assumptions);
    expect(alone.treatedRemission[0]).toBe(0);
  });

  it("of someone who completes it works about as often as published of those who finish, .49 to .52", () => {
    const { treatedRemission } = nature(quiet({}).assumptions);
    const all = 1 - (1 - treatedRemission[0]) * (1 - 0.012);
    expect((1 - 0.0458) ** 12).toBeCloseTo(0.57, 2);
    expect(1 - (1 - all) ** 12).toBeGreaterThan(0.3);
    expect(0.28 / 0.57).toBeCloseTo(0.49, 2);
  });

  it("is paid for by the week, to the penny, and in full only by who stays", () => {
    const weeks = new Map<number, number>();
    const { pence, nature, k, starting } = run(
      "mental-health",
      {},
      {
        see: ({ people, week }) =>
          people.treatedFor.forEach((bits, i) => {
            if (bits !== 0) weeks.set(i, week);
          }),
      },
    );
    const price = nature.courseCost[k] / nature.courseWeeks[k];
    expect(weeks.size).toBe(starting);
    expect(pence).toBe([...weeks.values()].reduce((sum, stayed) => sum + Math.floor(price * stayed + 0.5), 0));
    expect(pence).toBeLessThan(0.8 * starting * nature.courseCost[k]);
    const ahead = run("mental-health", { "service.paidAhead": 1 }, {});
    expect(ahead.pence).toBe(starting * nature.courseCost[k]);
    const kept = run("mental-health", { "service.dropOut.mental-health": 0, ...never }, {});
    expect(kept.pence).toBe(starting * nature.courseCost[k]);
  });
});

/** Nothing passes, by treatment or without it. */
const never: Numbers = {
  ...naturalRemission(0),
  "service.recovery.mental-health": 0,
  "barriers.treatedRemission.mental-health": 0,
};

describe("one place, courses of four weeks, and five who come together", () => {
  const { state, k } = run(
    "mental-health",
    { ...never, "service.courseWeeks.mental-health": 4, "service.dropOut.mental-health": 0 },
    { served: 5, places: 1 },
  );
  const { waits, waited, joined, used, offered } = state.services;
  it("begin after 0, 4, 8, 12 and 16 weeks", () => {
    const begun = Array.from(waits.subarray(WAITS * k, WAITS * (k + 1)).keys()).filter((w) => waits[WAITS * k + w] > 0);
    expect(begun).toEqual([0, 4, 8, 12, 16]);
    expect([waited[k], joined[k]]).toEqual([40, 0]);
  });
  it("use the place for 20 weeks of 60", () => expect([used[k], offered[k]]).toEqual([20, 60]));
});

describe("someone who waits while the barrier passes", () => {
  it("leaves the queue, and is counted", () => {
    const { state, k, starting } = run("mental-health", { ...naturalRemission(0.05) }, { places: 0, weeks: 200 });
    const there = Array.from({ length: starting }, (_, i) => severity(state.people.barriers[i], k) > 0);
    const waiting = there.filter(Boolean).length;
    expect(waiting).toBeLessThan(5);
    expect([state.services.passed[k], state.services.live.length]).toEqual([starting - waiting, waiting]);
    expect(there.map(Number)).toEqual(Array.from(state.people.queuedFor.subarray(0, starting)));
  });
});

describe("help", () => {
  /** Weeks free of the barrier in two years that a course at once adds, a person. */
  const gain = (rate: number): number => {
    const free = (served: number): number => {
      let weeks = 0;
      run("mental-health", naturalRemission(rate), {
        weeks: 104,
        served,
        see: ({ people, arrival }) => {
          for (let i = 0; i < people.count && arrival[i] < 0; i++)
            if (severity(people.barriers[i], place("mental-health")) === 0) weeks++;
        },
      });
      return weeks;
    };
    return free(4000) - free(0);
  };
  it("is worth more the slower a barrier passes by itself, and nothing where it passes as fast as with help", () => {
    const [never, slow, fast, faster] = [0, 0.0025, 0.012, 0.05].map(gain);
    expect(never).toBeGreaterThan(slow);
    expect(slow).toBeGreaterThan(2 * fast);
    expect(faster).toBe(0);
  });
});
