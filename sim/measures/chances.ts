import { QUARTER } from "../core/calendar.ts";
import { AGE_BANDS, PAYMENT_GROUPS, type RunRecord } from "../record.ts";
import { overall, type Reckoned, type Values } from "./lives.ts";

/** Attachments of people of the comparison, and the cell that each is in: a whole number below `cells`. */
type CellOf = (record: RunRecord, attachment: number) => number;

/** Quarters of a claim that are told apart; the last is for whoever was referred later. */
const QUARTERS = 9;

const quarterOf: CellOf = ({ taken: { claimWeeks } }, i) =>
  Math.max(0, Math.min(QUARTERS - 1, Math.floor(claimWeeks[i] / QUARTER)));
const paymentGroupOf: CellOf = ({ attachments: { paymentGroup } }, i) => paymentGroup[i];
const severitiesOf: CellOf = ({ taken: { levels } }, i) => levels[i];
const benefitAndAgeOf: CellOf = ({ attachments, person }, i) =>
  person.benefit[attachments.person[i]] * AGE_BANDS.length + person.age[attachments.person[i]];
const everybody: CellOf = () => 0;
const groupInQuarter: CellOf = (record, i) =>
  quarterOf(record, i) * (PAYMENT_GROUPS.length + 1) + paymentGroupOf(record, i);

/** Variance of the outcome chance around the means of cells, without the bias of small ones; undefined without any. */
function within(record: RunRecord, cellOf: CellOf): number | undefined {
  const {
    attachments: { count, person },
    person: { entry },
    taken: { chance },
  } = record;
  const people: number[] = [];
  const sums: number[] = [];
  const squares: number[] = [];
  for (let i = 0; i < count; i++) {
    if (entry[person[i]] < 0) continue;
    const cell = cellOf(record, i);
    people[cell] = (people[cell] ?? 0) + 1;
    sums[cell] = (sums[cell] ?? 0) + chance[i];
    squares[cell] = (squares[cell] ?? 0) + chance[i] * chance[i];
  }
  let all = 0;
  let spread = 0;
  people.forEach((n, cell) => {
    all += n - 1;
    spread += Math.max(0, squares[cell] - (sums[cell] * sums[cell]) / n);
  });
  return all <= 0 ? undefined : spread / all;
}

/** Share of the variance within some cells that lies between finer ones. */
const between = (finer: CellOf, coarser: CellOf = everybody): Reckoned => ({
  unit: "index",
  better: "neither",
  of: ({ record }): Values => {
    const whole = within(record, coarser);
    const left = within(record, finer);
    return whole === undefined || left === undefined || whole === 0 ? {} : overall(whole - left, whole);
  },
});

/** How much of what sets attached people's chances apart a way of grouping them knows. */
export const chances = {
  "chance-variance": {
    unit: "index",
    better: "neither",
    of: ({ record }) => {
      const whole = within(record, everybody);
      return whole === undefined ? {} : overall(whole);
    },
  },
  "chance-between-payment-groups": between(paymentGroupOf),
  "chance-between-severities": between(severitiesOf),
  "chance-between-benefit-age": between(benefitAndAgeOf),
  "chance-between-quarters": between(quarterOf),
  "chance-between-payment-groups-in-quarter": between(groupInQuarter, quarterOf),
} as const satisfies { [id: string]: Reckoned };
