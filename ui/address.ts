import { DEFAULT_SIZE, fromLink, toLink, type Problem } from "../sim/index.ts";
import { openingQuestion, type Question } from "./question.ts";

/** The pages of the dashboard, by the name that a link uses. */
export const pages = { compare: "Compare", levers: "Levers", journey: "Journey", evidence: "Evidence" } as const;
export type Page = keyof typeof pages;

/** Whose lives are followed: a person by number, and how people are found; without a number the first who is found. */
export interface Who {
  readonly person?: number;
  readonly find?: string;
}

/** What an address asks for. */
export interface Place {
  readonly page: Page;
  readonly question: Question;
  readonly who?: Who;
}

/** What the fragment of an address asks for; an empty one asks for the opening comparison, a damaged one says what is wrong with it. */
export function readAddress(hash: string): { place: Place; problems: readonly Problem[] } {
  const opening = { page: "compare", question: openingQuestion } as const;
  if (hash === "" || hash === "#") return { place: opening, problems: [] };
  const { state, problems } = fromLink(hash);
  if (state === undefined) return { place: opening, problems };
  const { scenarios, seed, people, weeks, burnIn, reps, envelope, page, person, find } = state;
  const who: Who = { ...(person === undefined ? {} : { person }), ...(find === undefined ? {} : { find }) };
  const regimes = scenarios.length > 1 ? scenarios : [...openingQuestion.regimes.slice(0, 1), ...scenarios];
  return { place: { page: page !== undefined && Object.hasOwn(pages, page) ? (page as Page) : "compare", question: { regimes, envelope, size: { seed, people, weeks, burnIn }, reps }, ...(person === undefined && find === undefined ? {} : { who }) }, problems };
}

/** The fragment that restores a place. */
export function writeAddress({ page, question: { regimes, envelope, size, reps }, who }: Place): string {
  return toLink({ scenarios: regimes, ...DEFAULT_SIZE, ...size, reps, envelope, page, ...who });
}
