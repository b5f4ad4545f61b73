import { BARRIERS, STEADYING } from "../../world/vocabulary.ts";
import type { Register } from "../register.ts";

/** In which order a person's needs are referred on: later ones are reached only if every earlier hand-off held. */
export interface ServiceOrder {
  /** Barriers by code, first to last. */
  readonly barriers: readonly number[];
  /** Whether heavier needs go before lighter ones, whatever they are. */
  readonly worstFirst: boolean;
}

const listed = BARRIERS.map((_, k) => k);
const first = STEADYING.map((barrier) => BARRIERS.indexOf(barrier));

/** Orders by the name that scenarios use. */
export const serviceOrders: Register<ServiceOrder> = {
  listed: { label: "As an assessment lists them", strategy: { barriers: listed, worstFirst: false } },
  "steady-first": {
    label: "A home, health and drug treatment before the rest",
    strategy: { barriers: [...first, ...listed.filter((k) => !first.includes(k))], worstFirst: false },
  },
  "worst-first": { label: "The worst first", strategy: { barriers: listed, worstFirst: true } },
};
