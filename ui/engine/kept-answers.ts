import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Question } from "./question.ts";
import { answerKey, seal, unseal, type SealedAnswer } from "./sealed-answer.ts";
import type { Answer } from "./answer.ts";

/** Full answers that outlive the page. Where a browser keeps nothing, nothing is found and nothing fails. */
export interface KeptAnswers {
  readonly find: (question: Question) => Promise<Answer | undefined>;
  readonly keep: (answer: Answer) => Promise<void>;
}

interface Schema extends DBSchema {
  /** What there is: small, so that it can be looked through. */
  readonly entries: { readonly key: string; readonly value: Entry };
  readonly answers: { readonly key: string; readonly value: SealedAnswer };
}

interface Entry {
  readonly key: string;
  /** The program that reckoned it. */
  readonly program: string;
  readonly bytes: number;
  /** When it was last of use, in milliseconds. */
  readonly used: number;
}

/** Answers kept, and bytes of them, at most; the least lately used go first. */
const MOST_ANSWERS = 24;
const MOST_BYTES = 48e6;

/** The answers that this browser keeps for a program; those of other programs are dropped. */
export async function keptAnswers(program: string): Promise<KeptAnswers> {
  let known: ReadonlySet<string> = new Set();
  let opened: IDBPDatabase<Schema> | undefined;

  const stores = ["entries", "answers"] as const;
  const drop = async (database: IDBPDatabase<Schema>, keys: readonly string[]): Promise<void> => {
    const change = database.transaction(stores, "readwrite");
    await Promise.all([
      ...stores.flatMap((store) => keys.map((key) => change.objectStore(store).delete(key))),
      change.done,
    ]);
  };
  /** Makes room, and learns what there is. */
  const tidy = async (database: IDBPDatabase<Schema>): Promise<void> => {
    const [entries, stored] = await Promise.all([database.getAll("entries"), database.getAllKeys("answers")]);
    const latestFirst = entries.filter((entry) => entry.program === program).sort((a, b) => b.used - a.used);
    let bytes = 0;
    const kept = new Set(
      latestFirst
        .filter((entry, place) => (bytes += entry.bytes) <= MOST_BYTES && place < MOST_ANSWERS)
        .map(({ key }) => key),
    );
    const gone = [...entries.map(({ key }) => key), ...stored].filter((key) => !kept.has(key));
    if (gone.length > 0) await drop(database, gone);
    known = kept;
  };
  const quietly = async <T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> => {
    if (opened === undefined) return undefined;
    try {
      return await work(opened);
    } catch {
      return undefined; // a full or failing store is as good as none
    }
  };

  try {
    opened = await openDB<Schema>("signpost-answers", 1, {
      upgrade(database) {
        database.createObjectStore("entries", { keyPath: "key" });
        database.createObjectStore("answers", { keyPath: "key" });
      },
      blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
      terminated: () => (opened = undefined),
    });
  } catch {
    opened = undefined;
  }
  await quietly(tidy);

  return {
    find: async (question) => {
      if (known.size === 0) return undefined;
      const key = answerKey(question, program);
      if (!known.has(key)) return undefined;
      return quietly(async (database) => {
        const found = await database.get("answers", key);
        const answer = await unseal(found, question, program);
        if (answer === undefined) {
          known = new Set([...known].filter((each) => each !== key));
          await drop(database, [key]);
        } else await database.put("entries", { key, program, bytes: found?.body.length ?? 0, used: Date.now() });
        return answer;
      });
    },
    keep: async (answer) => {
      await quietly(async (database) => {
        const sealed = await seal(answer, program);
        if (sealed.body.length > MOST_BYTES / 4) return;
        const change = database.transaction(stores, "readwrite");
        const entry = { key: sealed.key, program, bytes: sealed.body.length, used: Date.now() };
        await Promise.all([
          change.objectStore("answers").put(sealed),
          change.objectStore("entries").put(entry),
          change.done,
        ]);
        await tidy(database);
      });
    },
  };
}
