import { readAddress, writeAddress } from "../view/address.ts";
import { noMoves, type Move, type Moves } from "./moves.ts";
import type { Question } from "../engine/question.ts";

/**
 * Where a visit had got to: the address as it was last, and what can be undone and redone. A visit begins with a link
 * and goes on over all pages, reloads and ways back.
 */
export interface Reached {
  readonly hash: string;
  readonly moves: Moves;
}

/** What a tab remembers of its visits, for as long as it is open. */
export interface Trail {
  readonly keep: (visit: string, reached: Reached) => void;
  readonly find: (visit: string) => Reached | undefined;
  /** The visit that was kept last. */
  readonly last: () => string | undefined;
}

type Kept = readonly (readonly [hash: string, step: string])[];
type Stored = readonly (readonly [visit: string, hash: string, before: Kept, after: Kept])[];

const KEY = "signpost-visits";
const MOST = 6;

/**
 * The trail in a tab's storage; without one, or where it is damaged, nothing is remembered. Questions are kept as
 * links, which are checked when they are read.
 */
export function trailIn(storage: () => Pick<Storage, "getItem" | "setItem">): Trail {
  const links = new WeakMap<Question, string>();
  const linkTo = (question: Question): string => {
    const link = links.get(question) ?? writeAddress({ page: "compare", question });
    links.set(question, link);
    return link;
  };
  const stored = (): Stored => {
    try {
      const value: unknown = JSON.parse(storage().getItem(KEY) ?? "[]");
      return Array.isArray(value)
        ? value.filter((each) => Array.isArray(each) && typeof each[0] === "string" && typeof each[1] === "string")
        : [];
    } catch {
      return [];
    }
  };
  const asKept = (moves: readonly Move[]): Kept => moves.map(({ question, step }) => [linkTo(question), step]);
  const asMoves = (kept: unknown): readonly Move[] =>
    !Array.isArray(kept)
      ? []
      : kept.flatMap((each: unknown) => {
          const [hash, step] = Array.isArray(each) ? each : [];
          const { place, problems } = readAddress(String(hash));
          return problems.some(({ severity }) => severity === "error")
            ? []
            : [{ question: place.question, step: String(step), at: -Infinity }];
        });

  return {
    keep: (visit, { hash, moves: { before, after } }) => {
      const rest = stored().filter(([each]) => each !== visit);
      try {
        storage().setItem(KEY, JSON.stringify([...rest.slice(1 - MOST), [visit, hash, asKept(before), asKept(after)]]));
      } catch {
        // a tab without storage, or with a full one, remembers nothing
      }
    },
    find: (visit) => {
      const found = stored().find(([each]) => each === visit);
      return found === undefined
        ? undefined
        : {
            hash: found[1],
            moves: found.length < 4 ? noMoves : { before: asMoves(found[2]), after: asMoves(found[3]) },
          };
    },
    last: () => stored().at(-1)?.[0],
  };
}
