import { bandOfBenefit, CLAIMING } from "../world/people.ts";
import { causeCode, post } from "../world/ledger.ts";
import { step } from "../step.ts";

/** Pays benefit for the week, less what sanctions withhold. */
export const benefits = step(
  { reads: ["people", "benefitBand"], writes: ["sanctioned", "ledger", "tally"] },
  (state, setting) => {
    const { people, sanctioned, week, zero, tally } = state;
    const { nature } = setting;
    const rates = nature.costs.benefits;
    let pence = 0;
    for (let band = 0; band < rates.length; band++) pence += state.benefitBand[band] * rates[band];
    let left = 0;
    for (let n = 0; n < sanctioned.length; n++) {
      const i = sanctioned.items[n];
      if (people.status[i] !== CLAIMING || people.sanctionedUntil[i] <= week) continue;
      pence -= Math.floor(rates[bandOfBenefit(people.traits[i])] * nature.sanctions.withheld + 0.5);
      if (week >= zero) tally.person.weeksSanctioned[i]++;
      sanctioned.items[left++] = i;
    }
    sanctioned.length = left;
    post(state.ledger, causeCode.benefit, week - zero, pence);
  },
);
