import data from "../../scenarios/levers.json" with { type: "json" };
import type { Status } from "../evidence/parameters.ts";

/** What policy can set. */
export type LeverId = keyof typeof data;
export type LeverValue = number | string | boolean;
export type LeverGroup =
  | "assessment" | "referral" | "allocation" | "price" | "providers" | "services"
  | "jobcentre" | "conditionality" | "access" | "transition" | "structure";

interface LeverBase {
  readonly group: LeverGroup;
  readonly label: string;
  /** What the lever means in the world, in one sentence. */
  readonly meaning: string;
  readonly unit: string;
  readonly status: Status;
  /** Id of the fact or parameter that the value and range come from. */
  readonly source: string;
  /** Settings of other levers without which this one cannot change anything: one of the values listed, or a number above a bound. */
  readonly needs?: Readonly<Record<string, readonly LeverValue[] | { readonly above: number }>>;
  /** True while moving it from the baseline changes nothing in the model. */
  readonly unused?: true;
}
export interface NumberLever extends LeverBase {
  readonly kind: "number";
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step?: number;
  /** Least value that means anything; without it 0 where `low` is not negative. */
  readonly least?: number;
  /** Largest value that means anything; without it 1 for a share. */
  readonly most?: number;
  /** True if only whole numbers mean anything. */
  readonly whole?: boolean;
}
export interface ChoiceLever extends LeverBase {
  readonly kind: "choice";
  readonly value: string;
  /** Id of each choice and its label. */
  readonly choices: Readonly<Record<string, string>>;
}
export interface SwitchLever extends LeverBase {
  readonly kind: "switch";
  readonly value: boolean;
}
export type Lever = NumberLever | ChoiceLever | SwitchLever;

/** Every lever, by id; `value` is what holds where no scenario sets it. */
export const levers = data as unknown as Readonly<Record<LeverId, Lever>>;
export const leverIds = Object.keys(levers) as LeverId[];

/** A complete setting of all levers: a number, a choice or yes/no for each. */
export type Levers = { readonly [K in LeverId]: (typeof data)[K]["value"] };
