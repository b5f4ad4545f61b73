import data from "../../scenarios/evidence/benefit-groups.json" with { type: "json" };
import rates from "../../scenarios/evidence/benefit-rates.json" with { type: "json" };
import type { ParameterId } from "./parameters.ts";

/** Why a person claims. */
export type BenefitGroupId = keyof typeof data;

/** A benefit group: how policy treats it, and the numbers that are its own. */
export interface BenefitGroup {
  /** `search`: has to look for work; `health`: claims because of ill health or disability. */
  readonly role: "search" | "health";
  /** Weekly inflow for each person on the benefit. */
  readonly claims: ParameterId;
  /** Its share of new claims; the first group has what the others leave. */
  readonly shareOfInflow?: ParameterId;
  /** Numbers whose product is the weekly job-entry hazard of a person without barriers. */
  readonly jobEntry: readonly ParameterId[];
  /** Weekly hazard of leaving a claim without work. */
  readonly otherExit: ParameterId;
  /** Ratios to what coaching does for others: its largest effect, and the hours that bring it; both 1 without it. */
  readonly support?: { readonly effect: ParameterId; readonly hours: ParameterId };
  /** What contacts do to job entry and to other exits; nothing without it. */
  readonly contacts?: { readonly entry: ParameterId; readonly exits: ParameterId };
  /** Share of those who leave a claim without work who never come back. */
  readonly neverReturns: ParameterId;
  /** Published monthly rate of sanctions. */
  readonly sanctions: ParameterId;
  /** The group in which a claim goes on when illness begins or worsens, and when its person is found fit for work. */
  readonly whenIll?: BenefitGroupId;
  readonly whenFit?: BenefitGroupId;
  /** Share of its people of whom nothing is asked; none without it. */
  readonly supportGroup?: ParameterId;
}

/** Benefit groups in the order of their codes, which is part of the format: append only. */
export const benefitGroups = data as Readonly<Record<BenefitGroupId, BenefitGroup>>;

/** A weekly rate of benefit, and who gets it: the first rate that fits holds. */
export interface BenefitRate {
  readonly benefit: BenefitGroupId;
  /** Age in years below which it is paid, if it is for the young only. */
  readonly under?: number;
  /** Whether for the support group or for everyone else, if it is for one of them only. */
  readonly supported?: boolean;
  /** Parameters that add up to it, GBP a week. */
  readonly pounds: readonly ParameterId[];
}

export const benefitRates = rates as readonly BenefitRate[];
