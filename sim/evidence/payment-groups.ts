import data from "../../scenarios/evidence/payment-groups.json" with { type: "json" };
import type { ParameterId } from "./parameters.ts";

/** A payment group: the numbers that say when its people are referred by duration and what is paid for them. */
export interface PaymentGroup {
  /** From 1, in order. */
  readonly group: number;
  /** Weeks of claim; `null` for a group that is not referred by duration. */
  readonly referral: ParameterId | null;
  /** Cumulative weeks in work that make a job outcome. */
  readonly outcomeWeeks: ParameterId;
  /** Pounds at each stage, and how many sustainment payments those of that stage are shared among. */
  readonly attachment: ParameterId;
  readonly outcome: ParameterId;
  readonly sustainment: ParameterId;
  readonly payments: ParameterId;
}

/** Every payment group, in order. */
export const paymentGroups = data as readonly PaymentGroup[];
