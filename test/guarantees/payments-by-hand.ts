import type { RunRecord } from "../../sim/record.ts";

/** What a tariff asks before it pays. */
export interface Terms {
  readonly attachmentWeeks: number;
  readonly outcomeWeeks: number;
  /** Most sustainment payments. */
  readonly payments: number;
}

/** Payments that one attachment has earned, and the weeks in work counted when the first was reached. */
export interface Earned {
  readonly row: number;
  /**
   * Weeks of the comparison in which a payment was reached; the first is the job outcome, the others are sustainments.
   */
  readonly reached: readonly number[];
  readonly countedAtOutcome: number;
}

const IN_WORK = 1;
const FOUR_WEEKS = 4;

/**
 * Works out from the spells alone what each attachment has earned: jobs count if they begin after it, before it runs
 * out and before the person's next one, and a payment is reached by those still in work when the week is over.
 */
export function paymentsByHand(record: RunRecord, termsOf: (row: number) => Terms): Earned[] {
  const { attachments } = record;
  const jobs = jobsByPerson(record);
  return Array.from({ length: attachments.count }, (_, row) => {
    const terms = termsOf(row);
    const end = attachments.week[row] + terms.attachmentWeeks;
    const until = Math.min(end, nextAttachment(record, row));
    const reached: number[] = [];
    let counted = 0;
    let countedAtOutcome = 0;
    for (const { first, after, open } of jobs.get(attachments.person[row]) ?? []) {
      if (first <= attachments.week[row] || first >= until) continue;
      const lastStillInWork = open ? after - 1 : after - 2;
      let week = first + Math.max(1, terms.outcomeWeeks + FOUR_WEEKS * reached.length - counted) - 1;
      while (week <= lastStillInWork && reached.length <= terms.payments && (reached.length > 0 || week < end)) {
        if (reached.length === 0) countedAtOutcome = counted + week - first + 1;
        reached.push(week);
        week += FOUR_WEEKS;
      }
      counted += after - first;
    }
    return { row, reached, countedAtOutcome };
  });
}

interface Job {
  readonly first: number;
  readonly after: number;
  readonly open: boolean;
}

function jobsByPerson({ spells: { count, person, status, start, end, cause } }: RunRecord): Map<number, Job[]> {
  const jobs = new Map<number, Job[]>();
  for (let row = 0; row < count; row++)
    if (status[row] === IN_WORK)
      jobs.set(person[row], [
        ...(jobs.get(person[row]) ?? []),
        { first: start[row], after: end[row], open: cause[row] === 0 },
      ]);
  for (const own of jobs.values()) own.sort((a, b) => a.first - b.first);
  return jobs;
}

function nextAttachment({ attachments }: RunRecord, row: number): number {
  for (let later = row + 1; later < attachments.count; later++)
    if (attachments.person[later] === attachments.person[row]) return attachments.week[later];
  return Infinity;
}
