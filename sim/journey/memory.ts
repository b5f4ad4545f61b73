import type { ContactSought, Odds } from "../world/decided.ts";

/** What was noted earlier in the week or in the claim and is needed to say why. */
export interface Memory {
  /** What the draw of the week was last compared with. */
  odds: Odds | undefined;
  /** When contact was last sought anew. */
  sought: ContactSought | undefined;
  /** Adviser hours last told of. */
  toldHours: number;
  /** Whether support last told of was no more than the minimum. */
  toldMinimum: boolean;
}
