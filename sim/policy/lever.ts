import access from "../../scenarios/levers/access.json" with { type: "json" };
import allocation from "../../scenarios/levers/allocation.json" with { type: "json" };
import assessment from "../../scenarios/levers/assessment.json" with { type: "json" };
import conditionality from "../../scenarios/levers/conditionality.json" with { type: "json" };
import jobcentre from "../../scenarios/levers/jobcentre.json" with { type: "json" };
import price from "../../scenarios/levers/price.json" with { type: "json" };
import providers from "../../scenarios/levers/providers.json" with { type: "json" };
import referral from "../../scenarios/levers/referral.json" with { type: "json" };
import services from "../../scenarios/levers/services.json" with { type: "json" };
import structure from "../../scenarios/levers/structure.json" with { type: "json" };
import transition from "../../scenarios/levers/transition.json" with { type: "json" };
import type { Status } from "../evidence/parameters.ts";

/**
 * What policy can set, by group: one file of numbers each. Where a choice is of a strategy, its register adds the
 * choices.
 */
export const leverData = {
  ...assessment,
  ...referral,
  ...allocation,
  ...price,
  ...providers,
  ...services,
  ...jobcentre,
  ...conditionality,
  ...access,
  ...transition,
  ...structure,
};

/** What policy can set. */
export type LeverId = keyof typeof leverData;
export type LeverValue = number | string | boolean;
export type LeverGroup =
  | "assessment"
  | "referral"
  | "allocation"
  | "price"
  | "providers"
  | "services"
  | "jobcentre"
  | "conditionality"
  | "access"
  | "transition"
  | "structure";

/**
 * Settings of other levers without which a lever cannot change anything: one of the values listed, or a number above a
 * bound.
 */
export type Needs = Readonly<Record<string, readonly LeverValue[] | { readonly above: number }>>;

interface LeverBase {
  readonly group: LeverGroup;
  readonly unit: string;
  readonly status: Status;
  /** What it needs; in its file, only what no group, other lever or strategy says for it. */
  readonly needs?: Needs;
  /**
   * The value at which the model is as it was before there was this lever: fingerprints pass over a lever that stands
   * there. Never moved once given; absent from levers as old as the records, which always count.
   */
  readonly inert?: LeverValue;
  /** True while moving it from the baseline changes nothing in the model. */
  readonly unused?: true;
}
export interface NumberLever extends LeverBase {
  readonly kind: "number";
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step?: number;
  /** Least and most that mean anything at all: values beyond them are refused. */
  readonly least: number;
  readonly most: number;
  /** True if only whole numbers mean anything. */
  readonly whole?: boolean;
}
export interface ChoiceLever extends LeverBase {
  readonly kind: "choice";
  readonly value: string;
  /** Ids of what can be chosen. */
  readonly choices: readonly string[];
}
export interface SwitchLever extends LeverBase {
  readonly kind: "switch";
  readonly value: boolean;
}
export type Lever = NumberLever | ChoiceLever | SwitchLever;

/** A complete setting of all levers: a number, a choice or yes/no for each. */
export type Levers = { readonly [K in LeverId]: (typeof leverData)[K]["value"] };
