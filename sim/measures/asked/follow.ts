import { STATUSES } from "../../record.ts";
import { groupIds, sumByGroup } from "../groups.ts";
import { type Lives, quotients, type Values } from "../lives.ts";
import { PAYMENT_GROUPS } from "../../world/vocabulary.ts";

/** Stands for the status of whoever has none: not yet on record, or no longer in the population. */
export const NO_STATUS = STATUSES.length;

/** Status of a person in a week, `NO_STATUS` where there is none on record. */
export function statusIn({ record: { spells }, earliest, next }: Lives, person: number, week: number): number {
  for (let i = earliest[person]; i >= 0; i = next[i])
    if (spells.start[i] <= week && week < spells.end[i]) return spells.status[i];
  return NO_STATUS;
}

/** Weeks that a person spends in a status from one week up to, not including, another. */
export function weeksOf(
  { record: { spells }, earliest, next }: Lives,
  person: number,
  status: number,
  [from, to]: readonly [number, number],
): number {
  let weeks = 0;
  for (let i = earliest[person]; i >= 0; i = next[i])
    if (spells.status[i] === status)
      weeks += Math.max(0, Math.min(spells.end[i], to) - Math.max(spells.start[i], from));
  return weeks;
}

/** The longest time without a week in a status from one week up to, not including, another. */
export function longestWithout(
  { record: { spells }, earliest, next }: Lives,
  person: number,
  status: number,
  [from, to]: readonly [number, number],
): number {
  let longest = 0;
  let since = from;
  for (let i = earliest[person]; i >= 0; i = next[i]) {
    if (spells.status[i] !== status || spells.end[i] <= from || spells.start[i] >= to) continue;
    longest = Math.max(longest, spells.start[i] - since);
    since = spells.end[i];
  }
  return Math.max(longest, to - since);
}

/** A person's first spell in a status that begins in a week or later, −1 if there is none. */
export function firstSpell(
  { record: { spells }, earliest, next }: Lives,
  person: number,
  status: number,
  from: number,
): number {
  for (let i = earliest[person]; i >= 0; i = next[i])
    if (spells.status[i] === status && spells.start[i] >= from) return i;
  return -1;
}

/** What one attachment adds to the numbers above and below the line; `undefined` if it is not counted. */
export type Fraction = (lives: Lives, attachment: number) => readonly [above: number, below: number] | undefined;

/** Sums above over sums below among the attachments made in the comparison, by group and by payment group. */
export const amongAttachments =
  (fraction: Fraction) =>
  (lives: Lives): Values => {
    const { record, groups } = lives;
    const { count, person, paymentGroup } = record.attachments;
    const [above, below] = [new Float64Array(record.people), new Float64Array(record.people)];
    const paid = PAYMENT_GROUPS.map(() => [0, 0]);
    for (let i = 0; i < count; i++) {
      const found = fraction(lives, i);
      if (found === undefined) continue;
      above[person[i]] += found[0];
      below[person[i]] += found[1];
      paid[paymentGroup[i] - 1][0] += found[0];
      paid[paymentGroup[i] - 1][1] += found[1];
    }
    const byPayment = PAYMENT_GROUPS.map((id, n) => [`payment-group:${id}`, paid[n]] as const)
      .filter(([id, [, whole]]) => whole !== 0 && groupIds.includes(id))
      .map(([id, [part, whole]]) => [id, part / whole] as const);
    return {
      ...quotients(sumByGroup(groups, above), sumByGroup(groups, below)),
      ...Object.fromEntries(byPayment),
    };
  };

/** The share of attachments of which something holds; where `holds` does not say, they are left out. */
export const shareOfAttachments = (holds: (lives: Lives, attachment: number) => boolean | undefined) =>
  amongAttachments((lives, i) => {
    const held = holds(lives, i);
    return held === undefined ? undefined : [held ? 1 : 0, 1];
  });
