import { type Decision, DECISIONS } from "../core/decisions.ts";
import { type Keys, type Moment, moment } from "../core/draw.ts";
import { BARRIERS } from "./vocabulary.ts";

export type Births = Readonly<
  Record<
    | "elapsed"
    | "frailty"
    | "age"
    | "area"
    | "history"
    | "supportGroup"
    | "route"
    | "distance"
    | "household"
    | "sex"
    | "ethnicGroup",
    Moment
  >
> & {
  readonly latent: readonly Moment[];
  readonly severity: readonly Moment[];
};

/** The moments of everything that is drawn at birth, one set for all. */
export function birthMoments(keys: Keys): Births {
  const once = (decision: Decision): Moment => moment(keys, decision, 0);
  const each = (decision: Decision): Moment[] => BARRIERS.map((_, k) => moment(keys, decision, 0, k));
  return {
    elapsed: once(DECISIONS.elapsed),
    frailty: once(DECISIONS.frailty),
    age: once(DECISIONS.age),
    area: once(DECISIONS.area),
    history: once(DECISIONS.history),
    supportGroup: once(DECISIONS.supportGroup),
    route: once(DECISIONS.route),
    distance: once(DECISIONS.distance),
    household: once(DECISIONS.household),
    sex: once(DECISIONS.sex),
    ethnicGroup: once(DECISIONS.ethnicGroup),
    latent: each(DECISIONS.latentBarrier),
    severity: each(DECISIONS.severity),
  };
}
