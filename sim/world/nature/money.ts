import { benefitRates } from "../../evidence/benefit-groups.ts";
import type { Numbers } from "./numbers.ts";

/** What is believed of what things cost the public. In GBP but for benefits. */
export type Costs = ReturnType<typeof costs>;

/** Compiles what things cost the public; `at` gives a number by its id. */
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

/** Pence a week, by row of the rates of benefit. */
const benefits = (at: Numbers): readonly number[] =>
  benefitRates.map(({ pounds }) => Math.floor(100 * pounds.reduce((sum, id) => sum + at(id), 0) + 0.5));
