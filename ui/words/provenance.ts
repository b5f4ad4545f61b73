import { SIGNPOST_VERSION, type Journey } from "../../sim/index.ts";
import { writeAddress, type Place } from "../view/address.ts";
import { type Who } from "../engine/who.ts";
import { envelopes } from "./envelope-words.ts";
import { notice } from "./notice.ts";
import type { Question } from "../engine/question.ts";
import type { Answer } from "../engine/answer.ts";

/** Where what is shown comes from: what a file or a printed page needs in order to be traced and made again. */
export interface Provenance {
  /** In a sentence, without the link. */
  readonly words: string;
  /** The whole address that opens the view. */
  readonly link: string;
  /** For the columns of a file. */
  readonly columns: Readonly<Record<string, string | number>>;
}

/** Where an answer comes from; the link asks for the sizes that gave it. */
export function provenance(
  { question, comparison, full, scaled }: Answer,
  view: Pick<Place, "page" | "measure" | "display">,
): Provenance {
  const { signpost, seed, people, weeks, burnIn, replications } = comparison;
  const asked: Question = { ...question, size: { ...question.size, people }, reps: replications };
  const answer = full ? "full" : scaled ? "preview" : "preview with prices not yet made equal";
  const made =
    `${count(replications)} ` +
    `${replications === 1 ? "replication" : "paired replications"}${full ? "" : `, a ${answer}`}`;
  return traced(
    { signpost, seed, envelope: question.envelope, people, weeks, burn_in: burnIn, replications, answer },
    made,
    writeAddress({ ...view, question: asked }),
  );
}

/** Where one person's lives come from. */
export function journeyProvenance(
  { signpost, seed, people, weeks, burnIn, replication }: Journey,
  question: Question,
  who: Who,
): Provenance {
  const asked: Question = { ...question, size: { seed, people, weeks, burnIn } };
  return traced(
    { signpost, seed, envelope: question.envelope, people, weeks, burn_in: burnIn, replication },
    `replication ${replication}`,
    writeAddress({ page: "journey", question: asked, who }),
  );
}

interface Facts {
  readonly signpost: string;
  readonly seed: string;
  readonly envelope: Question["envelope"];
  readonly people: number;
  readonly weeks: number;
  readonly burn_in: number;
  readonly [more: string]: string | number;
}

function traced(facts: Facts, made: string, hash: string): Provenance {
  const { signpost, seed, envelope, people, weeks, burn_in } = facts;
  const link = location.origin + location.pathname + hash;
  const size =
    `${count(people)} ${people === 1 ? "person" : "people"}, ${count(weeks)} ` +
    `${weeks === 1 ? "week" : "weeks"} after ${count(burn_in)} of burn-in`;
  return {
    words:
      `Signpost ${signpost}, seed “${seed}”, ` +
      `${envelopes[envelope].label.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}, ${size}, ` +
      `${made}.`,
    link,
    columns: { ...facts, note: notice.replace(/\.$/, ""), link },
  };
}

const count = (number: number): string => number.toLocaleString("en-GB");

/** The version, for what comes from no run. */
export const version = `Signpost ${SIGNPOST_VERSION}`;
