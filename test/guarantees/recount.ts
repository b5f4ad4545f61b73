import { benefitRates } from "../../sim/evidence/benefit-groups.ts";
import { isOpen } from "../../sim/prospect/is-open.ts";
import { settingOf, type Setting } from "../../sim/policy/setting.ts";
import { type State } from "../../sim/world/state.ts";
import { COACH_CLASSES, CONTACT_KINDS, kindOfContact } from "../../sim/world/contact-kinds.ts";
import { LEVELS } from "../../sim/world/nature/remission.ts";
import {
  area,
  ATTACHED,
  bandOfBenefit,
  benefit,
  CLAIMING,
  coachClass,
  GIVING_UP,
  GONE,
  QUEUED,
  UNMET,
} from "../../sim/world/people.ts";
import { JOBCENTRE, SLOTS, WORTH_BINS, WORTH_LOW } from "../../sim/world/providers.ts";
import { AREAS, BARRIERS, BENEFIT_GROUPS } from "../../sim/world/vocabulary.ts";

/** Everything that is counted as it happens, in plain numbers. */
export interface Counted {
  readonly stock: number[];
  readonly gone: number;
  readonly benefitBand: number[];
  readonly met: number[];
  readonly coachClasses: number[][];
  readonly caseload: number[];
  readonly queue: number[];
  readonly worth: string[];
  readonly efficiency: number[];
  readonly inUse: number[];
  readonly courses: string[];
  readonly waiting: number[];
  readonly sanctioned: number[];
}

const zeros = (length: number): number[] => new Array<number>(length).fill(0);

/**
 * Counts again, person by person, what the state keeps as running counts; claimants whose spell begins next week count
 * as the state counts them.
 */
export function recount(state: State): Counted {
  const { people, arrived, week } = state;
  const found = {
    stock: zeros(3),
    benefitBand: zeros(benefitRates.length),
    caseload: zeros(SLOTS),
    queue: zeros(SLOTS),
    efficiency: zeros(AREAS.length),
    waiting: [] as number[],
    sanctioned: [] as number[],
  };
  const worth = new Map<string, number>();
  let gone = 0;
  const met = zeros(AREAS.length);
  const coachClasses = AREAS.map(() => zeros(CONTACT_KINDS * COACH_CLASSES));
  for (let i = 0; i < arrived; i++) {
    if (people.status[i] === GONE) gone++;
    else found.stock[people.status[i]]++;
    if (people.status[i] !== CLAIMING) continue;
    const slot = people.provider[i];
    found.benefitBand[bandOfBenefit(people.traits[i])]++;
    found.efficiency[area(people.traits[i])] += people.efficiency[i];
    if (people.stage[i] !== UNMET && people.stage[i] !== GIVING_UP) {
      met[state.pool[area(people.traits[i])]]++;
      coachClasses[state.pool[area(people.traits[i])]][
        kindOfContact(people.traits[i]) * COACH_CLASSES + coachClass(people.traits[i])
      ]++;
    }
    if (people.sanctionedUntil[i] > week) found.sanctioned.push(i);
    if (people.stage[i] === QUEUED) {
      found.queue[slot]++;
      found.waiting.push(i);
    }
    if (people.stage[i] !== ATTACHED) continue;
    found.caseload[slot]++;
    const step = `${slot * BENEFIT_GROUPS.length + benefit(people.traits[i])}:${people.worth[i]}`;
    worth.set(step, (worth.get(step) ?? 0) + 1);
  }
  return {
    ...found,
    gone,
    met,
    coachClasses,
    worth: [...worth].map(([step, n]) => `${step} × ${n}`).sort(),
    ...help(state),
  };
}

/** Places taken and needs with help pending or under way, from the columns of people. */
function help({ people, arrived }: State): { inUse: number[]; courses: string[] } {
  const inUse = zeros(BARRIERS.length);
  const courses: string[] = [];
  for (let i = 0; i < arrived; i++)
    for (let k = 0; k < BARRIERS.length; k++) {
      const treated = (people.treatedFor[i] >>> k) & 1;
      const byTeam = people.team[i] > 0 && Math.floor(people.team[i] / LEVELS) === k; // whose place is the team's own
      if (!byTeam) inUse[k] += treated;
      if (treated === 1) courses.push(`${i}:${k} treated`);
      if (((people.queuedFor[i] >>> k) & 1) === 1) courses.push(`${i}:${k} queued`);
    }
  return { inUse, courses: courses.sort() };
}

/** The same from the running counts and lists. */
export function counted(state: State): Counted {
  const { providers, services, people, arrived, stock, benefitBand, areas, waiting, sanctioned, week } = state;
  const worth: string[] = [];
  for (let row = 0; row < providers.worthCount.length; row++)
    if (providers.worthCount[row] !== 0)
      worth.push(`${Math.floor(row / WORTH_BINS)}:${(row % WORTH_BINS) + WORTH_LOW} × ${providers.worthCount[row]}`);
  const { episodes, live } = services;
  const courses = Array.from(
    live.items.subarray(0, live.length),
    (row) => `${episodes.person[row]}:${episodes.barrier[row]} ${episodes.started[row] === 1 ? "treated" : "queued"}`,
  );
  const listed = (list: { items: Int32Array; length: number }, keep: (i: number) => boolean): number[] =>
    Array.from(list.items.subarray(0, list.length))
      .filter(keep)
      .sort((a, b) => a - b);
  return {
    stock: [...stock],
    gone: arrived - stock.reduce((sum, n) => sum + n, 0),
    benefitBand: [...benefitBand],
    met: state.pools.map((pool) => pool.met),
    coachClasses: state.pools.map((pool) => [...pool.coachClasses]),
    caseload: [...providers.caseload],
    queue: [...providers.queue],
    worth: worth.sort(),
    efficiency: [...areas.efficiency],
    inUse: [...services.inUse],
    courses: courses.sort(),
    waiting: listed(waiting, (i) => people.status[i] === CLAIMING && people.stage[i] === QUEUED),
    sanctioned: listed(sanctioned, (i) => people.status[i] === CLAIMING && people.sanctionedUntil[i] > week),
  };
}

/** People whose provider may not be referred to where they live. */
export function withClosedProviders(state: State, setting: Setting): number[] {
  const { people, arrived, providers, lead } = state;
  const open = (i: number): boolean =>
    isOpen(settingOf(state, setting, i).policy, providers)(
      lead[i] !== 0 ? lead[i] : people.provider[i],
      area(people.traits[i]),
    );
  return Array.from({ length: arrived }, (_, i) => i).filter(
    (i) => people.provider[i] !== JOBCENTRE && (providers.closed[people.provider[i]] === 1 || !open(i)),
  );
}
