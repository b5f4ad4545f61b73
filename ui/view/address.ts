import { DEFAULT_SIZE, fromLink, measures, type Problem, show, toLink, warning } from "../../sim/index.ts";
import type { Display } from "../charts/rows.ts";
import { openingQuestion, type Question } from "../engine/question.ts";
import type { Who } from "../engine/who.ts";

/** The pages of the dashboard, by the name that a link uses. */
export const pages = { compare: "Compare", levers: "Levers", journey: "Journey", evidence: "Evidence" } as const;

export type Page = keyof typeof pages;

/** What an address asks for. */
export interface Place {
  readonly page: Page;
  readonly question: Question;
  readonly who?: Who;
  /** What the charts show, where it is not what the page opens with. */
  readonly measure?: string;
  readonly display?: Display;
}

/**
 * What the fragment of an address asks for; an empty one asks for the opening comparison, a damaged one says what is
 * wrong with it.
 */
export function readAddress(hash: string): { place: Place; problems: readonly Problem[] } {
  const opening = { page: "compare", question: openingQuestion } as const;
  if (hash === "" || hash === "#") return { place: opening, problems: [] };
  const { state, problems } = fromLink(hash);
  if (state === undefined) return { place: opening, problems };
  const { scenarios, seed, people, weeks, burnIn, reps, envelope, page, person, find, measure, display } = state;
  const who: Who = { ...(person === undefined ? {} : { person }), ...(find === undefined ? {} : { find }) };
  const regimes = scenarios.length > 1 ? scenarios : [...openingQuestion.regimes.slice(0, 1), ...scenarios];
  const known = page === undefined || Object.hasOwn(pages, page);
  const shown: Pick<Place, "measure" | "display"> = {
    ...(measure !== undefined && Object.hasOwn(measures, measure) ? { measure } : {}),
    ...(display === "levels" || display === "differences" ? { display } : {}),
  };
  const place: Place = {
    page: known && page !== undefined ? (page as Page) : "compare",
    question: { regimes, envelope, size: { seed, people, weeks, burnIn }, reps },
    ...(person === undefined && find === undefined ? {} : { who }),
    ...shown,
  };
  const strange = [
    ...(known ? [] : [warning("page", `there is no page called ${show(page)} here`, "Compare is shown")]),
    ...(measure === undefined || shown.measure !== undefined
      ? []
      : [warning("measure", `there is no measure called ${show(measure)} here`, "Another is shown")]),
  ];
  return { place, problems: [...problems, ...strange] };
}

/** The fragment that restores a place. */
export function writeAddress({
  page,
  question: { regimes, envelope, size, reps },
  who,
  measure,
  display,
}: Place): string {
  return toLink({
    scenarios: regimes,
    ...DEFAULT_SIZE,
    ...size,
    reps,
    envelope,
    page,
    ...who,
    ...(measure === undefined ? {} : { measure }),
    ...(display === undefined ? {} : { display }),
  });
}
