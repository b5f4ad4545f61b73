/** What a change of severity writes: barriers and hazards, what is known, and what is reckoned from them. */
export const BY_SEVERITY = [
  "people.health",
  "people.known",
  "people.caches",
  "areas",
  "providers",
  "tally",
  "moving",
] as const;

export type BySeverity = (typeof BY_SEVERITY)[number];

/** What the start of a claim writes. */
export const BY_CLAIM = [
  "people.claim",
  "people.dates",
  "people.class",
  "people.caches",
  "areas",
  "providers",
  "pools",
  "benefitBand",
  "sanctioned",
  "tally",
  "moving",
] as const;

export type ByClaim = (typeof BY_CLAIM)[number];

/** What the end of one status and the start of another writes. */
export const BY_STATUS = [...BY_CLAIM, "people.spell", "people.marks", "stock", "cases", "sanctionedInWork"] as const;

export type ByStatus = (typeof BY_STATUS)[number];

/** What a move between benefit groups writes. */
export const BY_MOVE = [
  "people.health",
  "people.claim",
  "people.dates",
  "people.class",
  "people.caches",
  "areas",
  "providers",
  "pools",
  "benefitBand",
  "moving",
] as const;

export type ByMove = (typeof BY_MOVE)[number];

/** What an assessment, and the price that follows from it, write. */
export const BY_ASSESSMENT = ["people.known", "people.claim", "pools", "cases", "tally"] as const;

export type ByAssessment = (typeof BY_ASSESSMENT)[number];

/** What rounds of referral to services write. */
export const BY_ROUND = ["people.help", "people.marks", "services", "ledger", "tally"] as const;

export type ByRound = (typeof BY_ROUND)[number];

/** What a week of an episode of specialist help writes. */
export type ByEpisode = BySeverity | ByRound | "pricing";
