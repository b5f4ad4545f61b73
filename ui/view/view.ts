import type { TemplateResult } from "lit";
import type { Display } from "../charts/rows.ts";
import type { Question } from "../engine/question.ts";
import type { SessionState } from "../engine/session.ts";

/** Something to draw, or Lit’s `nothing`. */
export type Part = TemplateResult | symbol;

/** What a page is drawn from. */
export interface View {
  readonly question: Question;
  readonly state: SessionState;
  readonly display: Display;
  readonly measure: string;
  /** True if the answer on the page is to an earlier question. */
  readonly stale: boolean;
  /** True if the finding on the page is for an earlier question. */
  readonly outdated: boolean;
  /** Whether there is room for two columns. */
  readonly wide: boolean;
  /** The settings, where they have room beside the results. */
  readonly side: Part;
  /** The button that opens the settings, where they have not. */
  readonly opener: Part;
  /** All levers of the regime being edited, every group open. */
  readonly levers: TemplateResult;
}
