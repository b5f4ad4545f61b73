import data from "../../scenarios/evidence/questions.json" with { type: "json" };
import type { Reading } from "./targets.ts";

/** One number of an answer: what is read, and what it comes in. */
export interface Part extends Reading {
  /** What the number is of, in words. */
  readonly of: string;
  /** The same number of another group or measure, by which the mean over replications is divided. */
  readonly over?: { readonly measure?: string; readonly group?: string };
  /** What it is multiplied by to come in its unit. */
  readonly times?: number;
  readonly unit: string;
}

/** A question to which a published answer is kept elsewhere, and how the model answers it or why it cannot. */
export interface Question {
  readonly asks: string;
  readonly population: string;
  readonly period: string;
  readonly parts?: readonly Part[];
  /** Parts of the question that have no answer here, with the reason. */
  readonly without?: readonly { readonly of: string; readonly why: string }[];
  /** Where the number departs from what the question counts. */
  readonly note?: string;
  /** Why the model has no answer at all. */
  readonly cannot?: string;
}

export type QuestionId = keyof typeof data;

/** Every question by id, in the order of reports. */
export const questions = data as unknown as Readonly<Record<QuestionId, Question>>;
export const questionIds = Object.keys(questions) as QuestionId[];
