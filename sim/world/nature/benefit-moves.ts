import { barriers } from "../../evidence/barriers.ts";
import { BARRIERS } from "../vocabulary.ts";
import type { Numbers } from "./numbers.ts";

/** What is believed of claims that go on under another benefit. */
export type BenefitMoves = ReturnType<typeof benefitMoves>;

/** Compiles what is believed of moves between benefit groups; `at` gives a number by its id. */
export const benefitMoves = (at: Numbers) => ({
  illness: Uint8Array.from(BARRIERS, (barrier) => (barriers[barrier].illness ? 1 : 0)),
  whenIll: [0, ...LEVELS.map((level) => at(`benefitMoves.toHealth.severity${level}`))], // chance, by severity reached
  whenIllWeeks: Math.round(at("benefitMoves.toHealthWeeks")), // from illness to the move
  whenFit: at("benefitMoves.toSearch"), // share of those assessed, the support group aside
  whenFitWeeks: Math.round(at("benefitMoves.toSearchWeeks")), // from the start of the claim to the decision
});

const LEVELS = [1, 2, 3] as const;
