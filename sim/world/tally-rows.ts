import { addRow } from "./table.ts";
import { ATTACHMENT, SPELL, TAKEN, type Tally } from "./tally.ts";

/** Notes a spell that ended (or was open at the end), in weeks of the comparison. */
export function noteSpell(
  { spells }: Tally,
  person: number,
  spell: { readonly status: number; readonly start: number; readonly end: number; readonly cause: number },
): void {
  const row = addRow(SPELL, spells);
  spells.person[row] = person;
  spells.status[row] = spell.status;
  spells.start[row] = spell.start;
  spells.end[row] = spell.end;
  spells.cause[row] = spell.cause;
}

/**
 * Notes an attachment; `price` is the most one sustained outcome can earn, in pence, `terms` the row that says how it
 * is paid, `expected` the pounds that its outcome can be expected to earn without support, `chance` that outcome's true
 * chance, `levels` the sum of true severities, and `claimWeeks` how long the claim had lasted at referral.
 */
export function noteAttachment(
  { attachments, taken, help }: Tally,
  person: number,
  made: {
    readonly provider: number;
    readonly week: number;
    readonly group: number;
    readonly price: number;
    readonly terms: number;
    readonly expected: number;
    readonly chance: number;
    readonly levels: number;
    readonly claimWeeks: number;
  },
): void {
  const row = addRow(ATTACHMENT, attachments);
  attachments.person[row] = person;
  attachments.provider[row] = made.provider;
  attachments.week[row] = made.week;
  attachments.paymentGroup[row] = made.group;
  attachments.price[row] = made.price;
  attachments.terms[row] = made.terms;
  attachments.expected[row] = made.expected;
  attachments.current[person] = row;
  const beside = addRow(TAKEN, taken);
  taken.chance[beside] = made.chance;
  taken.levels[beside] = made.levels;
  taken.claimWeeks[beside] = made.claimWeeks;
  taken.coachHours[beside] = help.coachHours[person];
}
