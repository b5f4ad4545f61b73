import { drawn, told } from "../event.ts";
import type { Teller } from "../teller.ts";
import { barrierName, capital, count } from "../words.ts";

/** Tells of an illness after which a search claim is to go on for health. */
export const toClaimForHealth: Teller<"to-claim-for-health"> = ({ verdict, barrier, weeks }) => [
  drawn(
    "benefit",
    "Too ill to look for work: a health benefit is claimed",
    `${capital(barrierName(barrier))} began or worsened; if it lasts, the claim goes on for health in ${count(weeks, "week")}`,
    verdict,
  ),
];

/** Tells of a claim that goes on for health. */
export const claimsForHealth: Teller<"claims-for-health"> = () => [
  told("benefit", "The claim goes on for health", "The illness lasts; the benefit and its rules change"),
];

/** Tells of a work capability assessment. */
export const capability: Teller<"capability"> = ({ verdict }) => [
  drawn(
    "benefit",
    verdict.draw < verdict.bound
      ? "Found fit for work: the claim goes on as a search claim"
      : "A work capability assessment: the health claim goes on",
    "A work capability assessment",
    verdict,
  ),
];
