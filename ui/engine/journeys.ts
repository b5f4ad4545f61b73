import { withScale, type Journey, type JourneyQuestion } from "../../sim/index.ts";
import type { Who } from "./who.ts";
import type { Engine } from "./engine.ts";
import headline from "../headline.json" with { type: "json" };
import { asScenarios, type Question } from "./question.ts";
import type { Answer } from "./answer.ts";

/** What is known of somebody's lives: nothing yet; being lived, with the last ones still there; lived; or why not. */
export interface JourneyState {
  readonly phase: "empty" | "loading" | "shown" | "failed";
  readonly journey?: Journey;
  readonly message?: string;
}

export interface Journeys {
  readonly state: () => JourneyState;
  /** Lives through a question; the latest wins, and the same question twice is asked once. */
  readonly ask: (question: JourneyQuestion) => void;
  /** Asks the last question again, as after a failure. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** Follows people on an engine, one question at a time. */
export function startJourneys(engine: Engine, changed: (state: JourneyState) => void): Journeys {
  let state: JourneyState = { phase: "empty" };
  let asked: { readonly question: JourneyQuestion; readonly key: string } | undefined;
  let stopping = new AbortController();

  const set = (next: JourneyState): void => {
    state = next;
    changed(next);
  };
  const kept = (): Pick<JourneyState, "journey"> => (state.journey === undefined ? {} : { journey: state.journey });

  async function live(question: JourneyQuestion): Promise<void> {
    stopping.abort();
    const { signal } = (stopping = new AbortController());
    set({ phase: "loading", ...kept() });
    try {
      const reply = await engine.ask({ kind: "journey", question }, { signal, first: true });
      if (reply.kind !== "journey") throw new Error("the engine answered something else than it was asked");
      set({ phase: "shown", journey: reply.journey });
    } catch (reason) {
      if (!signal.aborted)
        set({ phase: "failed", ...kept(), message: reason instanceof Error ? reason.message : String(reason) });
    }
  }

  return {
    state: () => state,
    ask: (question) => {
      const key = JSON.stringify(question);
      if (asked?.key === key) return;
      asked = { question, key };
      void live(question);
    },
    again: () => void (asked === undefined || live(asked.question)),
    stop: () => {
      stopping.abort();
      asked = undefined;
    },
  };
}

/**
 * The lives that a page asks for: the regimes as set, at the prices that make spending equal, among few enough people
 * to be lived at once; undefined while those prices are still being found.
 */
export function journeyQuestion(
  question: Question,
  answer: Answer | undefined,
  stale: boolean,
  who: Who,
): JourneyQuestion | undefined {
  if (question.envelope !== "none" && (answer === undefined || stale || !answer.scaled)) return undefined;
  const scenarios = asScenarios(question).map((each, place) =>
    place === 0 ? each : withScale(each, answer?.comparison.envelope[each.name]?.scale ?? 1),
  );
  return {
    scenarios,
    size: { ...question.size, people: Math.min(question.size.people, headline.preview.people) },
    replication: 0,
    ...who,
  };
}
