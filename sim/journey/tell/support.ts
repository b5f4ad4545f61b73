import { DECISIONS } from "../../core/decisions.ts";
import { lookUp } from "../../core/draw.ts";
import { hoursOf } from "../../prospect/support.ts";
import { poolOf } from "../../world/state.ts";
import { shadowPrice } from "../../prospect/shadow-price.ts";
import { ATTACHED, CLAIMING, presentBits, QUEUED, WAITING } from "../../world/people.ts";
import { INVERSE_WORTH, WORTH_LOW } from "../../world/providers.ts";
import { BARRIERS } from "../../world/vocabulary.ts";
import { drawn, told, type Told } from "../event.ts";
import type { Seen, Witness } from "../seen.ts";
import { barrierName, hourWords, pounds, providerName } from "../words.ts";

/** Hours a week, and share, by which support must move before it is told of again. */
const LEAST_MOVE = 0.1;
const LEAST_SHARE = 0.25;

/** Tells how much support a person gets once hours are divided, and what is confided in time. */
export const support: Witness = (seen) => (seen.step === "reviews" ? [...confided(seen), ...hours(seen)] : []);

function hours(seen: Seen): Told[] {
  const { state, setting, i, is, memory } = seen;
  const claims = is.status === CLAIMING && (is.stage === ATTACHED || is.stage === WAITING || is.stage === QUEUED);
  const now = claims ? hoursOf(state, setting, i) : 0;
  const served = claims && (is.stage === ATTACHED || now > 0);
  const minimum = is.stage === ATTACHED && now <= state.providers.floor[is.provider] + 1e-12;
  if (!served) {
    memory.toldHours = 0;
    memory.toldMinimum = false;
    return [];
  }
  const move = Math.abs(now - memory.toldHours);
  if (minimum === memory.toldMinimum && (move < LEAST_MOVE || move < LEAST_SHARE * memory.toldHours)) return [];
  memory.toldHours = now;
  memory.toldMinimum = minimum;
  if (is.stage !== ATTACHED)
    return [
      told(
        "support",
        `Support by a coach: ${hourWords(now)}`,
        `Coaches' hours in equal shares among ${poolOf(state, i).met} claimants who have been met`,
      ),
    ];
  return [
    told(
      "support",
      minimum
        ? `Parked by ${providerName(is.provider)}: no more than the minimum service`
        : `Support by ${providerName(is.provider)}: ${hourWords(now)}`,
      worth(seen, now, minimum),
    ),
  ];
}

/** What decided the hours of an attached person. */
function worth({ state, setting, i, is }: Seen, now: number, minimum: boolean): string {
  const { nature } = setting;
  const cost = 100 * nature.adviserHourCost;
  const first = cost / INVERSE_WORTH[state.people.worth[i] - WORTH_LOW];
  const scarce = 100 * shadowPrice(state.providers.shadow[is.provider], nature.adviserHourCost);
  const asked =
    scarce >= 50 ? `${pounds(round(cost))} and ${pounds(round(scarce))} more for scarce hours` : pounds(round(cost));
  return (
    `The first hour a week is worth ${pounds(round(first))} to the provider and costs ` +
    `${asked}${minimum ? `: ${hourWords(now)}` : ""}`
  );
}

/** To whole pounds. */
const round = (pence: number): number => 100 * Math.round(pence / 100);

function confided({ state, setting, i, week, was, is }: Seen): Told[] {
  const gained = is.disclosed & ~was.disclosed & presentBits(is.barriers);
  return BARRIERS.flatMap((_, k) =>
    ((gained >>> k) & 1) === 0
      ? []
      : [
          drawn("support", `Tells the provider of ${barrierName(k)}`, "Trust grows in time", {
            draw: lookUp(state.keys, state.people.key[i], DECISIONS.trust, week, k),
            bound: setting.policy.trust,
            side: "below",
          }),
        ],
  );
}
