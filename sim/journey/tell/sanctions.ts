import { drawn, told } from "../event.ts";
import type { Teller } from "../teller.ts";
import { count } from "../words.ts";

/** Tells of a failure that is referred for a decision. */
export const toBeDecided: Teller<"to-be-decided"> = ({ verdict, weeks, inWork }) => [
  drawn(
    "sanction",
    "Referred for a decision on a sanction",
    `${inWork ? "Earns too little and failed a condition" : "Failed a condition at a four-weekly review"}; ` +
      `a decision in ${count(weeks, "week")}`,
    verdict,
  ),
];

/** Tells of a decision, and of the sanction that it brings. */
export const decision: Teller<"decision"> = ({ verdict, weeks }) => [
  drawn(
    "sanction",
    weeks > 0 ? `Sanctioned for ${count(weeks, "week")}` : "A decision: no sanction",
    "A decision on a failure that was referred, where the same claim or job still runs",
    verdict,
  ),
];

/** Tells of a claim that begins under a sanction. */
export const sanctionRunsOn: Teller<"sanction-runs-on"> = ({ weeks }) => [
  told(
    "sanction",
    `An earlier sanction holds for ${count(weeks, "more week", "more weeks")}`,
    "The claim in which it was imposed ended before it did",
  ),
];
