import type { Parameter } from "../../evidence/parameters.ts";
import type { Register } from "../register.ts";

/** Proportional change of job entry while sanctioned: where in its range, or as assumed. */
export type SanctionEffect = (range: Parameter, assumed: number) => number;

/** Readings of the evidence on sanctions, by the name that scenarios use. */
export const sanctionEffects: Register<SanctionEffect> = {
  low: { label: "Sanctions slow job entry", strategy: ({ low }) => low },
  central: { label: "No effect on job entry", strategy: (_range, assumed) => assumed },
  high: { label: "Sanctions speed job entry", strategy: ({ high }) => high },
};
