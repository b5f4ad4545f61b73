import { levelsOf } from "../../world/severities.ts";
import { JOBCENTRE } from "../../world/providers.ts";
import { chanceOf, chanceWords, drawn, share, told } from "../event.ts";
import type { Fact, Teller } from "../teller.ts";
import { barrierName, barrierWords, choiceName, pounds, providerName } from "../words.ts";

/** Tells of first contact. */
export const met: Teller<"met"> = ({ claimed }, { memory: { sought } }) => [
  told("contact", "Contact is made", `Week ${claimed} of the claim${sought === undefined ? "" : tries(sought)}`),
];

const tries = ({ draw, chance, comes }: Fact<"contact-sought">): string =>
  `: draw ${share(draw)} at a weekly chance of ${share(chance, 3)} makes it week ${comes} of trying`;

/** Tells of a reform that sends a claimant to first contact again. */
export const toMeetAnew: Teller<"to-meet-anew"> = ({ provider }) => [
  told(
    "reform",
    provider === JOBCENTRE ? "To be met anew" : `To be met anew, and no longer waits for ${providerName(provider)}`,
    "A reform: other questions at first contact, or another rule of referral",
  ),
];

/** Tells of an assessment. */
export const assessed: Teller<"assessed"> = ({ hours, barriers, seen, keptBack, putOff }, { levers }) => {
  const kept = keptBack.map(({ barrier, verdict }) => `${barrierName(barrier)} (${chanceWords(chanceOf(verdict))})`);
  const event = told(
    "assessment",
    `Assessed: true ${barrierWords(barriers)}; seen ${barrierWords(seen)}`,
    `${choiceName(levers, "assessment.tool")} (${Number(hours.toFixed(2))} h): ` +
      `severity seen ${levelsOf(seen)}, true ${levelsOf(barriers)}` +
      `${kept.length === 0 ? "" : `; kept back: ${kept.join(", ")}`}`,
  );
  if (putOff === undefined || putOff.draw >= putOff.bound) return [event];
  const why = drawn("assessment", "", "put off", putOff).why;
  return [{ ...event, what: `${event.what}. Put off by its length: no support`, why: `${event.why}; ${why}` }];
};

/** Tells of the price attached to a person. */
export const priced: Teller<"priced"> = ({ group, levels, most, schedule }, { levers }) => {
  const scale = levers["tariff.scale"];
  return [
    told(
      "price",
      `Priced at up to ${pounds(most)}`,
      `${choiceName(levers, "tariff.rule")}: payment group ${group}, severity seen ` +
        `${levels}${scale === 1 ? "" : `, prices × ${Number(scale.toFixed(3))}`}; ` +
        `${pounds(schedule.attachment)} at attachment, ${pounds(schedule.outcome)} for a job outcome, ` +
        `${schedule.payments} × ${pounds(schedule.sustainment)}`,
    ),
  ];
};
