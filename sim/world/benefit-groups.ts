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
