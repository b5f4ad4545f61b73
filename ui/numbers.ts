import { parameters, type Parameter, type ParameterId } from "../sim/index.ts";

/** Every number about the world with what it means and where it comes from. */
export const numbers: Readonly<Record<ParameterId, Parameter>> = parameters;
