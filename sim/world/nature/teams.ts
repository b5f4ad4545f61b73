import { barriers } from "../../evidence/barriers.ts";
import { BARRIERS } from "../vocabulary.ts";
import type { Numbers } from "./numbers.ts";
import { LEVELS, SEVERE } from "./remission.ts";

/** What is believed of teams that treat people and support them into work at once. */
export type Teams = ReturnType<typeof teams>;

/** Compiles what is believed of integrated teams; `at` gives a number by its id. */
export const teams = (at: Numbers) => ({
  weeks: Math.round(at("integrated.weeks")), // that a team supports a person
  staffing: 1 / at("integrated.staffWeeks"), // share of the planned places that trained staff are found for in a week
  /** Pence a week for one place with an employment specialist; treatment is paid for besides. */
  placeCost: (100 * at("provider.adviserHourCost") * at("support.adviserContactHours")) / at("integrated.caseload"),
  /** Multiplier of job entry by `LEVELS * barrier + severity` when the team took the person on; 1 elsewhere. */
  ratio: Float64Array.from({ length: LEVELS * BARRIERS.length }, (_, i) => {
    const treated = barriers[BARRIERS[Math.floor(i / LEVELS)]].integrated;
    if (treated === undefined || i % LEVELS === 0) return 1;
    return at(i % LEVELS === SEVERE ? treated.severe : treated.lighter);
  }),
  /** Barriers that a team can treat. */
  treats: BARRIERS.map((barrier) => barriers[barrier].integrated !== undefined),
});
