import { presentBits, severity, withSeverity } from "../../world/people.ts";

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

/** Sees the benefit a person is on and nothing of their barriers. */
const benefitType: AssessmentTool = () => 0;

/** Rates every disclosed barrier from 1 to 3, with error; what was not disclosed is not seen. */
const accumulatedSeverity: AssessmentTool = ({ barriers, disclosed, error }) => {
  let assessed = 0;
  const seen = presentBits(barriers) & disclosed;
  for (let k = 0; seen >>> k !== 0; k++) {
    if ((seen & (1 << k)) === 0) continue;
    const level = severity(barriers, k);
    assessed = withSeverity(assessed, k, Math.max(1, Math.min(3, Math.floor(level + error(k) + 0.5))));
  }
  return assessed;
};

/** Sees everything: the limit that no tool can pass. */
const perfect: AssessmentTool = ({ barriers }) => barriers;

/** Assessment tools by the name that scenarios use. */
export const assessmentTools: Readonly<Record<string, AssessmentTool>> = {
  "benefit-type": benefitType,
  "accumulated-severity": accumulatedSeverity,
  perfect,
};
