import { CAUSE_IDS, type RunRecord } from "../record.ts";
import type { Series } from "./measure.ts";
import { PAYMENTS, SUPPORT } from "./money.ts";

interface Reckoned extends Series {
  /** One value a week; nothing if the run has no such thing. */
  readonly of: (record: RunRecord) => number[] | undefined;
}

const weekly = ({ weeks }: RunRecord, value: (week: number) => number): number[] =>
  Array.from({ length: weeks }, (_, week) => value(week));

const stock = (status: keyof RunRecord["stock"]): Reckoned => ({
  unit: "share",
  of: (record) => {
    const { claiming, inWork, neither } = record.stock;
    return weekly(record, (week) => {
      const everyone = claiming[week] + inWork[week] + neither[week];
      return everyone === 0 ? 0 : record.stock[status][week] / everyone;
    });
  },
});

const flow = (kind: keyof RunRecord["flow"]): Reckoned => ({
  unit: "people a week",
  of: (record) => weekly(record, (week) => record.flow[kind][week] * record.weight),
});

const spending = (causes: readonly string[]): Reckoned => ({
  unit: "GBP a week",
  of: (record) => {
    const rows = CAUSE_IDS.flatMap((cause, row) => (causes.includes(cause) ? [row * record.weeks] : []));
    return weekly(
      record,
      (week) => (rows.reduce((pence, row) => pence + record.ledger[row + week], 0) / 100) * record.weight,
    );
  },
});

const KINDS = ["private", "third-sector", "mutual", "local"] as const;

const market = (column: "caseload" | "queue", kind: string): Reckoned => ({
  unit: "people",
  of: (record) => {
    const slots = record.providers.flatMap((provider, row) => (provider.kind === kind ? [row * record.weeks] : []));
    return slots.length === 0
      ? undefined
      : weekly(
          record,
          (week) => slots.reduce((people, slot) => people + record.market[column][slot + week], 0) * record.weight,
        );
  },
});

/** Mean of a provider's value, weighted by the people attached to it. */
const shadowPrice = (record: RunRecord): number[] | undefined =>
  record.providers.length === 0
    ? undefined
    : weekly(record, (week) => {
        let people = 0;
        let price = 0;
        for (let row = 0; row < record.providers.length; row++) {
          const at = row * record.weeks + week;
          people += record.market.caseload[at];
          price += record.market.caseload[at] * record.market.shadowPrice[at];
        }
        return people === 0 ? 0 : price / people;
      });

const tightness = (record: RunRecord): number[] | undefined => {
  const people = new Float64Array(record.tightness.length / record.weeks);
  for (let p = 0; p < record.people; p++) if (record.person.entry[p] >= 0) people[record.person.area[p]]++;
  const everyone = people.reduce((sum, n) => sum + n, 0);
  return everyone === 0
    ? undefined
    : weekly(
        record,
        (week) => people.reduce((sum, n, area) => sum + n * record.tightness[area * record.weeks + week], 0) / everyone,
      );
};

/** Every weekly series, with how it is reckoned from one run. Counts are of real people. */
export const reckonedSeries: { readonly [id: string]: Reckoned } = {
  claiming: stock("claiming"),
  "in-work": stock("inWork"),
  neither: stock("neither"),
  "job-entries": flow("jobEntries"),
  "claims-begun": flow("claimsBegun"),
  "claims-ended": flow("claimsEnded"),
  "support-spending": spending(SUPPORT),
  "provider-payments": spending(PAYMENTS),
  "benefit-spending": spending(["benefit"]),
  ...Object.fromEntries(
    KINDS.flatMap((kind) => [
      [`caseload:${kind}`, market("caseload", kind)],
      [`queue:${kind}`, market("queue", kind)],
    ]),
  ),
  "budget-price": { unit: "share", of: (record) => [...record.budget.price] },
  "budget-places": { unit: "share", of: (record) => [...record.budget.places] },
  providers: {
    unit: "providers",
    of: (record) =>
      weekly(record, (week) =>
        record.providers.reduce((sum, _, row) => sum + record.market.open[row * record.weeks + week], 0),
      ),
  },
  "shadow-price": { unit: "GBP an hour", of: shadowPrice },
  tightness: { unit: "ratio", of: tightness },
};
