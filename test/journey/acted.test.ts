import { describe, expect, it } from "vitest";
import { DECISIONS } from "../../sim/core/decisions.ts";
import { draw, lookUp, moment } from "../../sim/core/draw.ts";
import { record } from "../../sim/journey/recorder.ts";
import { settingOf, type Setting } from "../../sim/policy/setting.ts";
import { type Bounds, boundsOf } from "../../sim/prospect/chances.ts";
import { weeksOut } from "../../sim/prospect/hazards.ts";
import { live, prepare } from "../../sim/run.ts";
import type { World } from "../../sim/run/world.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { claimsForHealth, mustSearch } from "../../sim/world/benefit-groups.ts";
import { copy } from "../../sim/world/copy.ts";
import { BANDS } from "../../sim/world/nature.ts";
import { LEVELS } from "../../sim/world/nature/remission.ts";
import type { Decided, Odds } from "../../sim/world/decided.ts";
import type { Verdict } from "../../sim/world/verdict.ts";
import {
  ATTACHED,
  bandOfJob,
  benefit,
  CLAIMING,
  GONE,
  IN_WORK,
  inSupportGroup,
  NEITHER,
  QUEUED,
  underPressure,
  UNSUPPORTED,
  WAITING,
} from "../../sim/world/people.ts";
import { severity } from "../../sim/world/severities.ts";
import { poolOf, type State } from "../../sim/world/state.ts";
import { BARRIERS, STEADYING } from "../../sim/world/vocabulary.ts";
import { EVERYBODY, type Noted } from "../../sim/world/watch.ts";

const size = { seed: "acted", people: 300, weeks: 110, burnIn: 50 };
const regimes: Readonly<Record<string, Scenario>> = {
  "jobcentre-2014": setLevers(scenario("jobcentre-2014"), {
    "conditionality.strictness": 3,
    "conditionality.sanctionsRunOn": true,
    "benefitMoves.toHealth.severity1": 0.9,
    "benefitMoves.toHealth.severity2": 0.9,
    "benefitMoves.toHealth.severity3": 0.9,
    "benefitMoves.toSearch": 0.5,
  }),
  "universal-credit": setLevers(scenario("universal-credit"), {
    "conditionality.strictness": 3,
    "services.integratedPlaces": 1,
    "services.integratedFor": "everyone",
    "integrated.weeks": 20,
  }),
  "citizen-support": {
    ...setLevers(scenario("citizen-support"), {
      "transition.defaultShare": 0.5,
      "allocation.discretion": true,
      "providers.subcontracting": 0.5,
      "providers.mayRefuse": true,
      "providers.minimumService": 1,
      "provider.waitDropOut": 0.2,
      "assessment.hours": 2,
      "service.outOfOrder": 0.5,
      "service.dropOut.mental-health": 0.05,
      "service.dropOut.other": 0.05,
    }),
    reforms: [{ week: 60, levers: { "services.mode": "separate", "transition.keepProvider": 0.5 } }],
  },
};

/** One step as it passed over everyone: what was noted in it, and the state on either side. */
interface Step {
  readonly name: string;
  readonly was: State;
  readonly is: State;
  readonly setting: Setting;
  readonly noted: readonly Noted[];
  /** Of the step that decides the week: what each person's draw is to be compared with. */
  readonly bounds: readonly Bounds[];
}

/** Lives through a regime with everyone watched, and shows each step. */
function eachStep(world: World, regime: Scenario, see: (step: Step) => void): string {
  let before: (Omit<Step, "is" | "noted"> & { read: number }) | undefined;
  const settle = (state: State): void => {
    if (before !== undefined) see({ ...before, is: state, noted: state.watch.noted.slice(before.read) });
  };
  return live(world, regime, size, {
    watched: EVERYBODY,
    before: (name, state, setting) => {
      settle(state);
      const { people, tally, pool, pools, week, keys, zero } = state;
      const was = copy({ people, tally: { person: tally.person }, pool, pools, week, keys, zero }) as unknown as State;
      const bounds = Array.from({ length: name === "transitions" ? state.arrived : 0 }, (_, i) => {
        const into = { work: 0, claim: 0, away: 0 };
        boundsOf(state, settingOf(state, setting, i), i, into);
        return into;
      });
      before = { name, was, setting, bounds, read: state.watch.noted.length };
    },
    watch: (state) => {
      settle(state);
      before = undefined;
    },
  }).hash;
}

/** The draw that a verdict names, looked up anew; whole draws and those between 0 and 1 differ by half a step. */
function drawnAnew({ keys, people, week }: State, i: number, decided: Decided, { by }: Verdict): number {
  const extra = "barrier" in decided && PER_BARRIER.includes(by) ? decided.barrier : 0;
  const at = by === "validation" ? people.attachedAt[i] : week;
  if (!WHOLE.includes(by)) return lookUp(keys, people.key[i], DECISIONS[by], at, extra);
  const { w0, w1 } = moment(keys, DECISIONS[by], at, extra);
  return draw(people.key[i], w0, w1) / 2 ** 32;
}
const WHOLE: readonly Verdict["by"][] = ["transition", "bandRise", "queueDropOut", "sanction"];
const PER_BARRIER: readonly Verdict["by"][] = [
  "handOff",
  "claimsForHealth",
  "serviceDropOut",
  "treatedRemission",
  "courseCompletion",
  "courseDropOut",
  "trust",
  "grantWorks",
];

/** Bounds that follow from beliefs and policy alone; others are tested by what happens. */
function boundAnew(
  setting: Setting,
  state: State,
  i: number,
  { by, decided }: { by: Verdict["by"]; decided: Decided },
): number | undefined {
  const { nature, policy, lag = 0 } = setting;
  const { people } = state;
  switch (by) {
    case "barrierChange":
      return decided.kind === "barrier" ? changeAnew(setting, state, i, decided) : undefined;
    case "leavePopulation":
      return Math.min(
        1,
        nature.assumptions["population.exitFrom50"] / nature.changeBoundSum[benefit(people.traits[i])],
      );
    case "bandRise": {
      const pressed = underPressure(people.traits[i]);
      const alone = policy.bandRise[pressed];
      const earns = nature.pay[bandOfJob(people.traits[i]) + BANDS * pressed];
      return policy.inWorkHours > 0 && earns < 100 * nature.assumptions["job.inWorkThreshold"]
        ? alone + poolOf(state, i).inWorkShare * (policy.bandRise[2 + pressed] - alone)
        : alone;
    }
    case "disclosure":
      return policy.missed;
    case "defaultReferral":
      return policy.levers["transition.defaultShare"] === 0 ? 0 : policy.byDefault(state.week - state.zero - lag);
    case "blend":
      return policy.levers["allocation.blend"];
    case "exploration":
      return policy.levers["allocation.exploration"];
    case "capability":
      return nature.assumptions["benefitMoves.toSearch"];
    case "trust":
      return policy.trust;
    case "afterSeparation":
      return nature.assumptions["separation.returnsToBenefit"];
    case "validation":
      return nature.assumptions["provider.validatedOutcomes"];
    case "queueDropOut":
      return nature.assumptions["provider.waitDropOut"];
    case "sanctionHealth":
      return nature.assumptions["conditionality.newMentalHealthCase"];
    case "sanctionDecision":
      return policy.upheld;
    case "sanction":
      return policy.referred[benefit(people.traits[i])];
    case "overruled":
      return nature.assumptions["diagnosis.adviserCompliance"];
    case "subcontract":
      return policy.levers["providers.subcontracting"];
    case "keepsProvider":
      return policy.levers["transition.keepProvider"];
    case "referralStart":
      return inSupportGroup(people.traits[i]) === 1
        ? nature.assumptions["referral.start.voluntary"]
        : nature.assumptions[
            policy.levers["referral.mandatory"] ? "referral.start.mandatory" : "referral.start.voluntary"
          ];
    default:
      return ofServicesAnew(setting, state, i, { by, decided });
  }
}

/** The same of services and courses. */
function ofServicesAnew(
  setting: Setting,
  state: State,
  i: number,
  { by, decided }: { by: Verdict["by"]; decided: Decided },
): number | undefined {
  const { nature } = setting;
  switch (by) {
    case "treatedRemission":
      return decided.kind === "barrier" ? remissionAnew(setting, state, i, decided.barrier) : undefined;
    case "serviceDropOut":
      return nature.assumptions["service.waitDropOut"];
    case "courseDropOut":
      return decided.kind === "leaves-course" ? nature.courseDropOut[decided.barrier] : undefined;
    case "courseCompletion":
      return nature.assumptions["referral.completion"];
    default:
      return undefined;
  }
}

/** Chance that a moment of change changes a barrier as it did. */
function changeAnew(
  { nature }: Setting,
  state: State,
  i: number,
  { barrier, from, to }: { barrier: number; from: number; to: number },
): number {
  const { assumptions } = nature;
  const group = benefit(state.people.traits[i]);
  const working = state.people.status[i] === IN_WORK;
  const row = BARRIERS.length * group + barrier;
  const out = weeksOut(state, i, nature.weeksOutCap) >= 26 ? assumptions["barriers.onsetOutOfWork"] : 1;
  const onset = nature.onset[row] * (working ? assumptions["barriers.onsetInWork"] : out);
  const resolves = nature.remission[LEVELS * barrier + from] * (working ? assumptions["barriers.remissionInWork"] : 1);
  const rate = from === 0 ? onset : to === 0 ? resolves : resolves + assumptions["barriers.progression"];
  return Math.min(1, rate / nature.changeBound[row]);
}

/**
 * Weekly chance that a course resolves its barrier: less while a more basic need is left alone. Of whoever is on several
 * courses, one may end before the other is looked at.
 */
function remissionAnew({ nature, policy }: Setting, { people }: State, i: number, k: number): number | undefined {
  if (people.treatedFor[i] !== 1 << k) return undefined;
  const basic = STEADYING.map((barrier) => BARRIERS.indexOf(barrier));
  const alone = basic.some(
    (need) =>
      severity(people.barriers[i], need) >= Math.max(1, policy.levers["service.eligibility"]) &&
      (people.treatedFor[i] & (1 << need)) === 0,
  );
  const ratio = alone && !basic.includes(k) ? nature.assumptions["service.outOfOrder"] : 1;
  return nature.treatedRemission[k] * ratio;
}

/** Every verdict of a decision. */
const verdictsOf = (decided: Decided): Verdict[] =>
  [
    ...("verdict" in decided ? [decided.verdict] : []),
    ...(decided.kind === "job-ends" ? [decided.follows] : []),
    ...(decided.kind === "referred" ? [decided.start, decided.passedOn, ...decided.named.verdicts] : []),
    ...(decided.kind === "not-taken-up" ? [decided.start] : []),
    ...(decided.kind === "assessed" ? [decided.putOff] : []),
    ...(decided.kind === "stood-down" ? [decided.keeps] : []),
  ].filter((verdict) => verdict !== undefined);

/** What a decision says happened to a person, against what did: pairs that must be equal. */
function happened(decided: Decided, i: number, { was, is }: Step): [unknown, unknown][] {
  const below = ({ draw: of, bound }: Verdict): boolean => of < bound;
  const [p, q] = [was.people, is.people];
  const { current, paid } = is.tally.attachments;
  const row = current[i];
  // a team keeps whom it has treated
  const withTeam = (barrier: number): number => (q.team[i] !== 0 && q.team[i] >> 2 === barrier ? 1 : 0);
  switch (decided.kind) {
    case "job-begins":
      return [
        [below(decided.verdict), true],
        [q.status[i], IN_WORK],
        [bandOfJob(q.traits[i]), decided.band],
      ];
    case "claim-ends":
      return [
        [below(decided.verdict), false],
        [q.status[i], NEITHER],
      ];
    case "job-ends":
      return [
        [below(decided.verdict), false],
        [p.status[i], IN_WORK],
        [q.status[i], below(decided.follows) ? CLAIMING : NEITHER],
      ];
    case "claims-again":
      return [
        [below(decided.verdict), true],
        [q.status[i], CLAIMING],
      ];
    case "leaves":
      return [
        [below(decided.verdict), true],
        [q.status[i], GONE],
      ];
    case "barrier":
      return [
        [below(decided.verdict), true],
        [severity(p.barriers[i], decided.barrier), decided.from],
        [severity(q.barriers[i], decided.barrier), decided.to],
      ];
    case "pay-rises":
      return [
        [below(decided.verdict), true],
        [bandOfJob(q.traits[i]), bandOfJob(p.traits[i]) + 1],
      ];
    case "assessed": {
      const kept = decided.keptBack.reduce((bits, { barrier }) => bits | (1 << barrier), 0);
      const putOff = decided.putOff !== undefined && below(decided.putOff);
      return [
        ...decided.keptBack.map(({ verdict }): [unknown, unknown] => [below(verdict), true]),
        [q.disclosed[i] & kept, 0],
        [q.assessed[i], decided.seen],
        [q.stage[i] === UNSUPPORTED, putOff],
      ];
    }
    case "referred":
      return [
        [below(decided.start), true],
        [q.stage[i], QUEUED],
        [q.provider[i], decided.provider],
        [decided.provider !== decided.named.slot, decided.passedOn !== undefined],
        ...(decided.named.by === "rule"
          ? []
          : decided.named.verdicts.map((each): [unknown, unknown] => [below(each), decided.named.by !== "adviser"])),
      ];
    case "not-taken-up":
      return [
        [below(decided.start), false],
        [q.stage[i], WAITING],
        [q.due[i], was.week + decided.retry],
      ];
    case "decision":
      return [
        [below(decided.verdict), decided.weeks > 0],
        [
          q.sanctionedUntil[i],
          decided.weeks > 0 ? Math.max(was.week, p.sanctionedUntil[i]) + decided.weeks : p.sanctionedUntil[i],
        ],
      ];
    case "to-be-decided":
      return [
        [below(decided.verdict), true],
        [is.tally.person.referredForDecision[i], was.tally.person.referredForDecision[i] + 1],
      ];
    case "attached":
      return [
        [q.stage[i], ATTACHED],
        [q.provider[i], decided.provider],
      ];
    case "leaves-queue":
      return [
        [below(decided.verdict), true],
        [q.stage[i], WAITING],
      ];
    case "outcome":
      return [
        [q.payments[i], p.payments[i] + 1],
        [decided.nth, p.payments[i]],
        ...(decided.nth === 0 && row >= 0 ? [[below(decided.verdict) ? 1 : 0, paid[row]] as [unknown, unknown]] : []),
      ];
    case "confides":
      return [
        [below(decided.verdict), true],
        [(q.disclosed[i] >>> decided.barrier) & 1, 1],
      ];
    case "course-starts":
      return [[(q.treatedFor[i] >>> decided.barrier) & 1, 1]];
    case "joins-team":
      return [
        [q.team[i] >> 2, decided.barrier],
        [p.team[i], 0],
      ];
    case "leaves-team":
      return [
        [q.team[i], 0],
        [p.team[i] >> 2, decided.barrier],
      ];
    case "leaves-course":
      return [
        [below(decided.verdict), true],
        [(q.treatedFor[i] >>> decided.barrier) & 1, withTeam(decided.barrier)],
      ];
    case "course-ends":
      return [[(q.treatedFor[i] >>> decided.barrier) & 1, withTeam(decided.barrier)]];
    default:
      return happenedToClaim(decided, i, { was, is });
  }
}

/** The same of claims that go on under another benefit, and under an earlier sanction. */
function happenedToClaim(decided: Decided, i: number, { was, is }: Pick<Step, "was" | "is">): [unknown, unknown][] {
  const below = ({ draw: of, bound }: Verdict): boolean => of < bound;
  const [p, q] = [was.people, is.people];
  switch (decided.kind) {
    case "to-claim-for-health":
      return [
        [below(decided.verdict), true],
        [mustSearch(benefit(q.traits[i])), true],
      ];
    case "claims-for-health":
      return [
        [mustSearch(benefit(p.traits[i])), true],
        [claimsForHealth(benefit(q.traits[i])), true],
      ];
    case "capability":
      return [
        [claimsForHealth(benefit(p.traits[i])), true],
        [mustSearch(benefit(q.traits[i])), below(decided.verdict)],
      ];
    case "sanction-runs-on":
      return [
        [q.sanctionedUntil[i], was.week + 1 + decided.weeks],
        [q.status[i], CLAIMING],
      ];
    default:
      return [];
  }
}

describe.each(Object.keys(regimes))("what is told of everyone under %s", (name) => {
  const world = prepare(regimes[name], size, 0);
  const kinds = new Map<Decided["kind"], number>();
  const wrong = {
    draws: [] as string[],
    bounds: [] as string[],
    deeds: [] as string[],
    weeks: [] as string[],
    lost: [] as string[],
  };
  const hash = eachStep(world, regimes[name], (step) => {
    const lost = new Map<number, number>();
    for (const { person: i, decided } of step.noted) {
      kinds.set(decided.kind, (kinds.get(decided.kind) ?? 0) + 1);
      const own = settingOf(step.is, step.setting, i);
      for (const verdict of verdictsOf(decided)) {
        const anew = drawnAnew(step.was, i, decided, verdict);
        if (Math.abs(anew - verdict.draw) > 2 ** -32) wrong.draws.push(`${i} ${decided.kind} ${verdict.by}`);
        const bound = boundAnew(own, step.was, i, { by: verdict.by, decided });
        if (bound !== undefined && Math.abs(bound - verdict.bound) > 1e-12)
          wrong.bounds.push(`${i} ${decided.kind} ${verdict.by} ${bound} ${verdict.bound}`);
      }
      for (const [says, is] of happened(decided, i, step))
        if (says !== is) wrong.deeds.push(`${step.name} ${i} ${decided.kind}: ${String(says)} ${String(is)}`);
      const isLost =
        decided.kind === "leaves-queue" ||
        decided.kind === "leaves-service-queue" ||
        decided.kind === "not-taken-up" ||
        (decided.kind === "hand-off" && decided.verdict.draw >= decided.verdict.bound);
      if (isLost) lost.set(i, (lost.get(i) ?? 0) + 1);
    }
    const counted = step.is.tally.person.handoffsLost;
    for (let i = 0; i < size.people; i++)
      if (counted[i] - step.was.tally.person.handoffsLost[i] !== (lost.get(i) ?? 0))
        wrong.lost.push(`${step.name} ${i}`);
    if (step.name === "transitions") weekOf(step, wrong.weeks);
  });

  it("names the draws that there are, and bounds that follow from what is believed and asked for", () => {
    expect(wrong.draws).toEqual([]);
    expect(wrong.bounds).toEqual([]);
  });
  it("is what was done", () => {
    expect(wrong.deeds).toEqual([]);
    expect(wrong.lost).toEqual([]);
  });
  it("shows each week the draw and the bounds that decide it", () => expect(wrong.weeks).toEqual([]));
  it("is of many kinds, and changes nothing", () => {
    expect(kinds.size).toBeGreaterThan(25);
    if (name === "universal-credit") expect(kinds.get("leaves-team")).toBeGreaterThan(3);
    if (name === "citizen-support") expect(kinds.get("leaves-course")).toBeGreaterThan(3);
    if (name === "jobcentre-2014")
      for (const kind of ["to-claim-for-health", "claims-for-health", "capability", "sanction-runs-on"] as const)
        expect(kinds.get(kind), kind).toBeGreaterThan(0);
    if (name === "citizen-support") expect(kinds.get("leaves-queue")).toBeGreaterThan(3);
    expect(live(world, regimes[name], size).hash).toBe(hash);
  });

  it("is the same of somebody who is watched alone", () => {
    for (const person of [7, 40, 151]) {
      const { variation, events } = record(world, person);
      expect(live(world, regimes[name], size, variation).hash).toBe(hash);
      const among = record(world, person);
      live(world, regimes[name], size, { ...among.variation, watched: EVERYBODY });
      expect(events).toEqual(among.events);
    }
  });
});

/** Where a draw leads from a status, by the bounds that are told. */
function leadsTo(from: number, { draw: u, work, claim, away }: Odds): number[] {
  if (u < work) return [IN_WORK];
  if (from === NEITHER && u < claim) return [CLAIMING];
  return u >= away ? [CLAIMING, NEITHER] : [from];
}

/** Whether each person's week went the way of its draw and its bounds, both reckoned anew. */
function weekOf({ was, is, bounds, noted }: Step, wrong: string[]): void {
  for (const { person: i, decided } of noted) {
    if (decided.kind !== "odds" || decided.status === GONE) continue;
    const { draw: u, work, claim, away } = decided;
    const stays = was.people.status[i];
    const goes = is.people.status[i];
    const givesUp = noted.some((each) => each.person === i && each.decided.kind === "gives-up");
    const leads = leadsTo(stays, decided);
    const { w0, w1 } = moment(was.keys, DECISIONS.transition, was.week);
    if (decided.draw !== draw(was.people.key[i], w0, w1) / 2 ** 32) wrong.push(`${i} draw`);
    if (stays !== decided.status) wrong.push(`${i} status`);
    if (!givesUp && !leads.includes(goes)) wrong.push(`${i} ${stays} to ${goes} by ${u} ${work} ${claim} ${away}`);
    if (!givesUp && u >= away && goes === stays) wrong.push(`${i} stays`);
    const told = [work, claim, away].map((bound) => bound * 2 ** 32);
    if (`${told}` !== `${[bounds[i].work, bounds[i].claim, bounds[i].away]}`) wrong.push(`${i} bounds`);
  }
}
