/**
 * Every decision that chance takes part in, each with a code of its own. Append only: a code is part of everybody's
 * luck.
 */
export const DECISIONS = {
  start: 0, // is a person in the starting stock, or when do they first claim
  benefitGroup: 1,
  history: 2, // payment-group history
  age: 3,
  route: 4, // early access or from prison
  validation: 5,
  household: 6,
  area: 7,
  frailty: 8,
  latentBarrier: 9, // extra: barrier
  severity: 10, // extra: barrier
  elapsed: 11, // weeks already claimed by the starting stock
  supportGroup: 12,
  providerQuality: 13, // entity: slot
  distance: 14, // extra: slot
  taste: 15, // extra: slot
  areaShock: 16, // entity: area
  transition: 17, // leaving a status
  afterSeparation: 18,
  neverReturns: 19,
  leavePopulation: 20,
  contact: 21,
  giveUp: 22,
  disclosure: 23, // extra: barrier
  consent: 24,
  foundByData: 25, // extra: barrier
  foundByTime: 26, // extra: barrier
  assessmentError: 27, // extra: barrier
  putOff: 28,
  referralStart: 29,
  defaultReferral: 30,
  blend: 31,
  exploration: 32,
  randomProvider: 33, // extra: slot
  attention: 34,
  queueDropOut: 35,
  place: 36, // order in a provider's queue
  barrierGap: 37, // weeks to the next moment at which a barrier may change
  barrierChoice: 38,
  barrierChange: 39,
  serviceRound: 40,
  servicePropensity: 41, // extra: barrier
  handOff: 42, // extra: barrier
  serviceDropOut: 43, // extra: barrier
  servicePlace: 44, // extra: barrier
  treatedRemission: 45, // extra: barrier
  courseCompletion: 46, // extra: barrier
  courseLength: 47, // extra: barrier
  sanction: 48,
  sanctionHealth: 49,
  trust: 50, // extra: barrier
  record: 51, // what a person's record tells of them beside their barriers
  turn: 52, // order of those referred in turn in one week
  listing: 53, // entity: slot
  lean: 54,
  overruled: 55,
  hunch: 56, // extra: slot
  sanctionDecision: 81, // is a referral for a decision upheld
  discretion: 82, // is a person excused by a coach who may
  fullTime: 83,
  bandRise: 84,
  underPressure: 85, // is a job one that was taken because any job had to be
  coachPlace: 86, // order among those who wait for a coach since one week
  openDoor: 87, // does a person outside benefit come to a Jobcentre that is open to all
  grantPlace: 88, // order among those who could have a grant; extra: barrier
  grantWorks: 89, // extra: barrier
  sex: 103,
  ethnicGroup: 104,
  tender: 61, // entity: slot
  subcontract: 62,
  keepsProvider: 93,
  serviceContract: 71, // extra: barrier
  sanctionInWork: 110,
  courseDropOut: 120, // extra: barrier
  claimsForHealth: 130, // extra: barrier
  capability: 131,
} as const;
export type Decision = (typeof DECISIONS)[keyof typeof DECISIONS];
