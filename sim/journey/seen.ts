import type { Setting } from "../policy/setting.ts";
import type { State } from "../world/state.ts";
import type { PhaseName } from "../week.ts";
import type { Told } from "./event.ts";
import type { Memory } from "./memory.ts";
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

/** Tells what a step did to a person; nothing where it did nothing. */
export type Witness = (seen: Seen) => readonly Told[];
