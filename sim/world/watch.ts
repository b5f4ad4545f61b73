import type { Decided } from "./decided.ts";

/** Whose life is followed through a run, and what has been decided of them, in order. */
export interface Watch {
  /** Row of the person, `NOBODY` or `EVERYBODY`. */
  row: number;
  readonly noted: Noted[];
}

/** One decision on a person, and the week since the start of burn-in in which it was made. */
export interface Noted {
  readonly person: number;
  readonly week: number;
  readonly decided: Decided;
}

export const NOBODY = -1;
export const EVERYBODY = -2;

/** Whether what is decided of a person is to be noted. */
export const watches = ({ watch: { row } }: { readonly watch: Watch }, i: number): boolean =>
  row !== NOBODY && (row === i || row === EVERYBODY);

/** Writes down what was decided of a person who is watched. */
export function note(
  { watch, week }: { readonly watch: Watch; readonly week: number },
  i: number,
  decided: Decided,
): void {
  watch.noted.push({ person: i, week, decided });
}

/** Does something for everyone who has arrived and is watched. */
export function eachWatched(
  { watch: { row }, arrived }: { readonly watch: Watch; readonly arrived: number },
  look: (i: number) => void,
): void {
  if (row === EVERYBODY) for (let i = 0; i < arrived; i++) look(i);
  else if (row !== NOBODY && row < arrived) look(row);
}
