import { CAUSE_IDS, type RunRecord } from "../record.ts";
import type { Series } from "./measure.ts";
import { PAYMENTS, SUPPORT } from "./money.ts";

interface Reckoned extends Series {
  /** One value a week; nothing if the run has no such thing. */
  readonly of: (record: RunRecord) => number[] | undefined;
}

/** A value for every week, by a function that is made once for all runs. */
function weekly(record: RunRecord, value: (record: RunRecord, week: number) => number): number[] {
  const values = new Array<number>(record.weeks);
  for (let week = 0; week < record.weeks; week++) values[week] = value(record, week);
  return values;
}

const byWeek = (unit: string, value: (record: RunRecord, week: number) => number): Reckoned => ({
  unit,
  of: (record) => weekly(record, value),
});

const stock = (status: keyof RunRecord["stock"]): Reckoned =>
  byWeek("share", ({ stock: { claiming, inWork, neither, [status]: some } }, week) => {
    const everyone = claiming[week] + inWork[week] + neither[week];
    return everyone === 0 ? 0 : some[week] / everyone;
  });

const flow = (kind: keyof RunRecord["flow"]): Reckoned =>
  byWeek("people a week", (record, week) => record.flow[kind][week] * record.weight);

function spending(causes: readonly string[]): Reckoned {
  const codes = CAUSE_IDS.flatMap((cause, code) => (causes.includes(cause) ? [code] : []));
  return byWeek("GBP a week", ({ ledger, weeks, weight }, week) => {
    let pence = 0;
    for (const code of codes) pence += ledger[code * weeks + week];
    return (pence / 100) * weight;
  });
}

const KINDS = ["private", "third-sector", "mutual", "local"] as const;

function market(column: "caseload" | "queue", kind: string): Reckoned {
  const people = ({ providers, market, weeks, weight }: RunRecord, week: number): number => {
    let sum = 0;
    for (let row = 0; row < providers.length; row++)
      if (providers[row].kind === kind) sum += market[column][row * weeks + week];
    return sum * weight;
  };
  return {
    unit: "people",
    of: (record) => (record.providers.some((provider) => provider.kind === kind) ? weekly(record, people) : undefined),
  };
}

/** Providers that are open. */
function present({ providers, market, weeks }: RunRecord, week: number): number {
  let open = 0;
  for (let row = 0; row < providers.length; row++) open += market.open[row * weeks + week];
  return open;
}

/** Mean of a provider's value, weighted by the people attached to it. */
function shadowPrice({ providers, market: { caseload, shadowPrice: own }, weeks }: RunRecord, week: number): number {
  let people = 0;
  let price = 0;
  for (let row = 0; row < providers.length; row++) {
    const at = row * weeks + week;
    people += caseload[at];
    price += caseload[at] * own[at];
  }
  return people === 0 ? 0 : price / people;
}

/** Mean of an area's multiplier, weighted by the people of the comparison who live there. */
export function tightness({ people, person, tightness: own, weeks }: RunRecord): number[] | undefined {
  const living = new Float64Array(own.length / weeks);
  let everyone = 0;
  for (let p = 0; p < people; p++) {
    if (person.entry[p] < 0) continue;
    living[person.area[p]]++;
    everyone++;
  }
  if (everyone === 0) return undefined;
  const values = new Array<number>(weeks);
  for (let week = 0; week < weeks; week++) {
    let sum = 0;
    for (let area = 0; area < living.length; area++) sum += living[area] * own[area * weeks + week];
    values[week] = sum / everyone;
  }
  return values;
}

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
  providers: byWeek("providers", present),
  "shadow-price": {
    unit: "GBP an hour",
    of: (record) => (record.providers.length === 0 ? undefined : weekly(record, shadowPrice)),
  },
  tightness: { unit: "ratio", of: tightness },
};
