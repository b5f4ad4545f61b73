/**
 * The charts of an answer: fetched together when the first is drawn, because an answer's words and table need none of
 * them.
 */
export { barrierChart } from "./barrier-chart.ts";
export { costChart } from "./cost-chart.ts";
export { seriesChart } from "./series-chart.ts";
