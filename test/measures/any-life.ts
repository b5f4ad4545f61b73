import fc from "fast-check";
import {
  AGE_BANDS,
  AREAS,
  BARRIERS,
  BENEFIT_GROUPS,
  COHORTS,
  type RunRecord,
  type SpellEnd,
} from "../../sim/record.ts";
import { hand, type HandAttachment, type HandPerson, type HandSpell } from "./hand.ts";

type Status = HandSpell[1];

/** Why a spell ends, by the status before and after. */
const CAUSES: { readonly [from in Status]: Partial<{ readonly [to in Status]: SpellEnd }> } = {
  claiming: { inWork: "job-entry", neither: "other-exit" },
  inWork: { claiming: "separation-to-claim", neither: "separation-to-neither" },
  neither: { claiming: "return-to-claim", inWork: "return-to-work" },
};
const STATUS: readonly Status[] = ["claiming", "inWork", "neither"];

/** A person, the weeks of each spell and the turns taken between them. */
const life = (weeks: number) =>
  fc.record({
    person: fc.record({
      entry: fc.oneof(fc.constant(-1), fc.constant(0), fc.integer({ min: 0, max: weeks - 1 })),
      barriers: fc.dictionary(fc.constantFrom(...BARRIERS), fc.integer({ min: 0, max: 3 }), {
        maxKeys: 8,
        noNullPrototype: true,
      }),
      benefit: fc.constantFrom(...BENEFIT_GROUPS),
      age: fc.constantFrom(...AGE_BANDS),
      area: fc.constantFrom(...AREAS),
      cohorts: fc.uniqueArray(fc.constantFrom(...COHORTS)),
    }) as fc.Arbitrary<HandPerson>,
    before: fc.integer({ min: 0, max: 40 }),
    first: fc.constantFrom(...STATUS),
    turns: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.boolean()), { maxLength: 12 }),
    leaves: fc.boolean(),
    attached: fc.option(
      fc.tuple(fc.integer({ min: 0, max: weeks - 1 }), fc.integer({ min: 0, max: 120 }), fc.boolean()),
      { nil: undefined },
    ),
  });

/** Records of a few whole lives, each one status a week with a cause for every turn. */
export const anyRecord = (weeks = 150): fc.Arbitrary<RunRecord> =>
  fc.array(life(weeks), { maxLength: 12 }).map((lives) => {
    const spells: HandSpell[] = [];
    const attachments: HandAttachment[] = [];
    lives.forEach(({ person, before, first, turns, leaves, attached }, p) => {
      const { entry = 0 } = person;
      let start = entry > 0 ? entry : -before;
      let status: Status = entry > 0 ? "claiming" : first;
      for (const [length, up] of [...turns, [weeks + before + 1, true] as const]) {
        const end = Math.min(weeks, start + length);
        const next = STATUS[(STATUS.indexOf(status) + (up ? 1 : 2)) % 3];
        const last = start + length >= weeks;
        const gone = leaves && !last && spells.filter(([own]) => own === p).length === turns.length - 1;
        if (end > 0 && end > start)
          spells.push([p, status, start, end, last ? "open" : gone ? "left-population" : CAUSES[status][next]!]);
        if (last || gone) break;
        [start, status] = [end, next];
      }
      if (attached !== undefined)
        attachments.push({
          person: p,
          week: attached[0],
          outcome: attached[0] + attached[1] < weeks ? attached[0] + attached[1] : -1,
          paid: attached[2] && attached[0] + attached[1] < weeks,
          provider: p % 3,
          price: 1000 * p,
        });
    });
    return hand({
      weeks,
      people: lives.map(({ person }) => person),
      spells,
      attachments,
      providers: [0, 1, 2].map((slot) => ({ slot, id: `p${slot}`, kind: slot === 1 ? "mutual" : "private" })),
    });
  });
