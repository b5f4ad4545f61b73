import { QUARTERS_A_YEAR } from "../../core/calendar.ts";
import type { Nature } from "../../world/nature.ts";
import type { Levers } from "../lever.ts";
import { asks, strategy } from "../register.ts";
import type { AllocationRule } from "./allocation-rule.ts";
import { defaultShare } from "./default-share.ts";
import { allocationRules } from "./rules.ts";

/** How a referral finds a provider. */
export interface Allocating {
  readonly allocate: AllocationRule;
  /**
   * Whether people take turns in the order of a lot, contracted shares move and providers bid, as the rule needs it.
   */
  readonly takesTurns: boolean;
  readonly movesShares: boolean;
  readonly takesBids: boolean;
  /** Part of all referrals that moves in a quarter, where shares do. */
  readonly shift: number;
  /** Share of referrals in which advisers follow the rule. */
  readonly compliance: number;
  /** Shares of referrals that explore, and that a blend leaves to performance. */
  readonly exploration: number;
  readonly byPerformance: number;
  /** Share of referrals that go to the mutual by default, by week since the reform. */
  readonly byDefault: (week: number) => number;
  /** Whether whoever looks at the alternatives is spared that. */
  readonly split: boolean;
  /** Share of the other referrals in which the purchaser leans toward its own mutual. */
  readonly lean: number;
}

/** Compiles allocation. */
export function allocating(levers: Levers, { assessment }: Nature): Allocating {
  const rule = levers["allocation.rule"];
  const overruled = levers["allocation.discretion"] && !asks(allocationRules, rule, "own-coaches");
  return {
    allocate: strategy(allocationRules, "allocation rule", rule),
    takesTurns: asks(allocationRules, rule, "turns"),
    movesShares: asks(allocationRules, rule, "shares"),
    takesBids: asks(allocationRules, rule, "bids"),
    shift: levers["allocation.marketShift"] / QUARTERS_A_YEAR,
    compliance: overruled ? assessment.adviserCompliance : 1,
    exploration: levers["allocation.exploration"],
    byPerformance: levers["allocation.blend"],
    byDefault: (week) => defaultShare(week, levers),
    split: levers["allocation.split"],
    lean: levers["allocation.split"] ? 0 : levers["allocation.lean"],
  };
}
