import type { Tally } from "./tally.ts";

type Column = Uint32Array | Uint16Array | Uint8Array | Int16Array | Float64Array;

function doubled<T extends Column>(column: T): T {
  const larger = new (column.constructor as new (length: number) => T)(2 * column.length);
  larger.set(column);
  return larger;
}

/** Notes a spell that ended (or was open at the end), in weeks of the comparison. */
export function noteSpell(
  tally: Tally,
  person: number,
  status: number,
  start: number,
  end: number,
  cause: number,
): void {
  const { spells } = tally;
  if (spells.count === spells.person.length) {
    spells.person = doubled(spells.person);
    spells.status = doubled(spells.status);
    spells.start = doubled(spells.start);
    spells.end = doubled(spells.end);
    spells.cause = doubled(spells.cause);
  }
  const row = spells.count++;
  spells.person[row] = person;
  spells.status[row] = status;
  spells.start[row] = start;
  spells.end[row] = end;
  spells.cause[row] = cause;
}

/**
 * Notes an attachment; `price` is the most one sustained outcome can earn, in pence, `terms` the row that says how it
 * is paid, and `expected` the pounds that its outcome can be expected to earn without support.
 */
export function noteAttachment(
  tally: Tally,
  person: number,
  provider: number,
  week: number,
  paid: { readonly group: number; readonly price: number; readonly terms: number; readonly expected: number },
): void {
  const { attachments } = tally;
  if (attachments.count === attachments.person.length) {
    attachments.person = doubled(attachments.person);
    attachments.provider = doubled(attachments.provider);
    attachments.lead = doubled(attachments.lead);
    attachments.week = doubled(attachments.week);
    attachments.paymentGroup = doubled(attachments.paymentGroup);
    attachments.price = doubled(attachments.price);
    attachments.terms = doubled(attachments.terms);
    attachments.outcome = doubled(attachments.outcome);
    attachments.paid = doubled(attachments.paid);
    attachments.claimed = doubled(attachments.claimed);
    attachments.expected = doubled(attachments.expected);
    attachments.hours = doubled(attachments.hours);
    attachments.samples = doubled(attachments.samples);
  }
  const row = attachments.count++;
  attachments.person[row] = person;
  attachments.provider[row] = provider;
  attachments.week[row] = week;
  attachments.paymentGroup[row] = paid.group;
  attachments.price[row] = paid.price;
  attachments.terms[row] = paid.terms;
  attachments.outcome[row] = -1;
  attachments.paid[row] = 0;
  attachments.claimed[row] = 0;
  attachments.expected[row] = paid.expected;
  attachments.hours[row] = 0;
  attachments.samples[row] = 0;
  attachments.current[person] = row;
}
