import { expect, it } from "vitest";
import { DECISIONS } from "../../sim/core/decisions.ts";

/** A decision's code is part of everybody's luck: to swap two would deal every life anew. New decisions are appended here as there. */
const CODES = [
  "start", "benefitGroup", "history", "age", "route", "validation", "household", "area", "frailty", "latentBarrier", "severity", "elapsed", "supportGroup",
  "providerQuality", "distance", "taste", "areaShock", "transition", "afterSeparation", "neverReturns", "leavePopulation", "contact", "giveUp", "disclosure",
  "consent", "foundByData", "foundByTime", "assessmentError", "putOff", "referralStart", "defaultReferral", "blend", "exploration", "randomProvider", "attention",
  "queueDropOut", "place", "barrierGap", "barrierChoice", "barrierChange", "serviceRound", "servicePropensity", "handOff", "serviceDropOut", "servicePlace",
  "treatedRemission", "courseCompletion", "courseLength", "sanction", "sanctionHealth", "trust",
];

it("every decision keeps the code it was first given", () => {
  const [codes, recorded] = [Object.entries(DECISIONS), CODES.map((name, code) => [name, code])];
  expect(codes.slice(0, recorded.length)).toEqual(recorded);
  expect(codes).toHaveLength(recorded.length);
});
