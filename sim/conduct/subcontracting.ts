/**
 * The specialist to whom a lead provider passes a person on: the one that knows most of the barriers that are known,
 * the first of those who know as many; `undefined` if none knows any. `knows` holds the bits of barriers of each
 * specialist.
 */
export function specialistFor(
  known: number,
  specialists: readonly number[],
  knows: (slot: number) => number,
): number | undefined {
  let chosen: number | undefined;
  let most = 0;
  for (const slot of specialists) {
    const shared = count(known & knows(slot));
    if (shared > most) {
      chosen = slot;
      most = shared;
    }
  }
  return chosen;
}

function count(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n;
}

/** Whole pence of a payment that a lead provider keeps when a subcontractor serves the person. */
export const keptByLead = (pence: number, share: number): number => Math.floor(pence * share + 0.5);
