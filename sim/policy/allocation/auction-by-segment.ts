import { best, type AllocationRule } from "./allocation-rule.ts";

/** The highest bidder of the last quarter for people of this segment. */
export const auctionBySegment: AllocationRule = (view) => best(view, view.bid);
