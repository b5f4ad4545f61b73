import { drawn, told } from "../event.ts";
import type { Memory } from "../memory.ts";
import type { Fact, Teller } from "../teller.ts";
import { barrierName, hourWords, pounds, providerName } from "../words.ts";

/** Hours a week, and share, by which support must move before it is told of again. */
const LEAST_MOVE = 0.1;
const LEAST_SHARE = 0.25;

/** Tells of a provider's support, where it has moved. */
export const supported: Teller<"supported"> = (fact, { memory }) => {
  const { provider, hours, minimum } = fact;
  if (!moves(memory, hours, minimum)) return [];
  return [
    told(
      "support",
      minimum
        ? `Parked by ${providerName(provider)}: no more than the minimum service`
        : `Support by ${providerName(provider)}: ${hourWords(hours)}`,
      worth(fact),
    ),
  ];
};

/** Tells of coaches' support, where it has moved. */
export const coached: Teller<"coached"> = ({ hours, sharing }, { memory }) =>
  moves(memory, hours, false)
    ? [
        told(
          "support",
          `Support by a coach: ${hourWords(hours)}`,
          `Coaches' hours in equal shares among ${sharing} claimants who have been met`,
        ),
      ]
    : [];

/** Remembers that there is no support. */
export const unsupported: Teller<"unsupported"> = (_, { memory }) => {
  memory.toldHours = 0;
  memory.toldMinimum = false;
  return [];
};

/** Whether support has moved since it was last told of; it is told of now if so. */
function moves(memory: Memory, hours: number, minimum: boolean): boolean {
  const move = Math.abs(hours - memory.toldHours);
  if (minimum === memory.toldMinimum && (move < LEAST_MOVE || move < LEAST_SHARE * memory.toldHours)) return false;
  memory.toldHours = hours;
  memory.toldMinimum = minimum;
  return true;
}

/** What decided the hours of an attached person. */
function worth({ hours, minimum, worth: first, cost, scarce }: Fact<"supported">): string {
  const asked =
    scarce >= 50 ? `${pounds(round(cost))} and ${pounds(round(scarce))} more for scarce hours` : pounds(round(cost));
  return (
    `The first hour a week is worth ${pounds(round(first))} to the provider and costs ` +
    `${asked}${minimum ? `: ${hourWords(hours)}` : ""}`
  );
}

/** To whole pounds. */
const round = (pence: number): number => 100 * Math.round(pence / 100);

/** Tells of what is confided in time. */
export const confides: Teller<"confides"> = ({ barrier, verdict }) => [
  drawn("support", `Tells the provider of ${barrierName(barrier)}`, "Trust grows in time", verdict),
];
