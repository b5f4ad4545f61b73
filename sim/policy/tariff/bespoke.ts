import { levelsOf } from "../../world/people.ts";
import { BARRIERS } from "../../world/vocabulary.ts";
import { pence, type MakeTariff } from "./tariff.ts";

/** Most severity levels that a person can have. */
const MOST_LEVELS = 3 * BARRIERS.length;

/** A base plus an amount for each assessed level of severity: the price belongs to the person, not to a group. */
export const bespoke: MakeTariff = (levers) => {
  const scale = levers["tariff.scale"];
  const attachmentShare = levers["tariff.bespoke.attachmentShare"];
  const payments = Math.round(levers["tariff.bespoke.payments"]);
  const outcomeShare = payments > 0 ? Math.min(levers["tariff.bespoke.outcomeShare"], 1 - attachmentShare) : 1 - attachmentShare;
  const price = Array.from({ length: MOST_LEVELS + 1 }, (_, level) => levers["tariff.bespoke.base"] + levers["tariff.bespoke.perLevel"] * level);
  return {
    tier: (_group, assessed) => levelsOf(assessed),
    price,
    schedules: price.map((pounds) => ({
      attachment: pence(scale * pounds * attachmentShare),
      outcome: pence(scale * pounds * outcomeShare),
      sustainment: payments > 0 ? pence((scale * pounds * (1 - attachmentShare - outcomeShare)) / payments) : 0,
      payments,
      outcomeWeeks: Math.round(levers["tariff.bespoke.outcomeWeeks"]),
    })),
    taper: () => 1,
  };
};
