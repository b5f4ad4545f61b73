import { canonicalJson } from "./hash.ts";
import type { Scenario } from "./scenario.ts";

/**
 * What decides where a comparison starts: regimes for which it is equal share one burn-in, and so their luck; others
 * cannot be compared.
 */
export const startOf = ({ burnIn, assumptions }: Pick<Scenario, "burnIn" | "assumptions">): string =>
  canonicalJson({ burnIn, assumptions });
