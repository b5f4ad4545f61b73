import type { Register } from "../register.ts";
import type { AllocationRule } from "./allocation-rule.ts";
import { auctionBySegment } from "./auction-by-segment.ts";
import { blend } from "./blend.ts";
import { inHouse } from "./in-house.ts";
import { leastCaseload } from "./least-caseload.ts";
import { lottery } from "./lottery.ts";
import { marketShare } from "./market-share.ts";
import { oracle } from "./oracle.ts";
import { performance } from "./performance.ts";
import { preference } from "./preference.ts";
import { randomInArea } from "./random-in-area.ts";
import { rotation } from "./rotation.ts";

/** Allocation rules by the name that scenarios use. */
export const allocationRules: Register<AllocationRule, "turns" | "shares" | "bids" | "own-coaches"> = {
  "random-in-area": { label: "At random among providers of the area", strategy: randomInArea },
  "in-house": {
    label: "Nobody is referred out: own coaches, or the mutual",
    strategy: inHouse,
    needs: ["own-coaches"],
  },
  "market-share": {
    label: "By contracted share, which follows results",
    strategy: marketShare,
    uses: ["allocation.marketShift"],
    needs: ["shares"],
  },
  rotation: { label: "Each provider in turn", strategy: rotation, needs: ["turns"] },
  "least-caseload": { label: "Fewest people for each adviser hour", strategy: leastCaseload },
  lottery: { label: "By lot, in proportion to adviser hours", strategy: lottery },
  performance: { label: "Best results with similar people", strategy: performance, uses: ["allocation.exploration"] },
  preference: { label: "The person’s own choice", strategy: preference },
  blend: {
    label: "Performance and preference together",
    strategy: blend,
    uses: ["allocation.blend", "allocation.exploration"],
  },
  "auction-by-segment": {
    label: "The highest bidder for people of this severity",
    strategy: auctionBySegment,
    needs: ["bids"],
  },
  oracle: { label: "Truly best for the person (a limit, not a policy)", strategy: oracle },
};
