import type { People } from "./people.ts";
import type { Seen } from "./seen.ts";
import type { State } from "./state.ts";

/** What everything may read of the state: when it is, by which luck, and how many there are. */
type Always = "week" | "zero" | "weight" | "keys" | "arrived" | "arrival";

/** Columns of a person that change together: what writes one of them says which of these it writes. */
interface PeopleParts {
  /** What is reckoned from the rest and kept at hand. */
  readonly caches: "boundLow" | "boundHigh" | "worth" | "efficiency";
  /** When something happens next. */
  readonly dates: "due" | "change";
  /** Barriers, and what they do to the hazards. */
  readonly health: "barriers" | "pace" | "strain" | "held";
  /** What others know of it. */
  readonly known: "assessed" | "disclosed";
  /** Specialist help asked for and got. */
  readonly help: "queuedFor" | "treatedFor" | "team";
  /** Status and since when. */
  readonly spell: "status" | "spellStart" | "outAtStart";
  /** What happened to a person and still tells. */
  readonly marks: "marks" | "sanctionedUntil";
  /** Where a claim stands and who holds it. */
  readonly claim: "stage" | "provider" | "attachedAt" | "worked" | "payments" | "tier";
  /** The job of someone in work, a claimant's class of coach time. */
  readonly class: "traits";
}

/** The parts of a person, each with its columns. */
export const PEOPLE_PARTS: { readonly [P in keyof PeopleParts]: readonly PeopleParts[P][] } = {
  caches: ["boundLow", "boundHigh", "worth", "efficiency"],
  dates: ["due", "change"],
  health: ["barriers", "pace", "strain", "held"],
  known: ["assessed", "disclosed"],
  help: ["queuedFor", "treatedFor", "team"],
  spell: ["status", "spellStart", "outAtStart"],
  marks: ["marks", "sanctionedUntil"],
  claim: ["stage", "provider", "attachedAt", "worked", "payments", "tier"],
  class: ["traits"],
};

/** A table of the state that a step may declare to read. */
export type Readable = Exclude<keyof State, Always | "scratch" | "watch" | "seed" | "replication">;

/** A table of the state that a step may declare to write; of people, only parts. */
export type Writable = Exclude<Readable, "people"> | "arrived" | `people.${keyof PeopleParts}`;

type PartOf<W extends Writable> = W extends `people.${infer P extends keyof PeopleParts}` ? P : never;

type PeopleWith<P extends keyof PeopleParts> = Seen<People> & Pick<People, PeopleParts[P]>;

/**
 * What a function is given of the state: the tables that it reads, to look at, and those that it writes. It is always
 * the state itself that is passed; only the type narrows. Whoever writes a part of people reads all of them, and everyone
 * has room to sort in and may note what is decided of whom somebody watches.
 */
export type Given<R extends Readable, W extends Writable = never> = Seen<Pick<State, Always | R>> &
  Pick<State, "scratch" | "watch" | Exclude<W, `people.${string}`>> &
  ([PartOf<W>] extends [never] ? unknown : { readonly people: PeopleWith<PartOf<W>> });
