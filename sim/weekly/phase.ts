import type { Setting } from "../policy/setting.ts";
import type { State } from "../world/state.ts";

/** A step of the week. */
export type Phase = (state: State, setting: Setting) => void;
