/**
 * Whether conditions are lifted from a claimant, by benefit group, true severities, what is known of them (one bit a
 * barrier) and the named groups they belong to.
 */
export type Exemption = (benefit: number, barriers: number, disclosed: number, cohorts: number) => boolean;
