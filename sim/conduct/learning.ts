import { power } from "../core/exp-log.ts";

/** Quality multiplier that experience has added since a reference: ((1 + x/s)/(1 + x₀/s))^b, for real people served. */
export const learned = (experience: number, reference: number, scale: number, exponent: number): number =>
  power((1 + experience / scale) / (1 + reference / scale), exponent);
