import type { Question } from "../engine/question.ts";

/** A question that was left for another, and what moved then. */
export interface Move {
  readonly question: Question;
  readonly step: string;
  /** Milliseconds since some moment. */
  readonly at: number;
}

/** Questions that can be gone back to and forward to, the nearest last. */
export interface Moves {
  readonly before: readonly Move[];
  readonly after: readonly Move[];
}

export const noMoves: Moves = { before: [], after: [] };

const MOST = 100;
/** Moves of one thing within this many milliseconds of each other are undone together. */
const ONE_STEP = 1000;

/** Leaves a question for another; what was undone cannot be redone after. */
export function move({ before }: Moves, left: Move): Moves {
  const last = before[before.length - 1];
  const together = last !== undefined && last.step === left.step && left.at - last.at < ONE_STEP;
  return {
    before: together ? [...before.slice(0, -1), { ...last, at: left.at }] : [...before.slice(1 - MOST), left],
    after: [],
  };
}

/** Goes one question back, or forward, from the one there is; undefined where there is none. */
export function step(
  { before, after }: Moves,
  now: Question,
  way: "undo" | "redo",
): { readonly moves: Moves; readonly question: Question } | undefined {
  const [from, to] = way === "undo" ? [before, after] : [after, before];
  const next = from[from.length - 1];
  if (next === undefined) return undefined;
  const rest = from.slice(0, -1);
  const kept = [...to, { question: now, step: next.step, at: -Infinity }];
  return {
    question: next.question,
    moves: way === "undo" ? { before: rest, after: kept } : { before: kept, after: rest },
  };
}
