import type { ParameterId } from "../../evidence/parameters.ts";

/** Looks up what is assumed of a number. */
export type Numbers = (id: ParameterId) => number;
