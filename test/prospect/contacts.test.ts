import { describe, expect, it } from "vitest";
import { fingerprint } from "../../sim/core/fingerprint.ts";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { type Setting, settingFrom } from "../../sim/policy/setting.ts";
import { boundsOf, type Bounds } from "../../sim/prospect/chances.ts";
import { separationHazard } from "../../sim/prospect/hazards.ts";
import { hoursOf, isMinimum, reachOf } from "../../sim/prospect/support.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { isMet } from "../../sim/world/is-met.ts";
import { ATTACHED, benefit, CLAIMING, IN_WORK, inSupportGroup, WAITING } from "../../sim/world/people.ts";
import type { State } from "../../sim/world/state.ts";

type Changes = { readonly [id: string]: LeverValue };

/** Contacts and coaching as two things, with a foot; coaching at the middle of what no trial rules out. */
const apart: Changes = {
  "support.contactEffect": 0.7,
  "support.contactScale": 1,
  "support.searchEffect": 0.5,
  "support.hoursScale": 0.2,
  "support.coachFoot": 3.75,
  "support.providerFoot": 0.03,
  "jobcentre.health": "own-plan",
};
const size = { seed: "contacts", people: 900, weeks: 90, burnIn: 40 };

/** Runs a regime with these changes, all along. */
const run = (name: string, changes: Changes, watch?: (state: State, setting: Setting) => void): RunRecord => {
  const changed = setLevers(scenario(name), changes);
  const regime = { ...changed, burnIn: changed.levers };
  return live(prepare(regime, size, 0), regime, size, watch === undefined ? {} : { watch });
};
const spells = ({ spells: { count, person, status, start, end } }: RunRecord): string =>
  fingerprint([person, status, start, end].map((column) => column.slice(0, count)));

/** The setting of a regime with these changes. */
const settingWith = (name: string, changes: Changes): Setting => {
  const { levers, assumptions } = setLevers(scenario(name), changes);
  const believed = nature(assumptions);
  return settingFrom(believed, compilePolicy(levers, believed), true);
};
const unmet: Bounds = { work: 0, claim: 0, away: 0 };
const oddsOf = (state: State, setting: Setting, i: number): [number, number, number] => {
  boundsOf(state, setting, i, unmet);
  return [unmet.work, unmet.claim, unmet.away];
};
const hazard = (chance: number): number => -Math.log(1 - chance / 4294967296);

describe("contacts", () => {
  const without = settingWith("jobcentre-2014", { ...apart, "support.contactEffect": 0 });
  const with_ = settingWith("jobcentre-2014", { ...apart, "support.contactExits": 2.5 });
  const excusing = settingWith("jobcentre-2014", {
    ...apart,
    "support.contactExits": 2.5,
    "jobcentre.excusedWeeks": 8,
  });
  const m = 1 - Math.exp(-0.5);

  it("move exits of claimants who have been met and must search, attached ones too, by 1 + κm·m and 1 + ξ·m, and of nobody else", () => {
    const seen = { moved: 0, attached: 0, excused: 0, health: 0, unmet: 0, working: 0, other: 0 };
    run("jobcentre-2014", apart, (state) => {
      if (state.week % 13 !== 0) return;
      const { people, week } = state;
      for (let i = 0; i < state.arrived; i++) {
        const [before, after, excused] = [without, with_, excusing].map((setting) => oddsOf(state, setting, i));
        const claims = people.status[i] === CLAIMING;
        const searches = benefit(people.traits[i]) === 0;
        if (!claims || !searches || !isMet(people.stage[i])) {
          expect(after).toEqual(before);
          if (!claims || searches) expect(excused).toEqual(before);
          if (people.status[i] === IN_WORK) seen.working++;
          else if (!claims) seen.other++;
          else if (searches) seen.unmet++;
          else seen.health++;
          continue;
        }
        if (before[0] > 1e6) expect(hazard(after[0]) / hazard(before[0])).toBeCloseTo(1 + 0.7 * m, 3);
        if (people.stage[i] === ATTACHED) seen.attached++;
        else
          expect(hazard(4294967296 - after[2]) / hazard(4294967296 - before[2])).toBeCloseTo(
            1 + 2.5 * m,
            reachOf(state, with_, i) === 0 ? 4 : -1,
          );
        seen.moved++;
        const early = week - people.spellStart[i] < 8;
        if (early) seen.excused++;
        if (!early) expect(excused).toEqual(after);
        else if (people.stage[i] !== ATTACHED) expect(excused).toEqual(before);
      }
    });
    for (const [who, often] of Object.entries(seen)) expect(often, who).toBeGreaterThan(20);
  });

  it("bring no exit beside those to work where ξ is 0, and neither does more frequent contact", () => {
    const often = settingWith("jobcentre-2014", { ...apart, "jobcentre.interval": 1, "support.searchEffect": 0 });
    const never = settingWith("jobcentre-2014", { ...apart, "support.contactEffect": 0, "support.searchEffect": 0 });
    run("jobcentre-2014", apart, (state) => {
      if (state.week % 30 !== 0) return;
      for (let i = 0; i < state.arrived; i++)
        if (state.people.status[i] === CLAIMING) expect(oddsOf(state, often, i)[2]).toBe(oddsOf(state, never, i)[2]);
    });
  });

  it("at half the minutes do what they did: where coaching does nothing, and where administration takes a whole review", () => {
    const whole = { "conditionality.strictness": 0, "jobcentre.caseload": 20 }; // hours for everybody
    const half = { ...whole, "jobcentre.minutes": 3.75 };
    for (const coaching of [{ "support.searchEffect": 0 }, {}])
      expect(spells(run("jobcentre-2014", { ...apart, ...coaching, ...half }))).toBe(
        spells(run("jobcentre-2014", { ...apart, ...coaching, ...whole })),
      );
    expect(spells(run("jobcentre-2014", { ...apart, "support.coachFoot": 0, ...half }))).not.toBe(
      spells(run("jobcentre-2014", { ...apart, "support.coachFoot": 0, ...whole })),
    );
  });

  it("every week instead of every fortnight shorten claims, and being excused lengthens them", () => {
    const weeks = (changes: Changes): number => {
      const { spells: all } = run("jobcentre-2014", { ...apart, ...changes });
      let claimed = 0;
      for (let n = 0; n < all.count; n++)
        if (all.status[n] === CLAIMING) claimed += all.end[n] - Math.max(0, all.start[n]);
      return claimed;
    };
    const usual = weeks({});
    expect(weeks({ "jobcentre.interval": 1, "jobcentre.minutes": 3.75 })).toBeLessThan(usual);
    expect(weeks({ "jobcentre.excusedWeeks": 13 })).toBeGreaterThan(usual);
  });
});

describe("thinned evaluation", () => {
  it.each<[string, Changes]>([
    ["jobcentre-2014", { ...apart, "support.contactExits": 2.5, "jobcentre.excusedWeeks": 13 }],
    ["jobcentre-resourced", { ...apart, "jobcentre.interval": 1, "jobcentre.excusedWeeks": 6 }],
    ["citizen-support", { ...apart, "support.providerFoot": 0.06, "support.contactExits": 10 }],
    ["universal-service", { ...apart, "support.healthEffect": 1.4, "support.healthHours": 0.6 }],
  ])("is full evaluation, bit by bit, of %s with contacts, excusal and a foot", (name, changes) => {
    const regime = setLevers(scenario(name), changes);
    const [thinned, full] = [true, false].map((each) =>
      live(prepare(regime, size, 0, { thinned: each }), regime, size, { thinned: each }),
    );
    expect(full.hash).toBe(thinned.hash);
  });
});

describe("the minimum service", () => {
  it("helps nobody: everyone at it gains exactly nothing, and those above it something", () => {
    const seen = { parked: 0, helped: 0 };
    run("jobcentre-2014", apart, (state, setting) => {
      for (let i = 0; i < state.arrived; i++) {
        if (state.people.status[i] !== CLAIMING || state.people.stage[i] !== ATTACHED) continue;
        const parked = isMinimum(state, state.people.provider[i], hoursOf(state, setting, i));
        if (parked) expect(reachOf(state, setting, i)).toBe(0);
        seen[parked ? "parked" : "helped"]++;
      }
    });
    expect(seen.parked).toBeGreaterThan(300);
    expect(seen.helped).toBeGreaterThan(100);
  });

  it("leaves every life as it was, however much coaching does: where nothing is paid for outcomes all get the minimum", () => {
    const unpaid = { ...apart, "tariff.scale": 0, "provider.clientBenefitValue": 0, "jobcentre.minutes": 0 };
    const [none, much] = [0, 5].map((effect) => run("jobcentre-2014", { ...unpaid, "support.searchEffect": effect }));
    expect(spells(much)).toBe(spells(none));
    const paid = [0, 5].map((effect) =>
      run("jobcentre-2014", { ...apart, "jobcentre.minutes": 0, "support.searchEffect": effect }),
    );
    expect(spells(paid[1])).not.toBe(spells(paid[0]));
  });

  it("still keeps people in work: support there has no claim to administer", () => {
    let [lower, same] = [0, 0];
    const off = settingWith("jobcentre-2014", { ...apart, "support.inWorkKappa": 0 });
    run("jobcentre-2014", apart, (state, setting) => {
      for (let i = 0; i < state.arrived; i++) {
        if (state.people.status[i] !== IN_WORK) continue;
        const [now, without] = [setting, off].map((each) => separationHazard(state, each, i));
        if (now < without) lower++;
        else same++;
        expect(now).toBeLessThanOrEqual(without);
      }
    });
    expect(lower).toBeGreaterThan(50);
    expect(same).toBeGreaterThan(50);
  });
});

describe("the health group", () => {
  it("is coached 88 minutes a year, half of it checks, its support group not at all, and the search group as before", () => {
    const seen = { search: 0, health: 0, supported: 0 };
    run("jobcentre-2014", { ...apart, "jobcentre.caseload": 20 }, (state, setting) => {
      if (state.week % 13 !== 0) return;
      for (let i = 0; i < state.arrived; i++) {
        if (state.people.status[i] !== CLAIMING || state.people.stage[i] !== WAITING) continue;
        const { traits } = state.people;
        const who = benefit(traits[i]) === 0 ? "search" : inSupportGroup(traits[i]) === 1 ? "supported" : "health";
        expect(hoursOf(state, setting, i)).toBeCloseTo({ search: 0.03125, health: 11 / 60 / 13, supported: 0 }[who], 9);
        if (who === "health")
          expect(reachOf(state, setting, i)).toBeCloseTo(1 - Math.exp(-(11 - 3.75) / 60 / 13 / 0.2), 9);
        seen[who]++;
      }
    });
    for (const [who, often] of Object.entries(seen)) expect(often, who).toBeGreaterThan(20);
  });

  it("takes no coach's time where coaches see none of it: others get more where hours are short", () => {
    const hours = (health: string): number => {
      let most = 0;
      run("jobcentre-2014", { ...apart, "jobcentre.health": health, "jobcentre.minutes": 30 }, ({ pools }) => {
        most = Math.max(most, pools[0].coachEffort);
      });
      return most;
    };
    expect(hours("nobody")).toBeGreaterThan(1.1 * hours("as-others"));
  });
});
