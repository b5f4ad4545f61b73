import data from "../../scenarios/evidence/age-bands.json" with { type: "json" };
import type { ParameterId } from "./parameters.ts";

/** An age band, by the years it spans. */
export type AgeBandId = keyof typeof data;

/** What is particular to an age band. */
export interface AgeBand {
  /** Youngest age in it, in years; the next band begins where it ends. */
  readonly from: number;
  /** Its share of new search claims by people of its age and over; the last band has whoever is left. */
  readonly share?: ParameterId;
  /** Odds of it among new health claims against those among new search claims; 1 without it. */
  readonly health?: ParameterId;
  /** Its job-entry hazard against that of people alike in all else; 1 without it. */
  readonly jobEntry?: ParameterId;
  /** Share of the job-entry hazard that it loses beyond others as weeks out of work add up; none without it. */
  readonly fades?: ParameterId;
  /** Where it lies on a latent index that age enters: 1 old, −1 young. */
  readonly leaning: number;
}

/** Age bands in the order of their codes, youngest first. */
export const ageBands = data as Readonly<Record<AgeBandId, AgeBand>>;
