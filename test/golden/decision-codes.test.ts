import { expect, it } from "vitest";
import { DECISIONS } from "../../sim/core/decisions.ts";

/** A decision's code is part of everybody's luck: to swap two would deal every life anew. New decisions are appended here as there. */
const CODES = {
  start: 0, benefitGroup: 1, history: 2, age: 3, route: 4, validation: 5,
  household: 6, area: 7, frailty: 8, latentBarrier: 9, severity: 10, elapsed: 11,
  supportGroup: 12, providerQuality: 13, distance: 14, taste: 15, areaShock: 16, transition: 17,
  afterSeparation: 18, neverReturns: 19, leavePopulation: 20, contact: 21, giveUp: 22, disclosure: 23,
  consent: 24, foundByData: 25, foundByTime: 26, assessmentError: 27, putOff: 28, referralStart: 29,
  defaultReferral: 30, blend: 31, exploration: 32, randomProvider: 33, attention: 34, queueDropOut: 35,
  place: 36, barrierGap: 37, barrierChoice: 38, barrierChange: 39, serviceRound: 40, servicePropensity: 41,
  handOff: 42, serviceDropOut: 43, servicePlace: 44, treatedRemission: 45, courseCompletion: 46, courseLength: 47,
  sanction: 48, sanctionHealth: 49, trust: 50, record: 51, turn: 52, listing: 53,
  lean: 54, overruled: 55, hunch: 56,
  sanctionDecision: 81, discretion: 82, fullTime: 83, bandRise: 84, underPressure: 85,
  coachPlace: 86, openDoor: 87, grantPlace: 88, grantWorks: 89,
  sex: 103, ethnicGroup: 104,
  tender: 61, subcontract: 62,
  keepsProvider: 93,
  serviceContract: 71,
  sanctionInWork: 110,
};

it("every decision keeps the code it was first given", () => expect(DECISIONS).toEqual(CODES));
it("no two decisions share a code", () => expect(new Set(Object.values(DECISIONS)).size).toBe(Object.keys(DECISIONS).length));
