/** What exists when a person is assessed. */
export interface AssessmentView {
  /** True severities, two bits a barrier. */
  readonly barriers: number;
  /** One bit for each barrier that the person disclosed or that shared data or a longer talk brought up. */
  readonly disclosed: number;
  /** Error of judgement on barrier k, in severity levels. */
  readonly error: (k: number) => number;
}

/** Turns what exists at assessment into the severities that the purchaser sees; reads nothing else. */
export type AssessmentTool = (view: AssessmentView) => number;
