import data from "../../scenarios/words/levers.json" with { type: "json" };
import { leverIds, registers, type LeverId } from "../policy/levers.ts";
import { labels } from "../policy/register.ts";

/** What people are told of a lever; the kernel reads none of it. */
export interface LeverWords {
  readonly label: string;
  /** What the lever means in the world, in one sentence. */
  readonly meaning: string;
  /** Id of the fact or parameter that the value and range come from. */
  readonly source: string;
  /** What each choice is called, by its id, where the lever is a choice. */
  readonly choices?: Readonly<Record<string, string>>;
}

const written: Readonly<Record<LeverId, LeverWords>> = data;

/**
 * What people are told of every lever, by id; where a choice is of a strategy, its register says what the choices are
 * called.
 */
export const leverWords = Object.fromEntries(
  leverIds.map((id) => {
    const register = registers[id];
    return [id, register === undefined ? written[id] : { ...written[id], choices: labels(register) }];
  }),
) as unknown as Readonly<Record<LeverId, LeverWords>>;
