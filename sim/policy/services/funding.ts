import type { Register } from "../register.ts";

/** Who pays for services, by the name that scenarios use: true where the lead provider does, out of its price. */
export const funding: Register<boolean> = {
  "own-budgets": { label: "Services have their own budgets", strategy: false },
  price: { label: "The lead provider pays out of the price", strategy: true, uses: ["services.stayPublic"] },
};
