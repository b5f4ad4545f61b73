/** The only door to the model: dashboard, command line, notebooks and tests of whole runs come in here. */
export { InputError, problemLine, type Problem } from "./core/problem.ts";
export { harmless, unseen } from "./core/unseen.ts";
export { DECISIONS } from "./core/decisions.ts";
export { decisionMeanings } from "./core/decision-meanings.ts";
export { entities, type Column, type Entity } from "./world/columns.ts";
export { benefit as benefitOf } from "./world/people.ts";
export { sizing } from "./world/sizing.ts";
export { schedule } from "./week.ts";
export { reach, serviceOf, type Service } from "./world/reach.ts";
export { bestHours, worthOfAnHour, type EffortForm, type Prospect } from "./conduct/effort.ts";
export {
  parameterIds,
  parameters,
  isInput,
  type Parameter,
  type ParameterId,
  type Status,
} from "./evidence/parameters.ts";
export * from "./evidence/facts.ts";
export {
  experiments,
  targetIds,
  targets,
  type Experiment,
  type ExperimentId,
  type Target,
  type TargetId,
} from "./evidence/targets.ts";
export { questionIds, questions, type Question, type QuestionId } from "./evidence/questions.ts";
export {
  leverIds,
  levers,
  type Lever,
  type LeverGroup,
  type LeverId,
  type Levers,
  type LeverValue,
} from "./policy/levers.ts";
export { measuresInWords as measures, seriesInWords as seriesRegister, type MeasureWords } from "./words/measures.ts";
export { askedInWords as askedMeasures } from "./words/asked.ts";
export { leverWords, type LeverWords } from "./words/levers.ts";
export { parameterWords, type ParameterWords } from "./words/parameters.ts";
export * from "./scenario/scenario.ts";
export { titlesOf, toldApart } from "./scenario/titles.ts";
export * from "./scenario/catalogue.ts";
export {
  additions,
  recommendations,
  recommendationsSource,
  warnings,
  type Addition,
  type Recommendation,
} from "./scenario/recommendations.ts";
export * from "./scenario/check.ts";
export * from "./scenario/resolve.ts";
export * from "./scenario/set.ts";
export { isLeverId, leverProblems } from "./scenario/wrong-value.ts";
export { idle } from "./scenario/idle.ts";
export * from "./scenario/size.ts";
export { typedNumber, type TypedNumber } from "./scenario/typed-number.ts";
export { startOf } from "./scenario/start-of.ts";
export { lateReforms } from "./scenario/late-reforms.ts";
export * from "./scenario/link.ts";
export * from "./scenario/hash.ts";
export { inertLevers, inertNumbers } from "./scenario/inert.ts";
export * from "./scenario/read-text.ts";
export { notJson, otherKind } from "./scenario/file-kind.ts";
export * from "./scenario/nearest.ts";
export { either, error, show, warning } from "./scenario/words.ts";
export * from "./record.ts";
export { burnIn, live, prepare, simulate } from "./run.ts";
export { type World } from "./run/world.ts";
export * from "./measures/measure.ts";
export { besideAnother, besideTwin } from "./measures/register.ts";
export { boundsOf, type Bounds } from "./measures/bounds.ts";
export { groupIds } from "./measures/groups.ts";
export { trend, type Trend } from "./measures/trend.ts";
export { summarise } from "./measures/summarise.ts";
export * from "./evaluate/comparison.ts";
export * from "./evaluate/compare.ts";
export * from "./evaluate/envelope.ts";
export * from "./evaluate/replicate.ts";
export { twinWithoutProgramme, withoutProgramme } from "./evaluate/without-programme.ts";
export * from "./evaluate/finding.ts";
export { caveats } from "./evaluate/caveats.ts";
export type { Caveat, CaveatKind } from "./evaluate/caveats/caveat.ts";
export { atTheEnd, byYear, type Stretch, type YearOfDifference } from "./evaluate/by-year.ts";
export { GLANCE } from "./evaluate/glance.ts";
export * from "./evaluate/counts.ts";
export * from "./evaluate/digits.ts";
export { MOST_PILOTS, PILOT_PEOPLE, PILOT_RUNS, type PilotTask } from "./evaluate/pilot-runs.ts";
export type { Spending } from "./evaluate/scale.ts";
export { tQuantile } from "./evaluate/student-t.ts";
export { wilson } from "./evaluate/wilson.ts";
export { medianRanks } from "./evaluate/median-interval.ts";
export { benjaminiHochberg, holm } from "./evaluate/several.ts";
export { arms, experimentsFor } from "./evaluate/calibration/arms.ts";
export { aimsOf, type Moments, type Simulate, type Stage } from "./evaluate/calibration/problem.ts";
export { freeParameters, tooManyFree, valuesAt, type Free } from "./evaluate/calibration/free.ts";
export { calibrate, DEFAULT_PLAN, type Calibration, type Plan as FitPlan } from "./evaluate/calibration/calibrate.ts";
export { CUT } from "./evaluate/calibration/history-matching.ts";
export { simulationBased, type SimulationBased } from "./evaluate/calibration/simulation-based.ts";
export { checkPoints, keptText, type NamedPoint } from "./evaluate/prediction/check-points.ts";
export {
  besideEarlier,
  whatIsWrong as predictionsProblems,
  type Predicted,
  type PredictedFile,
} from "./evaluate/prediction/predicted-file.ts";
export { allParts, predictions, type Prediction } from "./evaluate/prediction/predictions.ts";
export { experimentsOf, readParts } from "./evaluate/prediction/read-parts.ts";
export { momentOf } from "./evaluate/calibration/moment.ts";
export { estimate } from "./evaluate/interval.ts";
export { MET, type Verdict } from "./evaluate/calibration/verdict.ts";
export { populationCheck, type PopulationRow } from "./evaluate/population-check.ts";
export { validation, type Results, type Validation, type ValidationRow } from "./evaluate/calibration/validation.ts";
export { journey, type Followed, type Journey, type JourneyQuestion, type Portrait } from "./journey/journey.ts";
export { mostPeople } from "./run/most-people.ts";
export { criteria, criterionIds, type Criterion } from "./journey/criteria.ts";
export type { Found } from "./journey/find.ts";
export type { Life, Spell } from "./journey/life.ts";
export type { Divergence, Parting } from "./journey/divergence.ts";
export { condensed, type Line } from "./journey/condense.ts";
export { EVENT_KINDS, type Chance, type EventKind, type LifeEvent } from "./journey/event.ts";
export type { Point, Study } from "./batch/study.ts";
export { checkStudy, type Regimes } from "./batch/check-study.ts";
export { studyFile, studyNames } from "./batch/studies.ts";
export { personReplications, plan, type Cell, type Plan } from "./batch/plan.ts";
export { cellValues, type CellResult } from "./batch/cell-result.ts";
export { studyResult } from "./batch/study-result.ts";
export * from "./batch/record-words.ts";
export { recordMarkdown } from "./batch/record-markdown.ts";
export { renewal } from "./batch/stale.ts";
export type { RecordedDifference, RecordedRow, StudyRecord } from "./evidence/study-record.ts";
export { SIGNPOST_VERSION } from "./evaluate/version.ts";
