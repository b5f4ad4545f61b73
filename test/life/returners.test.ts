import { describe, expect, it } from "vitest";
import { fingerprint } from "../../sim/core/fingerprint.ts";
import type { LeverValue } from "../../sim/policy/levers.ts";
import type { Setting } from "../../sim/policy/setting.ts";
import { inAttachment } from "../../sim/prospect/hazards.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { ATTACHED, CLAIMING, GIVING_UP, UNMET } from "../../sim/world/people.ts";
import { JOBCENTRE } from "../../sim/world/providers.ts";
import type { State } from "../../sim/world/state.ts";
import { counted, recount } from "../guarantees/recount.ts";

type Changes = { readonly [id: string]: LeverValue };
const size = { seed: "returners", people: 1500, weeks: 156, burnIn: 60 };

const run = (
  name: string,
  changes: Changes,
  watch?: (state: State, setting: Setting) => void,
  allAlong = false,
): RunRecord => {
  const changed = setLevers(scenario(name), changes);
  const baseline = setLevers(scenario("jobcentre-2014"), changes);
  const regime = { ...changed, burnIn: allAlong ? changed.levers : baseline.levers };
  return live(prepare(regime, size, 0), regime, size, watch === undefined ? {} : { watch });
};
const spells = ({ spells: { count, person, status, start, end, cause } }: RunRecord): string =>
  fingerprint([person, status, start, end, cause].map((column) => column.slice(0, count)));

const churning = { "neither.toClaim": 0.03, "separation.scale": 2, "referral.when": "at-once" };

describe("whoever claims again while an attachment runs", () => {
  it("is met first, keeps the provider meanwhile, and is back with it after", () => {
    const seen = { unmet: 0, back: 0, gaveUp: 0 };
    const before = new Map<number, number>();
    run("jobcentre-2014", { ...churning, "structure.returnersMet": true }, (state, setting) => {
      const { people, week } = state;
      for (let i = 0; i < state.arrived; i++) {
        const waited = before.get(i);
        const claims = people.status[i] === CLAIMING;
        if (claims && people.spellStart[i] === week && people.provider[i] !== JOBCENTRE) {
          expect([UNMET, GIVING_UP]).toContain(people.stage[i]);
          before.set(i, people.provider[i]);
          seen.unmet++;
          if (people.stage[i] === GIVING_UP) seen.gaveUp++;
        } else if (waited !== undefined && claims && people.stage[i] === ATTACHED) {
          expect(people.provider[i]).toBe(waited);
          expect(people.due[i]).toBe(people.attachedAt[i] + setting.nature.attachmentWeeks);
          before.delete(i);
          seen.back++;
        } else if (!inAttachment(state, setting, i) || !claims) before.delete(i);
      }
    });
    for (const [what, often] of Object.entries(seen)) expect(often, what).toBeGreaterThan(5);
  });

  it("went straight back as it was", () => {
    let straight = 0;
    run("jobcentre-2014", churning, ({ people, week, arrived }) => {
      for (let i = 0; i < arrived; i++)
        if (people.status[i] === CLAIMING && people.spellStart[i] === week && people.provider[i] !== JOBCENTRE) {
          expect(people.stage[i]).toBe(ATTACHED);
          straight++;
        }
    });
    expect(straight).toBeGreaterThan(50);
  });

  it.each(["jobcentre-2014", "citizen-support", "transition-big-bang", "contract-areas"])(
    "is counted once, week after week, in %s, while providers come and go",
    (name) => {
      const closing = { ...churning, "provider.creditLine": 0, "provider.patience": 0, "structure.returnersMet": true };
      run(name, closing, (state) => {
        if (state.week % 7 === 0) expect(counted(state)).toEqual(recount(state));
      });
    },
  );

  it("is decided alike whether evaluated in full or not", () => {
    const regime = setLevers(scenario("citizen-support"), { ...churning, "structure.returnersMet": true });
    const [thinned, full] = [true, false].map((each) =>
      live(prepare(regime, size, 0, { thinned: each }), regime, size, { thinned: each }),
    );
    expect(full.hash).toBe(thinned.hash);
  });
});

describe("support that does nothing", () => {
  /** Neither contacts, coaching, support in work nor services do anything; doors and interviews are the same. */
  const nothing: Changes = {
    "support.contactEffect": 0,
    "support.contactExits": 0,
    "support.searchEffect": 0,
    "support.inWorkKappa": 0,
    "support.inWorkProgression": 0,
    "support.coachFoot": 3.75,
    "support.providerFoot": 0.03,
    "jobcentre.health": "own-plan",
    "services.referral": false,
    "jobcentre.flexibleFund": false,
    "access.channel": "office",
    "assessment.hours": 0.67,
    "conditionality.exemptions": "nobody",
    "structure.returnersMet": true,
    "market.vacancyResponse": 1, // nobody crowds anybody out, so that all have the same luck
  };
  const regimes = [
    "jobcentre-2014",
    "no-programme",
    "jobcentre-resourced",
    "citizen-support",
    "open-licences",
    "contract-areas",
    "assessment-predictive",
  ];

  it("makes all regimes the same, to the last week of the last life", () => {
    const reference = spells(run(regimes[0], nothing));
    for (const name of regimes.slice(1)) expect(spells(run(name, nothing)), name).toBe(reference);
  });

  it("does not where returners skip first contact, nor where contacts or coaching do something", () => {
    for (const change of [
      { "structure.returnersMet": false },
      { "support.searchEffect": 0.5 },
      { "support.inWorkKappa": 0.1 },
    ]) {
      const [one, other] = ["jobcentre-2014", "citizen-support"].map((name) =>
        spells(run(name, { ...nothing, ...change })),
      );
      expect(other).not.toBe(one);
    }
  });

  it("leaves contacts, which all regimes hold alike", () => {
    const contacts = { ...nothing, "support.contactEffect": 0.7, "support.contactExits": 2.5 };
    const reference = spells(run(regimes[0], contacts));
    expect(reference).not.toBe(spells(run(regimes[0], nothing)));
    for (const name of ["citizen-support", "jobcentre-resourced"])
      expect(spells(run(name, contacts, undefined, true)), name).toBe(reference); // a reform meets people anew
  });
});
