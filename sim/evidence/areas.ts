import data from "../../scenarios/evidence/areas.json" with { type: "json" };
import marketData from "../../scenarios/evidence/labour-markets.json" with { type: "json" };
import type { ParameterId } from "./parameters.ts";

export type AreaId = keyof typeof data;
export type LabourMarketId = keyof typeof marketData;

/** Areas with one demand for labour. */
export interface LabourMarket {
  /** Share of all people who live there; what the others leave is shared by those without one. */
  readonly share?: ParameterId;
  /** Job-entry multiplier. */
  readonly jobEntry: ParameterId;
  /** Vacancies for each person who searches. */
  readonly vacancies: ParameterId;
}

/** A place where people live. */
export interface AreaTraits {
  readonly market: LabourMarketId;
  /** Kilometres to the nearest office, on average. */
  readonly distance: ParameterId;
  /** Share of the people of its labour market; what the others leave is shared by those without one. */
  readonly share?: ParameterId;
}

export const labourMarkets = marketData as Readonly<Record<LabourMarketId, LabourMarket>>;

/** Areas in the order of their codes, which is part of the format: append only. */
export const areas = data as Readonly<Record<AreaId, AreaTraits>>;
