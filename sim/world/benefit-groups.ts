import { benefitGroups, benefitRates } from "../evidence/benefit-groups.ts";
import { isUnder } from "./age-mix.ts";
import { AGE_BANDS, BENEFIT_GROUPS } from "./vocabulary.ts";

const withRole = (role: "search" | "health"): Uint8Array =>
  Uint8Array.from(BENEFIT_GROUPS, (id) => (benefitGroups[id].role === role ? 1 : 0));
const SEARCHES = withRole("search");
const HEALTH = withRole("health");

/** Whether people of a benefit group have to look for work. */
export const mustSearch = (benefit: number): boolean => SEARCHES[benefit] === 1;

/** Whether people of a benefit group claim because of ill health or disability. */
export const claimsForHealth = (benefit: number): boolean => HEALTH[benefit] === 1;

/** Instead of a group, where there is no move. */
export const NOWHERE = -1;

const leadingTo = (move: "whenIll" | "whenFit"): Int8Array =>
  Int8Array.from(BENEFIT_GROUPS, (id) => {
    const to = benefitGroups[id][move];
    return to === undefined ? NOWHERE : BENEFIT_GROUPS.indexOf(to);
  });

const WHEN_ILL = leadingTo("whenIll");
const WHEN_FIT = leadingTo("whenFit");

/** The group in which a claim goes on when illness begins or worsens, or NOWHERE. */
export const whenIll = (benefit: number): number => WHEN_ILL[benefit];

/** The group in which a claim goes on when its person is found fit for work, or NOWHERE. */
export const whenFit = (benefit: number): number => WHEN_FIT[benefit];

/** Row of `benefitRates` by benefit group, age band and support group. */
const RATES = Uint8Array.from(
  BENEFIT_GROUPS.flatMap((id) =>
    AGE_BANDS.flatMap((_, age) => [false, true].map((supported) => rateOf(id, age, supported))),
  ),
);

function rateOf(id: string, age: number, supported: boolean): number {
  const row = benefitRates.findIndex(
    (rate) =>
      rate.benefit === id &&
      (rate.under === undefined || isUnder(age, rate.under)) &&
      (rate.supported ?? supported) === supported,
  );
  if (row < 0)
    throw new Error(`benefit-rates.json: nobody says what ${id} at ${AGE_BANDS[age]} pays. Add a row for it.`);
  return row;
}

/** Which rate of benefit people get: its row in `benefitRates`. */
export const rateRow = (benefit: number, age: number, supported: number): number =>
  RATES[(benefit * AGE_BANDS.length + age) * 2 + supported];
