import { BARRIERS, SPELL_ENDS, STATUSES, type RunRecord, type SpellEnd } from "../record.ts";
import type { LifeEvent } from "./event.ts";
import type { Weeks } from "./recorder.ts";

/** An unbroken time in one status. */
export interface Spell {
  readonly status: (typeof STATUSES)[number];
  /** First week of it, 0 if it began before the comparison. */
  readonly start: number;
  /** First week no longer in it; the length of the comparison if it is still open. */
  readonly end: number;
  readonly cause: SpellEnd;
}

/** What one regime makes of one person. */
export interface Life {
  readonly scenario: string;
  readonly title: string;
  readonly spells: readonly Spell[];
  /** In order of time; a change of status is told in the week that decides it and counts from the next. */
  readonly events: readonly LifeEvent[];
  readonly weeks: Weeks;
  readonly totals: {
    readonly weeksInWork: number;
    readonly weeksOnBenefit: number;
    /** Adviser hours of support. */
    readonly hours: number;
    readonly bodiesMet: number;
    readonly assessments: number;
    readonly handoffsLost: number;
    readonly weeksWaiting: number;
    readonly sanctions: number;
    readonly barriersResolved: number;
  };
  /** Fingerprint of the whole run: the same whether or not anybody was watched. */
  readonly hash: string;
}

/** Joins what was watched with what the run left on record. */
export function lifeOf(
  record: RunRecord,
  person: number,
  seen: { readonly events: readonly LifeEvent[]; readonly weeks: Weeks },
  title: string,
): Life {
  const spells = spellsOf(record, person);
  const weeksIn = (status: Spell["status"]): number =>
    spells.reduce((sum, spell) => sum + (spell.status === status ? spell.end - spell.start : 0), 0);
  const { bodiesMet, assessments, handoffsLost, weeksWaiting, sanctions, barriersResolved } = record.person;
  return {
    scenario: record.scenario,
    title,
    spells,
    events: seen.events,
    weeks: seen.weeks,
    totals: {
      weeksInWork: weeksIn("inWork"),
      weeksOnBenefit: weeksIn("claiming"),
      hours: Math.round(100 * seen.weeks.hours.reduce<number>((sum, hours) => sum + (hours ?? 0), 0)) / 100,
      bodiesMet: bodiesMet[person],
      assessments: assessments[person],
      handoffsLost: handoffsLost[person],
      weeksWaiting: weeksWaiting[person],
      sanctions: sanctions[person],
      barriersResolved: barriersResolved[person],
    },
    hash: record.hash,
  };
}

/** One person's spells in order, from the start of the comparison or the first claim within it. */
function spellsOf({ spells }: RunRecord, person: number): Spell[] {
  const own: Spell[] = [];
  for (let row = 0; row < spells.count; row++) {
    if (spells.person[row] !== person || spells.end[row] <= Math.max(0, spells.start[row])) continue;
    own.push({
      status: STATUSES[spells.status[row]],
      start: Math.max(0, spells.start[row]),
      end: spells.end[row],
      cause: SPELL_ENDS[spells.cause[row]],
    });
  }
  return own.sort((a, b) => a.start - b.start);
}

/** Severity 0-3 of each barrier of a word, those that are there. */
export const barriersOf = (
  word: number,
): { readonly barrier: (typeof BARRIERS)[number]; readonly severity: number }[] =>
  BARRIERS.map((barrier, k) => ({ barrier, severity: (word >>> (2 * k)) & 3 })).filter(({ severity }) => severity > 0);
