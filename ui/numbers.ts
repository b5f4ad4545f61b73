import data from "../scenarios/evidence/parameters.json?whole";
import type { Parameter, ParameterId } from "../sim/index.ts";

/** Every number about the world with what it means and where it comes from: for pages that are loaded after the first answer. */
export const numbers = data as Readonly<Record<ParameterId, Parameter>>;
