import { criteria, type Journey, type JourneyQuestion, type Life, type LifeEvent } from "../../sim/index.ts";

/** A made-up journey: contact in the same week, then a place and a job in the second life only. */
export function madeUpJourney({ scenarios, size, replication, person, find }: JourneyQuestion): Journey {
  const { weeks } = size;
  const number = person ?? 7;
  const lives = scenarios.map(({ name, title }, place): Life => {
    const works = place > 0;
    const spells = works
      ? ([
          { status: "claiming", start: 0, end: 10, cause: "job-entry" },
          { status: "inWork", start: 10, end: weeks, cause: "open" },
        ] as const)
      : ([{ status: "claiming", start: 0, end: weeks, cause: "open" }] as const);
    const each = <T>(value: (week: number) => T): T[] => Array.from({ length: weeks }, (_, week) => value(week));
    const events: LifeEvent[] = [
      { week: 2, kind: "contact", what: "Contact is made", why: "Week 3 of the claim" },
      ...(works
        ? ([
            {
              week: 4,
              kind: "attachment",
              what: "The mutual takes the case on",
              why: "A place is free at once; attachment fee £400",
            },
            {
              week: 9,
              kind: "job",
              what: "A job begins",
              why: "Job entry, 9 weeks out of work: draw .0123 below .0187",
              chance: { draw: 0.0123, bound: 0.0187, side: "below" },
            },
          ] as const)
        : []),
    ];
    return {
      scenario: name,
      title,
      spells,
      events,
      hash: name,
      weeks: {
        status: each((week) => (works && week >= 10 ? 1 : 0)),
        hours: each((week) => (week >= 4 ? 0.1 + 0.3 * place : 0)),
        draw: each(() => 0.0123),
        work: each(() => 0.01),
        away: each(() => 0.99),
      },
      totals: {
        weeksInWork: works ? weeks - 10 : 0,
        weeksOnBenefit: works ? 10 : weeks,
        hours: 3,
        bodiesMet: 1,
        assessments: 1,
        handoffsLost: 0,
        weeksWaiting: 0,
        sanctions: 0,
        barriersResolved: 0,
      },
    };
  });
  const found =
    find === undefined
      ? null
      : {
          criterion: find,
          label: criteria[find].label,
          definition: criteria[find].definition,
          among: size.people,
          people: [7, 9, 12].filter((each) => each < size.people),
          example: size.people > 7 ? 7 : null,
        };
  return {
    signpost: "0.1.0",
    ...size,
    rows: size.people,
    replication,
    scenarios: scenarios.map(({ name }) => name),
    found,
    followed: {
      person: {
        number,
        entry: 0,
        age: "25-49",
        benefit: "search",
        area: "average-urban",
        barriers: [{ barrier: "travel", severity: 2 }],
        cohorts: [],
      },
      lives,
      divergences: lives.slice(1).map((life) => ({
        week: 4,
        nature: "policy",
        only: [[], [life.events[1]]],
        parting: {
          week: 9,
          said: ["Nothing changes: draw .0123 at or above .0100", "A job begins. Job entry: draw .0123 below .0187"],
        },
      })),
    },
  };
}
