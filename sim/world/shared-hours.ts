export interface SharedHours {
  /** Logarithm of cost plus shadow price: what an hour must be worth to be spent. */
  logCost: number;
  /** Hours that everyone gets at least; the minimum service, or less if the hours do not reach. */
  floor: number;
  /** Hours that the whole caseload takes at this price. */
  used: number;
}
