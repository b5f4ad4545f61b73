import type { Levers } from "../policy/levers.ts";
import type { Decided } from "../world/decided.ts";
import type { Told } from "./event.ts";
import type { Memory } from "./memory.ts";

/** What a decision is told with: what was noted before it, and the levers in force where the person lives. */
export interface Telling {
  readonly memory: Memory;
  readonly levers: Levers;
}

/** A decision of one kind. */
export type Fact<K extends Decided["kind"]> = Extract<Decided, { readonly kind: K }>;

/** Puts a decision of one kind into words; nothing where it is not worth telling. */
export type Teller<K extends Decided["kind"]> = (fact: Fact<K>, telling: Telling) => readonly Told[];
