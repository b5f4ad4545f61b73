import data from "../../scenarios/evidence/payment-groups.json" with { type: "json" };
import routes from "../../scenarios/evidence/payment-routes.json" with { type: "json" };
import type { BenefitGroupId } from "./benefit-groups.ts";
import type { LatentIndexId } from "./latent-indices.ts";
import type { ParameterId } from "./parameters.ts";

export type PaymentGroupId = keyof typeof data;

/** A payment group: the numbers that say when its people are referred by duration and what is paid for them. */
export interface PaymentGroup {
  readonly benefit: BenefitGroupId;
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

/** Every payment group in the order of its number, which counts from 1 and is part of the format: append only. */
export const paymentGroups = data as Readonly<Record<PaymentGroupId, PaymentGroup>>;

/** Who comes into which payment group: the first route that fits holds. */
export interface PaymentRoute {
  readonly benefit: BenefitGroupId;
  /** Age in years below which it fits, if it is for the young only. */
  readonly under?: number;
  /** For people who claimed incapacity benefits before. */
  readonly prior?: true;
  /** For people in the support group. */
  readonly supported?: true;
  /** Indices, one above the other, below whose chances' sum the route's draw has to be. */
  readonly route?: readonly LatentIndexId[];
  readonly to: PaymentGroupId;
}

export const paymentRoutes = routes as readonly PaymentRoute[];
