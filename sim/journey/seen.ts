import type { Bounds } from "../prospect/chances.ts";
import type { Setting } from "../policy/setting.ts";
import type { State } from "../world/state.ts";
import type { PhaseName } from "../week.ts";
import type { Told } from "./event.ts";
import type { Row } from "./row.ts";

/** One step of a week as it passed over one person: what is told of it is told from this. */
export interface Seen {
  /** The step, or a reform between two weeks. */
  readonly step: PhaseName | "reform";
  readonly was: Row;
  readonly is: Row;
  readonly state: State;
  readonly setting: Setting;
  readonly i: number;
  /** Week since the start of burn-in in which the step was taken. */
  readonly week: number;
  readonly memory: Memory;
}

/** What was true earlier in the week or in the claim and is needed to say why. */
export interface Memory {
  /** What the draw of the week is compared with, as of just before the week was decided. */
  readonly bounds: Bounds;
  /** Adviser hours a week, and accumulated weeks out of work, then. */
  hours: number;
  weeksOut: number;
  /** Weekly chance of contact when it was last sought anew, and the week from which it has been. */
  contact: number;
  contactFrom: number;
  /** Weeks in which a decision on a sanction falls due. */
  readonly decisions: Set<number>;
  /** Adviser hours last told of. */
  toldHours: number;
  /** Whether support last told of was no more than the minimum. */
  toldMinimum: boolean;
}

/** Tells what a step did to a person; nothing where it did nothing. */
export type Teller = (seen: Seen) => readonly Told[];
