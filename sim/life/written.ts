/** What a change of severity writes: barriers and hazards, what is known, and what is reckoned from them. */
export type BySeverity = "people.health" | "people.known" | "people.caches" | "areas" | "providers" | "tally";

/** What the start of a claim writes. */
export type ByClaim =
  | "people.claim"
  | "people.dates"
  | "people.class"
  | "people.caches"
  | "areas"
  | "providers"
  | "pools"
  | "benefitBand"
  | "sanctioned"
  | "tally";

/** What the end of one status and the start of another writes. */
export type ByStatus = ByClaim | "people.spell" | "people.marks" | "stock" | "cases";

/** What an assessment, and the price that follows from it, write. */
export type ByAssessment = "people.known" | "people.claim" | "pools" | "cases" | "tally";

/** What rounds of referral to services write. */
export type ByRound = "people.help" | "people.marks" | "services" | "purse" | "tally";
