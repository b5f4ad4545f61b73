import {
  startComparison,
  withScale,
  type EnvelopeResult,
  type RunSize,
  type Scenario,
  type Summary,
} from "../../sim/index.ts";
import type { Answer } from "./answer.ts";
import type { Engine } from "./engine.ts";
import headline from "../headline.json" with { type: "json" };
import { asScenarios, fullKey, previewKey, type Question } from "./question.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { byItself, rememberSummaries, sameWorld } from "./remembered.ts";
import { timeLeft } from "./time-left.ts";

/**
 * What the page is doing: nothing yet; a preview, which may still be moving; a full answer under way; or how the last
 * full answer ended.
 */
export type Phase = "empty" | "preview" | "running" | "done" | "cancelled" | "failed";

/**
 * True if an answer is to this question, as far as its kind goes: a preview does not depend on how large the full
 * answer is to be.
 */
export function isFor({ question, full }: Answer, now: Question): boolean {
  const key = full ? fullKey : previewKey;
  return key(question) === key(now);
}

/**
 * True while the answer on the page rests on too few pairs to be put in words: a first frame, or a full answer that was
 * stopped.
 */
export const early = ({ answer, finding }: SessionState): boolean => answer !== undefined && answer !== finding;

export interface Progress {
  /** Share of the whole work done, 0-1. */
  readonly share: number;
  readonly replications: number;
  readonly of: number;
  /** Seconds; undefined until there is something to judge by. */
  readonly left: number | undefined;
}

export interface SessionState {
  readonly phase: Phase;
  /** True while workers are busy for this page. */
  readonly busy: boolean;
  readonly answer?: Answer;
  /**
   * The latest answer from enough pairs to be put in words: an earlier one than `answer` while that is a first frame.
   */
  readonly finding?: Answer;
  readonly progress?: Progress;
  /** Why it failed. */
  readonly message?: string;
}

export interface Session {
  readonly state: () => SessionState;
  /**
   * Shows a preview of a question: the first frame at once, then sharper ones. The latest question wins; a first frame
   * under way is finished, so that a dragged lever moves the chart.
   */
  readonly preview: (question: Question) => void;
  /** Works out the full answer. */
  readonly run: (question: Question) => void;
  /** Does again whatever was asked for last, as after a failure. */
  readonly again: (question: Question) => void;
  /** Stops whatever is under way and keeps what is on the page. */
  readonly cancel: () => void;
}

interface Hooks {
  /** Called whenever the state has changed. */
  readonly changed: (state: SessionState) => void;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Full answers of before, which come back when their question does. */
  readonly kept?: KeptAnswers;
}

const stop = new Error("stopped");
/** Pairs from which a difference is put in words; fewer where fewer are asked for. */
export const ENOUGH = 8;
/**
 * Milliseconds between two drawings while an answer sharpens, at least; longer where drawing takes long, so that it
 * takes a small part of the time.
 */
const REDRAW = 400;
/** Milliseconds between two words about progress. */
const RETELL = 100;
/** Work of solving one envelope, in replications. */
const ENVELOPE_WORK = 3;

/** Runs questions on an engine, one at a time. */
export function startSession(engine: Engine, { changed, now, kept }: Hooks): Session {
  let state: SessionState = { phase: "empty", busy: false };
  let stopping = new AbortController();
  let wanted: Question | undefined;
  let firstFrame = false;
  let last: "preview" | "run" = "preview";
  /** The question whose kept answer may be shown. */
  let asked: Question | undefined;
  /** The replications of a full answer under way that are done and not yet shown. */
  let partial: (() => Answer) | undefined;
  /** Price scales last solved, by place of the regime. */
  const solved = new Map<number, EnvelopeResult>();
  const remembered = rememberSummaries();

  const set = (next: SessionState): void => {
    state = next;
    changed(state);
  };
  const show = (answer: Answer, stands: boolean): void =>
    set({ ...state, answer, ...(stands ? { finding: answer } : {}) });
  const restart = (): AbortSignal => {
    stopping.abort(stop);
    stopping = new AbortController();
    partial = undefined;
    return stopping.signal;
  };

  function preview(question: Question): void {
    wanted = question;
    last = "preview";
    void recall(question);
    if (!firstFrame) void sharpen(question, restart());
  }

  /** Brings back a full answer that was kept, if its question is still the one asked. */
  async function recall(question: Question): Promise<void> {
    asked = question;
    const found = await kept?.find(question).catch(() => undefined);
    if (found === undefined || asked !== question) return;
    restart();
    wanted = undefined;
    question.regimes.forEach((_, place) => {
      const result = found.comparison.envelope[found.scenarios[place].name];
      if (result !== undefined) solved.set(place, result);
    });
    set({ phase: "done", busy: false, answer: found, finding: found });
  }

  async function sharpen(question: Question, signal: AbortSignal): Promise<void> {
    const { preview: small } = headline;
    const size = (people: number): RunSize => ({ ...question.size, people: Math.min(question.size.people, people) });
    set({ ...bare(state), phase: "preview", busy: true });
    try {
      const scenarios = asScenarios(question);
      const borrowed = lastScales(question);
      const first = {
        question,
        scenarios,
        size: size(small.first.people),
        full: false,
        count: small.first.reps,
        least: small.first.reps,
        whole: small.reps,
        signal,
        reuse: true,
      };
      if (borrowed !== undefined) {
        firstFrame = true;
        try {
          await replications({ ...first, envelope: borrowed, scaled: question.envelope === "none", shown: true });
        } finally {
          firstFrame = false;
        }
        if (wanted !== question && wanted !== undefined) return preview(wanted);
      }
      const envelope = await solve(question, scenarios, size(small.people), signal);
      await replications({
        question,
        scenarios,
        size: size(small.people),
        envelope,
        scaled: true,
        full: false,
        count: small.reps,
        least: Math.min(ENOUGH, small.reps),
        whole: small.reps,
        signal,
        shown: true,
      });
      await replications({ ...first, envelope, scaled: true, shown: false });
      set({ ...state, busy: false });
    } catch (error) {
      if (error !== stop) fail(error);
    }
  }

  function run(question: Question): void {
    wanted = undefined;
    asked = undefined;
    last = "run";
    void answer(question, restart());
  }

  const again = (question: Question): void => (last === "run" ? run : preview)(question);

  async function answer(question: Question, signal: AbortSignal): Promise<void> {
    const began = now();
    let told = -Infinity;
    const shares = new Map<string, number>();
    const envelopes = question.envelope === "none" ? 0 : question.regimes.length - 1;
    const whole = envelopes * ENVELOPE_WORK + question.reps;
    const advance = (piece: string, share: number, weight: number): void => {
      shares.set(piece, Math.max(shares.get(piece) ?? 0, share * weight)); // work done again does not go back
      let done = 0;
      for (const value of shares.values()) done += value;
      const complete = [...shares].filter(([key, value]) => key.startsWith("replication") && value === 1).length;
      if (now() - told < RETELL && share < 1) return;
      told = now();
      set({
        ...state,
        progress: {
          share: done / whole,
          replications: complete,
          of: question.reps,
          left: timeLeft(now() - began, done / whole),
        },
      });
    };
    set({
      ...bare(state),
      phase: "running",
      busy: true,
      progress: { share: 0, replications: 0, of: question.reps, left: undefined },
    });
    try {
      const scenarios = asScenarios(question);
      const envelope = await solve(question, scenarios, question.size, signal, (place, share) =>
        advance(`envelope ${place}`, share, ENVELOPE_WORK),
      );
      await replications({
        question,
        scenarios,
        size: question.size,
        envelope,
        scaled: true,
        full: true,
        count: question.reps,
        least: Math.min(ENOUGH, question.reps),
        whole: question.reps,
        signal,
        shown: true,
        onProgress: (number, share) => advance(`replication ${number}`, share, 1),
      });
      set({ ...bare(state), phase: "done", busy: false });
      if (state.answer !== undefined) void kept?.keep(state.answer);
    } catch (error) {
      if (error !== stop) fail(error);
    }
  }

  function cancel(): void {
    if (!state.busy) return;
    wanted = undefined;
    asked = undefined;
    stopping.abort(stop);
    keepPartial();
    set({ ...state, phase: state.phase === "running" ? "cancelled" : state.phase, busy: false });
  }

  /** Shows the replications that a full answer got to, unless a better answer to the same question is there. */
  function keepPartial(): void {
    const answer = partial?.();
    partial = undefined;
    if (
      answer !== undefined &&
      (state.finding === undefined || previewKey(state.finding.question) !== previewKey(answer.question))
    )
      show(answer, false);
  }

  function fail(error: unknown): void {
    stopping.abort(stop);
    keepPartial();
    set({
      ...bare(state),
      phase: "failed",
      busy: false,
      message: error instanceof Error ? error.message : String(error),
    });
  }

  /** Price scales that a first frame may borrow from the settings before; undefined if none has been solved yet. */
  function lastScales({ regimes, envelope }: Question): EnvelopeResult[] | undefined {
    if (envelope === "none") return [];
    const known = regimes.slice(1).map((_, index) => solved.get(index + 1));
    return known.every((result) => result?.envelope === envelope) ? (known as EnvelopeResult[]) : undefined;
  }

  async function solve(
    { envelope }: Question,
    scenarios: readonly Scenario[],
    size: RunSize,
    signal: AbortSignal,
    onProgress?: (place: number, share: number) => void,
  ): Promise<EnvelopeResult[]> {
    if (envelope === "none") return [];
    const [reference, ...others] = scenarios;
    return Promise.all(
      others.map(async (scenario, index) => {
        const reply = await engine.ask(
          { kind: "envelope", envelope, reference, scenario, size },
          { signal, onProgress: (share) => onProgress?.(index + 1, share) },
        );
        if (reply.kind !== "envelope") throw new Error("the engine answered something else than it was asked");
        onProgress?.(index + 1, 1);
        solved.set(index + 1, reply.result);
        return reply.result;
      }),
    );
  }

  async function replications({
    question,
    scenarios: unscaled,
    size,
    envelope,
    scaled,
    full,
    count,
    least,
    whole,
    shown,
    reuse = false,
    signal,
    onProgress,
  }: Batch): Promise<void> {
    const scenarios = unscaled.map((scenario, place) =>
      place === 0 || envelope.length === 0 ? scenario : withScale(scenario, envelope[place - 1].scale),
    );
    const comparison = startComparison({ ...size, scenarios, envelope });
    let done = 0;
    let next = -Infinity;
    await Promise.all(
      Array.from({ length: count }, async (_, replication) => {
        comparison.add(
          await replicate({
            scenarios,
            size,
            replication,
            reuse,
            twin: full,
            signal,
            ...(onProgress === undefined ? {} : { onProgress }),
          }),
        );
        signal.throwIfAborted();
        done += 1;
        const soFar = (): Answer => ({ question, scenarios, comparison: comparison.result(), full, scaled });
        if (full) partial = done < least ? soFar : undefined;
        const began = now();
        if (!shown || done < least || (done < count && began < next)) return;
        show(soFar(), done >= Math.min(ENOUGH, whole));
        const ended = now();
        next = ended + Math.max(REDRAW, 6 * (ended - began));
      }),
    );
  }

  /**
   * One replication under every scenario; where reuse is allowed, only those scenarios are run that were not run before
   * on these people, and measures that set one run beside another are left to the full answer, which has a run without
   * a programme beside it.
   */
  async function replicate({
    scenarios,
    size,
    replication,
    reuse,
    twin,
    signal,
    onProgress,
  }: Pick<Batch, "scenarios" | "size" | "signal" | "onProgress"> & {
    replication: number;
    reuse: boolean;
    twin: boolean;
  }): Promise<readonly Summary[]> {
    const known = reuse ? scenarios.map((scenario) => remembered.find(scenario, size, replication)) : [];
    const missing =
      known.some((summary) => summary !== undefined) && sameWorld(scenarios)
        ? scenarios.filter((_, place) => known[place] === undefined)
        : scenarios;
    if (missing.length === 0) return known as readonly Summary[];
    const reply = await engine.ask(
      { kind: "replicate", scenarios: missing, size, replication, twin },
      { signal, onProgress: (share) => onProgress?.(replication, share) },
    );
    if (reply.kind !== "summaries") throw new Error("the engine answered something else than it was asked");
    onProgress?.(replication, 1);
    if (!reuse) return reply.summaries;
    const own = reply.summaries.map(byItself);
    own.forEach((summary, index) => remembered.keep(missing[index], size, summary));
    return scenarios.map((scenario, place) => own[missing.indexOf(scenario)] ?? (known[place] as Summary));
  }

  return { state: () => state, preview, run, again, cancel };
}

/** Replications of one question at one size. */
interface Batch {
  readonly question: Question;
  readonly scenarios: readonly Scenario[];
  readonly size: RunSize;
  readonly envelope: readonly EnvelopeResult[];
  readonly scaled: boolean;
  readonly full: boolean;
  readonly count: number;
  /** Replications before anything is shown. */
  readonly least: number;
  /** Replications that the question is to have in the end. */
  readonly whole: number;
  readonly shown: boolean;
  /** True if summaries of scenarios that have been run before may stand for running them again. */
  readonly reuse?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (replication: number, share: number) => void;
}

/** A state without what only a run under way has. */
const bare = ({ phase, busy, answer, finding }: SessionState): SessionState => ({
  phase,
  busy,
  ...(answer === undefined ? {} : { answer }),
  ...(finding === undefined ? {} : { finding }),
});
