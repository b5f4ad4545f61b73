/** Whether a specialist coach sees a claimant, by benefit group and by what is known of them (one bit a barrier). */
export type CoachRule = (benefit: number, disclosed: number) => boolean;
