import measureTexts from "../../scenarios/words/measures.json" with { type: "json" };
import seriesTexts from "../../scenarios/words/series.json" with { type: "json" };
import type { Measure, Series } from "../measures/measure.ts";
import { measures, seriesRegister } from "../measures/register.ts";

/** What people are told of a measure or a weekly series; what reckons it reads none of it. */
export interface MeasureWords {
  readonly label: string;
  /** Exactly what is counted, among whom, over which weeks. */
  readonly definition: string;
}

const described = <T>(
  register: Readonly<Record<string, T>>,
  texts: Readonly<Record<string, MeasureWords>>,
): Readonly<Record<string, MeasureWords & T>> =>
  Object.fromEntries(Object.entries(register).map(([id, each]) => [id, { ...texts[id], ...each }])) as Readonly<
    Record<string, MeasureWords & T>
  >;

/**
 * Every measure by id, in the order of reports, with its words: shown by `list measures`, in the dashboard and in
 * exports.
 */
export const measuresInWords: Readonly<Record<string, MeasureWords & Measure>> = described(measures, measureTexts);

/** Every weekly series by id, in the order of reports, with its words. */
export const seriesInWords: Readonly<Record<string, MeasureWords & Series>> = described(seriesRegister, seriesTexts);
