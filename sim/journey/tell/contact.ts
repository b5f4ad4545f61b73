import { mostOf } from "../../world/terms.ts";
import { DECISIONS } from "../../core/decisions.ts";
import { lookUp } from "../../core/draw.ts";
import { within } from "../../core/rates.ts";
import {
  ATTACHED,
  CLAIMING,
  GIVING_UP,
  inSupportGroup,
  levelsOf,
  paymentGroup,
  presentBits,
  QUEUED,
  UNMET,
  UNSUPPORTED,
} from "../../world/people.ts";
import { MUTUAL } from "../../world/providers.ts";
import { BARRIERS } from "../../world/vocabulary.ts";
import { defaultShare } from "../../policy/allocation/default-share.ts";
import { chanceWords, drawn, share, told, type Chance, type Told } from "../event.ts";
import type { Seen, Witness } from "../seen.ts";
import { barrierName, barrierWords, choiceName, count, pounds, providerName } from "../words.ts";

/** Tells of first contact, assessment, price, referral and the end of an attachment. */
export const contact: Witness = (seen) => {
  const { step, was, is } = seen;
  if (step !== "administration" || was.status !== CLAIMING) return [];
  const events: Told[] = [];
  if (was.stage === UNMET && is.stage !== UNMET && is.stage !== GIVING_UP) events.push(met(seen));
  if (was.stage === ATTACHED && is.stage !== ATTACHED)
    events.push(
      told(
        "attachment",
        `Time with ${providerName(was.provider)} runs out`,
        `An attachment lasts ${count(seen.setting.nature.attachmentWeeks, "week")}`,
      ),
    );
  if (is.assessments > was.assessments) events.push(assessed(seen), ...priced(seen));
  if (is.stage === QUEUED) events.push(referred(seen));
  else if (is.handoffsLost > was.handoffsLost) events.push(notStarted(seen));
  return events;
};

function met({ week, was, memory: { sought } }: Seen): Told {
  return told(
    "contact",
    "Contact is made",
    `Week ${Math.max(1, week - was.spellStart + 1)} of the ` +
      `claim${sought === undefined ? "" : `: draw ${share(sought.draw)} at a weekly chance of ${share(sought.chance, 3)} makes it week ${sought.comes} of trying`}`,
  );
}

function assessed(seen: Seen): Told {
  const { is, setting } = seen;
  const tool = choiceName(seen.setting, "assessment.tool");
  const unseen = presentBits(is.barriers) & ~is.disclosed;
  const kept = BARRIERS.flatMap((_, k) => ((unseen >>> k) & 1 ? [k] : []));
  const hours = `${Number(setting.policy.levers["assessment.hours"].toFixed(2))} h`;
  const levels = `severity seen ${levelsOf(is.assessed)}, true ${levelsOf(is.barriers)}`;
  const hidden = kept.length === 0 ? "" : `; kept back: ${kept.map((k) => keptBack(seen, k)).join(", ")}`;
  const event = told(
    "assessment",
    `Assessed: true ${barrierWords(is.barriers)}; seen ${barrierWords(is.assessed)}`,
    `${tool} (${hours}): ${levels}${hidden}`,
  );
  if (is.stage !== UNSUPPORTED) return event;
  return { ...event, what: `${event.what}. Put off by its length: no support`, why: `${event.why}; ${putOff(seen)}` };
}

function keptBack({ state, setting, i, week }: Seen, k: number): string {
  const chance: Chance = {
    draw: lookUp(state.keys, state.people.key[i], DECISIONS.disclosure, week, k),
    bound: setting.nature.assumptions["diagnosis.missedDisclosure"],
    side: "below",
  };
  return chance.draw < chance.bound ? `${barrierName(k)} (${chanceWords(chance)})` : barrierName(k);
}

function putOff({ state, setting, i, week }: Seen): string {
  const { assumptions } = setting.nature;
  const longer = Math.max(0, setting.policy.levers["assessment.hours"] - assumptions["assessment.hours"]);
  return drawn("assessment", "", "put off", {
    draw: lookUp(state.keys, state.people.key[i], DECISIONS.putOff, week),
    bound: within(assumptions["assessment.putOff"], longer),
    side: "below",
  }).why;
}

/** The price attached to a person, where anybody could be paid it. */
function priced({ is, setting, state, i }: Seen): Told[] {
  const { policy } = setting;
  if (
    is.tier >= policy.tariff.price.length ||
    is.stage === UNSUPPORTED ||
    policy.open.every((slots) => slots.length === 0)
  )
    return [];
  const pay = policy.tariff.schedule(is.tier, state.pricing.share);
  const most = mostOf(pay);
  const scale = policy.levers["tariff.scale"];
  const parts =
    `${pounds(pay.attachment)} at attachment, ${pounds(pay.outcome)} for a job outcome, ` +
    `${pay.payments} × ${pounds(pay.sustainment)}`;
  return [
    told(
      "price",
      `Priced at up to ${pounds(most)}`,
      `${choiceName(setting, "tariff.rule")}: payment group ${paymentGroup(state.people.traits[i])}, ` +
        `severity seen ` +
        `${levelsOf(is.assessed)}${scale === 1 ? "" : `, prices × ${Number(scale.toFixed(3))}`}; ` +
        `${parts}`,
    ),
  ];
}

const startChance = ({ state, setting, i, week }: Seen, side: Chance["side"]): Chance => ({
  draw: lookUp(state.keys, state.people.key[i], DECISIONS.referralStart, week),
  bound:
    inSupportGroup(state.people.traits[i]) === 1
      ? setting.nature.assumptions["referral.start.voluntary"]
      : setting.policy.startShare,
  side,
});

function referred(seen: Seen): Told {
  const { is } = seen;
  const start = drawn("referral", "", "starts", startChance(seen, "below"));
  return told("referral", `Referred to ${providerName(is.provider)}`, `${allocation(seen)}; ${start.why}`);
}

/** By which rule a provider was named. */
function allocation({ state, setting, i, week, is }: Seen): string {
  const { policy } = setting;
  const rule = choiceName(setting, "allocation.rule");
  const self = state.people.key[i];
  const split = policy.levers["allocation.split"];
  const asked =
    split && lookUp(state.keys, self, DECISIONS.attention, week) < setting.nature.assumptions["choice.attention"];
  const byDefault: Chance = {
    draw: lookUp(state.keys, self, DECISIONS.defaultReferral, week),
    bound: asked ? 0 : defaultShare(week - state.zero - (setting.lag ?? 0), policy.levers),
    side: "below",
  };
  if (is.provider === MUTUAL && byDefault.draw < byDefault.bound) return `Default referral: ${chanceWords(byDefault)}`;
  const lean: Chance = {
    draw: lookUp(state.keys, self, DECISIONS.lean, week),
    bound: split ? 0 : policy.levers["allocation.lean"],
    side: "below",
  };
  if (is.provider === MUTUAL && lean.draw < lean.bound)
    return `The purchaser leans toward its own: ${chanceWords(lean)}`;
  const overruled: Chance = {
    draw: lookUp(state.keys, self, DECISIONS.overruled, week),
    bound: setting.nature.assumptions["diagnosis.adviserCompliance"],
    side: "at or above",
  };
  if (
    policy.levers["allocation.discretion"] &&
    policy.levers["allocation.rule"] !== "in-house" &&
    overruled.draw >= overruled.bound
  )
    return `An adviser's own judgement: ${chanceWords(overruled)}`;
  if (policy.levers["allocation.rule"] !== "blend") return rule;
  const weight = policy.levers["allocation.blend"];
  const draw = lookUp(state.keys, self, DECISIONS.blend, week);
  return (
    `${rule}, here by ${draw < weight ? "performance" : "preference"} ` +
    `(${chanceWords({ draw, bound: weight, side: draw < weight ? "below" : "at or above" })})`
  );
}

const notStarted = (seen: Seen): Told =>
  drawn(
    "referral",
    "The referral is not taken up",
    `Not every referral starts; tried again in ` +
      `${count(Math.max(1, Math.round(seen.setting.policy.levers["referral.shortWait"])), "week")}`,
    startChance(seen, "at or above"),
  );
