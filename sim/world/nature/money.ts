import type { Numbers } from "./numbers.ts";

/** What is believed of what things cost the public. In GBP but for benefits. */
export type Costs = ReturnType<typeof costs>;

export const costs = (at: Numbers) => ({
  benefits: benefits(at),
  mainBenefit: at("money.benefit.search25plus"), // a week
  grant: Math.max(1, Math.round(100 * at("flexibleFund.grant"))), // pence, of the flexible fund
  grantWorks: at("flexibleFund.works"), // chance that it lessens a need
  screening: at("employers.screeningCostPerUnsuitable"), // for each unsuitable application
  offices: at("estate.offices"), // premises of the nation
  office: at("estate.saving"), // each, a year
  closing: at("estate.closing"),
  opening: at("estate.opening"),
  budgetResponse: at("budget.response"), // share of a gap in logs that a quarter closes
  territory: at("population.territory"), // real people who claim at the start, here
  nation: at("population.nation"), // and in the whole country
});

/** Pence a week: search under 25, search 25 and over, work-related activity group, support group. */
function benefits(at: Numbers): readonly [number, number, number, number] {
  const pence = (pounds: number): number => Math.floor(100 * pounds + 0.5);
  const main = at("money.benefit.search25plus");
  return [
    pence(at("money.benefit.searchUnder25")),
    pence(main),
    pence(main + at("money.benefit.workRelated")),
    pence(main + at("money.benefit.support")),
  ];
}
