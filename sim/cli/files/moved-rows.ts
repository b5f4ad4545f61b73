import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** How two tidy files differ. */
export interface MovedRows {
  /** Rows whose value differs, or that only one file has. */
  readonly count: number;
  /** Measures and series they belong to, in the order in which they are met. */
  readonly measures: readonly string[];
  /** The first few, as `key: before → now`. */
  readonly examples: readonly string[];
}

const EXAMPLES = 5;

/**
 * Compares two tidy files row by row without holding either in memory; `measure` is the place of the column that names
 * it.
 */
export async function movedRows(before: string, now: string, measure = 4): Promise<MovedRows> {
  const old = lines(before);
  const measures = new Set<string>();
  const examples: string[] = [];
  let count = 0;
  const note = (was: string | undefined, is: string | undefined): void => {
    const [key, from] = split(was ?? is!);
    const to = was === undefined || is === undefined ? undefined : split(is);
    measures.add(key.split(",")[measure] ?? "");
    if (examples.length < EXAMPLES)
      examples.push(
        to === undefined
          ? `${key}: only ${was === undefined ? "now" : "before"}`
          : `${key}: ${from} → ${to[0] === key ? to[1] : to.join(",")}`,
      );
    count++;
  };
  for await (const is of lines(now)) {
    const { value: was, done } = await old.next();
    if (done === true || was !== is) note(done === true ? undefined : was, is);
  }
  for await (const was of old) note(was, undefined);
  return { count, measures: [...measures], examples };
}

const lines = (path: string): AsyncIterableIterator<string> =>
  createInterface({ input: createReadStream(path), crlfDelay: Infinity })[Symbol.asyncIterator]();

const split = (row: string): [string, string] => [
  row.slice(0, row.lastIndexOf(",")),
  row.slice(row.lastIndexOf(",") + 1),
];
