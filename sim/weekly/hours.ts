import { shareHours } from "../conduct/effort.ts";
import { exp } from "../core/exp-log.ts";
import { noteSpending } from "../life/accounts.ts";
import { fillCaseloads, leaveOutExcused, withProviders } from "../life/caseloads.ts";
import { eachPool, type Setting } from "../policy/setting.ts";
import type { Coaches } from "../world/coaches.ts";
import { benefitOfContact, COACH_CLASSES, CONTACT_KINDS } from "../world/contact-kinds.ts";
import { NEITHER } from "../world/people.ts";
import { BENEFIT_GROUPS } from "../world/vocabulary.ts";
import { JOBCENTRE, type Providers, SLOTS, spend, WORTH_BINS, WORTH_LOW, WORTH_STEPS } from "../world/providers.ts";
import { reach } from "../world/reach.ts";
import { causeCode, post } from "../world/ledger.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";
import { BOUNDED, type Bounded } from "../prospect/standing.ts";

const logWorth = Float64Array.from({ length: WORTH_BINS }, (_, k) => (WORTH_LOW + k) / WORTH_STEPS);

/**
 * Divides adviser hours: coaches by rule within the hours there are, providers where an hour earns most, at least the
 * minimum service for all; then hires or sheds advisers toward what the caseload is worth.
 */
export const hours = step(
  {
    reads: [...BOUNDED, "pool", "stock"],
    writes: ["pools", "providers", "people.class", "people.caches", "pricing", "shared", "ledger", "tally"],
  },
  (state, setting) => {
    coaching(state, setting);
    for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) provide(state, setting, slot);
  },
);

/**
 * Coaches of each pool give every claimant met there a review, of a length that may go by class, shortened when there
 * are too many; assessments come first, then people in work. Where nobody is coached, whoever checks compliance is
 * still paid for.
 */
function coaching(
  state: Given<
    Bounded | "pool" | "stock",
    "pools" | "providers" | "people.class" | "people.caches" | "ledger" | "tally"
  >,
  setting: Setting,
): void {
  const { nature } = setting;
  let assessed = 0;
  let staffed = 0;
  eachPool(state, setting, (coaches, own, pool) => {
    if (coaches.coachHours > 0) {
      assessed += coaches.assessed;
      staffed += coaches.coachHours;
    }
    review(state, own, coaches, pool);
  });
  if (staffed > 0) state.providers.experience[JOBCENTRE] += assessed * (nature.providers.coachContactHours / staffed);
}

/** Divides the coach hours of one pool, and pays for them and for what people in its care cost beside. */
function review(
  state: Given<Bounded | "pool" | "stock", "pools" | "people.class" | "people.caches" | "ledger" | "tally">,
  setting: Setting,
  coaches: Coaches,
  pool: number,
): void {
  const { policy, nature } = setting;
  const cost = nature.adviserHourCost;
  const week = state.week - state.zero;
  post(state.ledger, causeCode.assessment, week, Math.floor(100 * cost * coaches.assessmentHours + 0.5));
  fillCaseloads(state, setting, coaches, pool);
  const left = Math.max(0, coaches.coachHours - coaches.assessmentHours);
  const inWork = Math.min(left, coaches.inWorkHours);
  coaches.inWorkShare = coaches.inWorkHours > 0 ? inWork / coaches.inWorkHours : 1;
  coaches.inWorkHours = 0;
  let clients = 0;
  const seen = leaveOutExcused(state, setting, coaches, pool);
  for (let c = 0; c < COACH_CLASSES; c++) {
    let alike = 0;
    for (let kind = 0; kind < CONTACT_KINDS; kind++) alike += seen[kind * COACH_CLASSES + c] * policy.contactTime[kind];
    clients += alike * policy.coachWeights[c];
  }
  const come = policy.openShare > 0 ? policy.openShare * state.stock[NEITHER] * shareOfPeople(state, pool) : 0;
  clients += come;
  const wanted = clients * policy.reviewHours;
  const share = wanted > left - inWork ? (left - inWork) / wanted : 1;
  coaches.coachEffort = policy.coaches ? policy.reviewHours * policy.coachingShare * share : 0;
  setReach(coaches, setting);
  const inCare = policy.coaches ? coaches.met - coaches.coachless.length - withProviders(state, pool) + come : 0;
  const checks = policy.checks;
  const paid = policy.coaches ? left : coaches.coachHours * checks;
  post(
    state.ledger,
    causeCode.coaching,
    week,
    Math.floor(100 * (cost * paid + nature.providers.caseCost * nature.providers.caseCostAvoidable * inCare) + 0.5),
  );
  coaches.assessmentHours = 0;
  coaches.assessed = 0;
}

/** Share of all people who live where a pool's coaches are: 1 where there is one pool. */
const shareOfPeople = ({ pool, areas }: Given<"pool" | "areas">, own: number): number =>
  pool.every((each) => each === own)
    ? 1
    : pool.reduce((sum, each, a) => (each === own ? sum + areas.people[a] : sum), 0);

/** Share of the effect of coaching that the hours given bring, by kind of contact and class, and outside benefit. */
function setReach(coaches: Coaches, { policy, nature }: Setting): void {
  const { coachReach, openReach, coachEffort } = coaches;
  const { hoursScale } = nature.support;
  for (let group = 0; group < openReach.length; group++)
    openReach[group] = reach(coachEffort, hoursScale[group], policy.ordinaryFoot);
  for (let row = 0; row < coachReach.length; row++) {
    const kind = Math.floor(row / COACH_CLASSES);
    coachReach[row] = reach(
      coachEffort * policy.coachWeights[row % COACH_CLASSES] * policy.contactTime[kind],
      hoursScale[benefitOfContact(kind)],
      policy.contactFoot[kind],
    );
  }
}

/** Lowers the highest step of worth to one at which somebody is attached, or to the lowest of all. */
function topOf({ worthCount, worthTop }: Pick<Providers, "worthCount" | "worthTop">, slot: number): number {
  const row = slot * BENEFIT_GROUPS.length * WORTH_BINS;
  let top = worthTop[slot];
  while (top > 0 && nobodyAt(worthCount, row + top)) top--;
  worthTop[slot] = top;
  return top;
}

function nobodyAt(worthCount: Int32Array, row: number): boolean {
  for (let group = 0; group < BENEFIT_GROUPS.length; group++)
    if (worthCount[row + group * WORTH_BINS] !== 0) return false;
  return true;
}

/**
 * Shares one provider's hours over its caseload and sets next week's hours: a step toward all that is worth its cost,
 * plus the minimum for those about to come.
 */
function provide(
  state: Given<"ledger", "providers" | "pricing" | "shared" | "tally">,
  setting: Setting,
  slot: number,
): void {
  const { providers, shared } = state;
  const { policy, nature } = setting;
  const minimum = policy.minimum;
  const people = providers.caseload[slot];
  const caseload = {
    logWorth,
    count: providers.worthCount,
    offset: slot * BENEFIT_GROUPS.length * WORTH_BINS,
    top: topOf(providers, slot),
    people,
  };
  shareHours(caseload, providers.hours[slot], 1, policy.service, shared);
  providers.shadow[slot] = shared.logCost;
  providers.floor[slot] = people > 0 ? shared.floor : minimum;
  for (let group = 0; group < BENEFIT_GROUPS.length; group++) {
    const { scale, foot } = policy.service[group];
    providers.floorReach[slot * BENEFIT_GROUPS.length + group] = reach(providers.floor[slot], scale, foot);
    providers.inWorkReach[slot * BENEFIT_GROUPS.length + group] = reach(providers.floor[slot], scale, 0);
  }
  providers.shadowFactor[slot] = exp(shared.logCost);
  const wages = Math.floor(100 * nature.adviserHourCost * providers.hours[slot] + 0.5);
  spend(providers, slot, wages);
  noteSpending(state, slot, wages);
  if (state.week >= state.zero)
    state.tally.market.hours[slot * state.ledger.weeks + state.week - state.zero] = providers.hours[slot];

  shareHours(caseload, Infinity, 1, policy.service, shared);
  const lag = nature.providers.hireLag;
  const coming = minimum * (providers.queue[slot] + providers.intake[slot] * lag);
  const before = providers.hours[slot];
  const after = before + (shared.used + coming - before) / lag;
  providers.hours[slot] = after;
  if (after > before && before > 0) providers.experience[slot] *= before / after;
}
