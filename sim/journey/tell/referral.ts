import { registers, type LeverId } from "../../policy/levers.ts";
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
  return ruled(verdicts, levers);
}

/** The allocation rule, with the draws that it goes by. */
function ruled(verdicts: readonly Verdict[], levers: Telling["levers"]): string {
  const uses = registers["allocation.rule"]?.[levers["allocation.rule"]]?.uses ?? [];
  const drawBy = (by: Verdict["by"], id: LeverId): Verdict | undefined =>
    uses.includes(id) ? verdicts.find((verdict) => verdict.by === by) : undefined;
  const blend = drawBy("blend", "allocation.blend");
  const byPerformance = blend === undefined || blend.draw < blend.bound;
  const exploration = drawBy("exploration", "allocation.exploration");
  const explores = byPerformance && exploration !== undefined && exploration.draw < exploration.bound;
  return (
    choiceName(levers, "allocation.rule") +
    (blend === undefined
      ? ""
      : `, here by ${byPerformance ? "performance" : "preference"} (${chanceWords(chanceOf(blend))})`) +
    (explores ? `, regardless of its record (${chanceWords(chanceOf(exploration))})` : "")
  );
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
