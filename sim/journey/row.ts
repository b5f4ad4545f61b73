import type { State } from "../world/state.ts";
import { bandOfJob, underPressure } from "../world/people.ts";

/** One person's columns and totals at one moment. */
export interface Row {
  readonly status: number;
  readonly stage: number;
  readonly provider: number;
  readonly tier: number;
  readonly barriers: number;
  readonly assessed: number;
  readonly disclosed: number;
  readonly queuedFor: number;
  readonly treatedFor: number;
  readonly sanctionedUntil: number;
  readonly payments: number;
  readonly due: number;
  readonly attachedAt: number;
  readonly worked: number;
  readonly spellStart: number;
  readonly marks: number;
  readonly assessments: number;
  readonly handoffsLost: number;
  readonly referredForDecision: number;
  /** Earnings band of the job, 0-3, and 1 if it was taken under pressure: of someone in work. */
  readonly band: number;
  readonly pressed: number;
}

/** Copies what a life is told from. */
export function rowOf({ people, tally }: State, i: number): Row {
  return {
    status: people.status[i],
    stage: people.stage[i],
    provider: people.provider[i],
    tier: people.tier[i],
    barriers: people.barriers[i],
    assessed: people.assessed[i],
    disclosed: people.disclosed[i],
    queuedFor: people.queuedFor[i],
    treatedFor: people.treatedFor[i],
    sanctionedUntil: people.sanctionedUntil[i],
    payments: people.payments[i],
    due: people.due[i],
    attachedAt: people.attachedAt[i],
    worked: people.worked[i],
    spellStart: people.spellStart[i],
    marks: people.marks[i],
    assessments: tally.person.assessments[i],
    handoffsLost: tally.person.handoffsLost[i],
    referredForDecision: tally.person.referredForDecision[i],
    band: bandOfJob(people.traits[i]),
    pressed: underPressure(people.traits[i]),
  };
}
