import type { Setting } from "../policy/setting.ts";
import type { Phase } from "./phase.ts";
import { bandOfBenefit, CLAIMING } from "../world/people.ts";
import { causeCode, post } from "../world/purse.ts";

/** Pays benefit for the week, less what sanctions withhold. */
export const benefits: Phase = (state, setting) => {
  const { people, sanctioned, week, zero, tally } = state;
  const rates = benefitPence(setting);
  let pence = 0;
  for (let band = 0; band < rates.length; band++) pence += state.benefitBand[band] * rates[band];
  const { assumptions } = setting.nature;
  const kept =
    (1 - assumptions["conditionality.hardshipTakeUp"]) * assumptions["conditionality.incomeLost"] +
    assumptions["conditionality.hardshipTakeUp"] * (1 - assumptions["conditionality.hardshipRate"]);
  let left = 0;
  for (let n = 0; n < sanctioned.length; n++) {
    const i = sanctioned.items[n];
    if (people.status[i] !== CLAIMING || people.sanctionedUntil[i] <= week) continue;
    pence -= Math.floor(rates[bandOfBenefit(people.traits[i])] * kept + 0.5);
    if (week >= zero) tally.person.weeksSanctioned[i]++;
    sanctioned.items[left++] = i;
  }
  sanctioned.length = left;
  post(state.purse, causeCode.benefit, week - zero, pence);
};

/** Pence a week by benefit band: search under 25, search 25 and over, work-related activity group, support group. */
function benefitPence(setting: Setting): [number, number, number, number] {
  const { assumptions } = setting.nature;
  const pence = (pounds: number): number => Math.floor(100 * pounds + 0.5);
  const main = assumptions["money.benefit.search25plus"];
  return [
    pence(assumptions["money.benefit.searchUnder25"]),
    pence(main),
    pence(main + assumptions["money.benefit.workRelated"]),
    pence(main + assumptions["money.benefit.support"]),
  ];
}
