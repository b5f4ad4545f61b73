import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { CAUSE_IDS, type RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { hoursOf } from "../../sim/prospect/support.ts";
import type { Setting } from "../../sim/policy/setting.ts";
import type { State } from "../../sim/world/state.ts";
import type { Coaches } from "../../sim/world/coaches.ts";
import { allAlong } from "../guarantees/apart.ts";
import { COACH_CLASSES } from "../../sim/world/contact-kinds.ts";
import {
  CLAIMING,
  coachClass,
  COACHLESS,
  EASY,
  GIVING_UP,
  NEITHER,
  QUEUED,
  SPECIALIST,
  UNMET,
  WAITING,
} from "../../sim/world/people.ts";

/** Claimants met of one class of coach time, of every kind of contact. */
const byClass = ({ coachClasses }: Pick<Coaches, "coachClasses">, c: number): number =>
  coachClasses.filter((_, row) => row % COACH_CLASSES === c).reduce((a, b) => a + b, 0);

type Changes = { readonly [id: string]: LeverValue };
const jobcentre = scenario("jobcentre-2014");
const size = { seed: "coaches", people: 1200, weeks: 70, burnIn: 40 };
const regimeOf = (changes: Changes): Scenario => setLevers(jobcentre, changes);
const run = (
  changes: Changes,
  watch?: (state: State, setting: Setting) => void,
  regime = regimeOf(changes),
): RunRecord => live(prepare(regime, size, 0), regime, size, watch === undefined ? {} : { watch });
const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((a, b) => a + b, 0);
const paid = ({ ledger, weeks }: RunRecord, cause: (typeof CAUSE_IDS)[number]): number =>
  sum(ledger.subarray(CAUSE_IDS.indexOf(cause) * weeks, (CAUSE_IDS.indexOf(cause) + 1) * weeks));
const same = (a: RunRecord, b: RunRecord): boolean =>
  isDeepStrictEqual(
    [a.spells, a.person, a.ledger, a.attachments, a.coaching],
    [b.spells, b.person, b.ledger, b.attachments, b.coaching],
  );
const coached = ({ people }: State, i: number): boolean =>
  people.status[i] === CLAIMING && (people.stage[i] === WAITING || people.stage[i] === QUEUED);
const inClass = ({ people }: State, i: number, bit: number): boolean => (coachClass(people.traits[i]) & bit) !== 0;

const plain = run({});
const short = { "jobcentre.minutes": 30 }; // more than there are hours for

describe("a lever of coaching at its neutral value", () => {
  it.each<[string, Changes, Changes]>([
    ["a cap above every caseload", { "jobcentre.caseloadCap": 250 }, {}],
    ["a target that shifts nothing", { "jobcentre.offFlowTarget": true, "support.offFlowShift": 0 }, {}],
    [
      "specialists with no more time and no better match",
      { "jobcentre.coaches": "specialists", "support.specialistTime": 1, "provider.specialistMatch": 1 },
      { "provider.specialistMatch": 1 },
    ],
    [
      "coaching in work that achieves nothing and takes hours that there are",
      { "jobcentre.inWorkMinutes": 5, "support.inWorkProgression": 0, "jobcentre.caseload": 20 },
      { "support.inWorkProgression": 0, "jobcentre.caseload": 20 },
    ],
    ["an open door that nobody comes through", { "jobcentre.openToAll": true, "support.openTakeUp": 0 }, {}],
    ["a fund with nothing in it", { "jobcentre.flexibleFund": true, "flexibleFund.perClaimant": 0 }, {}],
  ])("changes nothing: %s", (_, ours, theirs) => expect(same(run(ours), run(theirs))).toBe(true));
});

describe("a cap on caseloads", () => {
  it("lets a coach have no more, first come first served, and those who wait take no coach's time", () => {
    let [waiting, served] = [0, 0];
    const cap = 40;
    const capped = allAlong(regimeOf({ "jobcentre.caseloadCap": cap, ...short }));
    const before = new Set<number>();
    const record = run(
      {},
      (state, setting) => {
        const { people, arrived } = state;
        const waits: number[] = [];
        let held = 0;
        let lastServed = -Infinity;
        for (let i = 0; i < arrived; i++) {
          if (!coached(state, i) || people.spellStart[i] > state.week - 1) continue;
          if (inClass(state, i, COACHLESS)) {
            waits.push(people.spellStart[i]);
            expect(hoursOf(state, setting, i)).toBe(0);
          } else {
            held++;
            if (before.has(people.key[i]))
              [lastServed, served] = [Math.max(lastServed, people.spellStart[i]), served + 1];
          }
        }
        before.clear();
        for (let i = 0; i < arrived; i++)
          if (coached(state, i) && inClass(state, i, COACHLESS)) before.add(people.key[i]);
        expect(held).toBeLessThanOrEqual(
          (cap * state.pools[0].coachHours) / setting.nature.assumptions["support.coachContactHours"],
        );
        if (lastServed > -Infinity) expect(lastServed).toBeLessThanOrEqual(Math.min(...waits));
        waiting += waits.length;
      },
      capped,
    );
    expect(waiting).toBeGreaterThan(1000);
    expect(served).toBeGreaterThan(100);
    expect(sum(record.person.weeksWaiting)).toBeGreaterThan(sum(plain.person.weeksWaiting) + 1000);
  });
  it("leaves those who have a coach with longer reviews than they would share with all", () => {
    const longest = (changes: Changes): number => {
      let most = 0;
      run(
        changes,
        (state) => void (most = Math.max(most, state.week > size.burnIn + 10 ? state.pools[0].coachEffort : 0)),
      );
      return most;
    };
    expect(longest({ ...short, "jobcentre.caseloadCap": 30 })).toBeGreaterThan(1.3 * longest(short));
  });
});

describe("coach time by class", () => {
  it("is counted person by person, and comes to no more than there is", () => {
    const seen = { easy: 0, special: 0, coachless: 0 };
    const all = {
      "jobcentre.offFlowTarget": true,
      "jobcentre.coaches": "specialists",
      "jobcentre.caseloadCap": 30,
      "jobcentre.inWorkMinutes": 20,
      "jobcentre.openToAll": true,
      ...short,
    };
    run(all, (state, setting) => {
      const { people, arrived } = state;
      const classes = new Array<number>(8).fill(0);
      let hours = 0;
      for (let i = 0; i < arrived; i++) {
        if (people.status[i] !== CLAIMING || people.stage[i] === UNMET || people.stage[i] === GIVING_UP) continue;
        classes[coachClass(people.traits[i])]++;
        if (people.spellStart[i] < state.week) hours += hoursOf(state, setting, i) * (coached(state, i) ? 1 : 0);
      }
      expect(classes.map((_, c) => byClass(state.pools[0], c))).toEqual(classes);
      // those met and lost since hours were divided
      expect(hours).toBeLessThanOrEqual(state.pools[0].coachHours * setting.policy.coachingShare * 1.05 + 1e-9);
      seen.easy += classes.filter((_, c) => (c & EASY) !== 0).reduce((a, b) => a + b, 0);
      seen.special += classes.filter((_, c) => (c & SPECIALIST) !== 0).reduce((a, b) => a + b, 0);
      seen.coachless += classes.filter((_, c) => (c & COACHLESS) !== 0).reduce((a, b) => a + b, 0);
    });
    for (const [what, often] of Object.entries(seen)) expect(often, what).toBeGreaterThan(500);
  });
  it("of an off-flow target goes from the others to the easiest third, by the share that is shifted", () => {
    let easy = 0;
    let all = 0;
    run({ "jobcentre.offFlowTarget": true }, (state, setting) => {
      if (state.week <= size.burnIn + 8) return;
      const hours = new Map<boolean, number>();
      for (let i = 0; i < state.arrived; i++) {
        if (!coached(state, i) || state.people.spellStart[i] > state.week - 8) continue;
        all++;
        if (inClass(state, i, EASY)) easy++;
        hours.set(inClass(state, i, EASY), hoursOf(state, setting, i));
      }
      if (hours.size === 2) expect(hours.get(true)! / hours.get(false)!).toBeCloseTo(1.4 / 0.8, 10);
    });
    expect(Math.abs(easy / all - 1 / 3)).toBeLessThan(0.1);
  });
  it("of specialists goes to the health group and whoever is known to be ill, at the expense of others where hours are short", () => {
    const coachHours = (record: RunRecord): number => sum(record.coaching.hours) / sum(record.coaching.seen);
    const [none, special] = ["generalists", "specialists"].map((coaches) =>
      run({ "jobcentre.coaches": coaches, ...short }),
    );
    expect(Math.abs(coachHours(special) / coachHours(none) - 1)).toBeLessThan(0.15);
    expect(coachHours(run({ "jobcentre.coaches": "specialists" }))).toBeGreaterThan(1.05 * coachHours(plain));
  });
});

describe("coaching in work", () => {
  it("raises pay, and takes time from claimants where hours are short", () => {
    const [none, much] = [0, 30].map(
      (minutes) =>
        summarise(run({ ...short, "jobcentre.inWorkMinutes": minutes, "support.inWorkProgression": 3 })).measures,
    );
    expect(much["good-jobs"].all).toBeGreaterThan(none["good-jobs"].all);
    expect(much["coach-hours"].all).toBeLessThan(0.8 * none["coach-hours"].all);
    expect(Math.abs(much["cost-coaching"].all / none["cost-coaching"].all - 1)).toBeLessThan(0.02);
  });
});

describe("a Jobcentre open to all", () => {
  it("brings people who claim nothing into work sooner", () => {
    const weeks = (changes: Changes): number => {
      let n = 0;
      run({ "jobcentre.caseload": 20, ...short, ...changes }, ({ people, arrived }) => {
        for (let i = 0; i < arrived; i++) if (people.status[i] === NEITHER) n++;
      });
      return n;
    };
    expect(weeks({ "jobcentre.openToAll": true, "support.openTakeUp": 0.4 })).toBeLessThan(weeks({}));
  });
});

describe("the flexible fund", () => {
  it("spends no more than it is given, in whole grants, and lessens needs", () => {
    let budget = 0;
    const fund = run(
      { "jobcentre.flexibleFund": true },
      (state, setting) => void (budget += setting.policy.fundPence * state.pools[0].met),
    );
    const spent = paid(fund, "flexible-fund");
    expect(spent % 15_000).toBe(0);
    expect(spent).toBeGreaterThan(0.3 * budget);
    expect(spent).toBeLessThan(1.05 * budget);
    expect(sum(fund.person.barriersResolved)).toBeGreaterThan(sum(plain.person.barriersResolved) + 20);
  });
  it("changes no life where grants do not work", () => {
    const idle = run({ "jobcentre.flexibleFund": true, "flexibleFund.works": 0 });
    expect(isDeepStrictEqual(idle.spells, plain.spells)).toBe(true);
    expect(paid(idle, "flexible-fund")).toBeGreaterThan(0);
  });
});

describe("bounds", () => {
  it.each<[string, Changes]>([
    [
      "an off-flow target that moves half",
      { "jobcentre.offFlowTarget": true, "support.offFlowShift": 0.5, "jobcentre.minutes": 60 },
    ],
    [
      "specialists with much time",
      {
        "jobcentre.coaches": "specialists",
        "support.specialistTime": 2.5,
        "provider.specialistMatch": 1.2,
        "jobcentre.minutes": 60,
        "jobcentre.caseload": 20,
      },
    ],
    ["a tight cap", { "jobcentre.caseloadCap": 20, "jobcentre.minutes": 60 }],
    [
      "an open door",
      { "jobcentre.openToAll": true, "support.openTakeUp": 0.4, "jobcentre.minutes": 60, "jobcentre.caseload": 20 },
    ],
    [
      "coaching in work",
      { "jobcentre.inWorkMinutes": 60, "support.inWorkProgression": 3, "job.separationPerBand": 0.8 },
    ],
    ["a fund", { "jobcentre.flexibleFund": true, "flexibleFund.perClaimant": 140, "flexibleFund.works": 0.8 }],
  ])("hold: everyone evaluated in full lives the same, with %s", (_, changes) => {
    const small = { ...size, people: 700 };
    const before = setLevers(jobcentre, changes);
    const regime = {
      ...before,
      reforms: [
        {
          week: 30,
          levers: {
            "jobcentre.caseloadCap": 0,
            "jobcentre.coaches": "generalists",
            "jobcentre.offFlowTarget": false,
          } as const,
        },
      ],
    };
    const [thinned, full] = [true, false].map((each) =>
      live(prepare(regime, small, 0, { thinned: each }), regime, small, { thinned: each }),
    );
    expect(full.hash).toBe(thinned.hash);
  });
});

describe("what a claimant costs beside coach hours", () => {
  it("is paid each week for those in a coach's care, and for nobody whom a provider holds, who waits for a coach or whom nobody coaches", () => {
    const cases: Changes[] = [{}, { "jobcentre.caseloadCap": 40 }, { "jobcentre.minutes": 0 }];
    for (const changes of cases) {
      const regime = regimeOf({ ...changes, "support.caseCostAvoidable": 1 });
      let inCare = 0;
      const record = live(prepare(regime, size, 0), regime, size, {
        before: (step, state, setting) => {
          if (step === "conditionality" && setting.policy.coaches)
            for (let i = 0; i < state.arrived; i++) if (coached(state, i) && !inClass(state, i, COACHLESS)) inCare++;
        },
      });
      const free = live(prepare(regime, size, 0), setLevers(regime, { "support.caseCostAvoidable": 0 }), size);
      expect((paid(record, "coaching") - paid(free, "coaching")) / 100).toBeCloseTo(
        regime.assumptions["support.caseCost"] * inCare,
        0,
      );
      expect(inCare > 0).toBe(changes["jobcentre.minutes"] !== 0);
    }
  });
});
