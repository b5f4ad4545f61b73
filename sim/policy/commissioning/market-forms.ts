import type { LeverId } from "../lever.ts";
import type { Register } from "../register.ts";

/** What a provider is given to serve. */
export interface MarketForm {
  /** Whether it may serve anywhere, and choose whom; contracts are for the areas of a lot and are let anew. */
  readonly anywhere: boolean;
  /** The lever of the least results with which it keeps its place. */
  readonly floor: LeverId & ("providers.failureFloor" | "providers.licenceFloor");
}

/** Forms of commissioning by the name that scenarios use. */
export const marketForms: Register<MarketForm> = {
  areas: {
    label: "Contract areas",
    strategy: { anywhere: false, floor: "providers.failureFloor" },
    uses: ["providers.failureFloor", "providers.retenderWeeks"],
  },
  licences: {
    label: "Licences",
    strategy: { anywhere: true, floor: "providers.licenceFloor" },
    uses: ["providers.licenceFloor", "providers.chooseSegments"],
  },
};
