/** What makes the baseline stand still, with the numbers that a trial of it settled on. */
export const still = {
  "population.coldFrom": 100,
  "population.exitUnder50": 0.0004,
  "separation.settledWeeks": 260,
  "neither.neverReturnsHealth": 0.7,
  "neither.followedWeeks": 104,
};
