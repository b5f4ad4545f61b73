import type { Verdict } from "../../world/verdict.ts";
import { chanceOf, chanceWords, drawn, told } from "../event.ts";
import type { Fact, Teller, Telling } from "../teller.ts";
import { capital, choiceName, count, providerName } from "../words.ts";

/** Tells of a referral that starts. */
export const referred: Teller<"referred"> = (fact, { levers }) => {
  const { provider, named, start, passedOn } = fact;
  const on =
    passedOn === undefined ? "" : `; passed on by ${providerName(named.slot)}: ${chanceWords(chanceOf(passedOn))}`;
  return [
    told(
      "referral",
      `Referred to ${providerName(provider)}`,
      `${allocation(named, levers)}${on}; ${drawn("referral", "", "starts", start).why}`,
    ),
  ];
};

/** By which rule a provider was named. */
function allocation({ by, verdicts }: Fact<"referred">["named"], levers: Telling["levers"]): string {
  const [first] = verdicts;
  const chance = first === undefined ? "" : chanceWords(chanceOf(first));
  if (by === "default") return `Default referral: ${chance}`;
  if (by === "lean") return `The purchaser leans toward its own: ${chance}`;
  if (by === "adviser") return `An adviser's own judgement: ${chance}`;
  const rule = choiceName(levers, "allocation.rule");
  const blend = verdicts.find((verdict: Verdict) => verdict.by === "blend");
  if (levers["allocation.rule"] !== "blend" || blend === undefined) return rule;
  const to = blend.draw < blend.bound ? "performance" : "preference";
  return `${rule}, here by ${to} (${chanceWords(chanceOf(blend))})`;
}

/** Tells of a referral that does not start. */
export const notTakenUp: Teller<"not-taken-up"> = ({ start, retry }) => [
  drawn(
    "referral",
    "The referral is not taken up",
    `Not every referral starts; tried again in ${count(retry, "week")}`,
    start,
  ),
];

/** Tells of a provider that would rather not have a person. */
export const refused: Teller<"refused"> = ({ provider, retry }) => [
  told(
    "referral",
    `${capital(providerName(provider))} does not take the case`,
    `It would lose by it at the support it would choose to give; tried again in ${count(retry, "week")}`,
  ),
];
