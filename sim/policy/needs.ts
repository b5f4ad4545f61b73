import shared from "../../scenarios/levers/needs.json" with { type: "json" };
import type { Lever, LeverGroup, LeverId, Needs } from "./lever.ts";
import type { Register } from "./register.ts";

/** What several levers need, stated once. */
interface SharedNeeds {
  readonly needs: Needs;
  /** Groups all of whose levers need it, those excepted aside. */
  readonly groups?: readonly LeverGroup[];
  readonly except?: readonly LeverId[];
  /** Levers of other groups that need it too. */
  readonly levers?: readonly LeverId[];
  /** Whether it is told after what else a lever needs. */
  readonly last?: true;
}

/** Every need that several levers have, in the order in which they are told. */
export const sharedNeeds = shared as readonly SharedNeeds[];

/**
 * All that a lever needs, the first to be told first: what many need, then the strategies that use it, then its own;
 * `undefined` if nothing. The nearest says which settings will do.
 */
export function needsOf(
  id: LeverId,
  lever: Lever,
  registers: Readonly<Partial<Record<LeverId, Register<unknown>>>>,
): Needs | undefined {
  const many = (last: boolean): Needs[] =>
    sharedNeeds
      .filter((row) => (row.last === true) === last && !(id in row.needs) && shares(row, id, lever))
      .map(({ needs }) => needs);
  const strategies = Object.entries(registers).map(([by, register]): Needs => {
    const users = Object.keys(register).filter((name) => register[name].uses?.includes(id));
    return users.length === 0 ? {} : { [by]: users };
  });
  const near = Object.assign({}, ...strategies, lever.needs) as Needs;
  const all = Object.assign({}, ...many(false), near, ...many(true), near) as Needs;
  return Object.keys(all).length === 0 ? undefined : all;
}

const shares = ({ groups = [], except = [], levers = [] }: SharedNeeds, id: LeverId, { group }: Lever): boolean =>
  levers.includes(id) || (groups.includes(group) && !except.includes(id));
