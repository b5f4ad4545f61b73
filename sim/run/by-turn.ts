import { REVIEW_WEEKS } from "../policy/clock.ts";

/** Rows of people by the two bits of their key that say in which of every four weeks they are looked at. */
export const byTurn = (key: Int32Array): Int32Array[] =>
  Array.from({ length: REVIEW_WEEKS }, (_, turn) => rowsOf(key, turn));

function rowsOf(key: Int32Array, turn: number): Int32Array {
  const rows = new Int32Array(key.length);
  let count = 0;
  for (let i = 0; i < key.length; i++) if ((key[i] & (REVIEW_WEEKS - 1)) === turn) rows[count++] = i;
  return rows.slice(0, count);
}
