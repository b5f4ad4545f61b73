import { DOORS, type Door } from "../record.ts";
import { GAVE_UP, JOB_ENTRY } from "./claim-history.ts";
import { mean, type Reckoned } from "./lives.ts";
import type { RunRecord } from "../record.ts";

type Total = Exclude<
  keyof RunRecord["person"],
  "entry" | "barriers" | "barrierCount" | "benefit" | "age" | "area" | "cohorts" | "door"
>;

const total = (column: Total, unit: Reckoned["unit"], better: Reckoned["better"]): Reckoned => ({
  unit,
  better,
  of: mean("entered", ({ record: { person } }, hits) => hits.set(person[column])),
});

const reachedAt = (doors: readonly Door[]): Reckoned => ({
  unit: "share",
  better: "neither",
  of: mean("entered", ({ record: { person } }, hits) => {
    const codes = doors.map((door) => DOORS.indexOf(door));
    for (let p = 0; p < hits.length; p++) if (codes.includes(person.door[p])) hits[p] = 1;
  }),
});

/** What happens to people on the way. */
export const experience = {
  "job-entries": {
    unit: "count",
    better: "higher",
    of: mean("entered", ({ claims: { person, cause } }, hits) => {
      for (let c = 0; c < person.length; c++) if (cause[c] === JOB_ENTRY) hits[person[c]]++;
    }),
  },
  "never-reached": {
    unit: "share",
    better: "lower",
    of: mean("entered", ({ record: { person } }, hits) => {
      const { reached } = person;
      for (let p = 0; p < hits.length; p++) hits[p] = 1 - reached[p];
    }),
  },
  "reached-in-person": reachedAt(["office", "hub"]),
  "reached-by-phone": reachedAt(["phone"]),
  "reached-online": reachedAt(["online"]),
  "reached-with-help": reachedAt(["helped"]),
  "gave-up": {
    unit: "count",
    better: "lower",
    of: mean("entered", ({ claims: { person, cause } }, hits) => {
      for (let c = 0; c < person.length; c++) if (cause[c] === GAVE_UP) hits[person[c]]++;
    }),
  },
  "bodies-met": total("bodiesMet", "count", "lower"),
  assessments: total("assessments", "count", "lower"),
  "handoffs-lost": total("handoffsLost", "count", "lower"),
  refusals: total("refusals", "count", "lower"),
  "no-willing-provider": {
    unit: "share",
    better: "lower",
    of: mean("entered", ({ record: { person } }, hits) => {
      const { unwanted } = person;
      for (let p = 0; p < hits.length; p++) hits[p] = unwanted[p] > 0 ? 1 : 0;
    }),
  },
  "weeks-waiting": total("weeksWaiting", "weeks", "lower"),
  "referred-for-decision": total("referredForDecision", "count", "lower"),
  sanctions: total("sanctions", "count", "lower"),
  "weeks-sanctioned": total("weeksSanctioned", "weeks", "lower"),
  "weeks-sanctioned-in-work": total("weeksSanctionedInWork", "weeks", "lower"),
  "barriers-resolved": total("barriersResolved", "count", "higher"),
} as const satisfies { [id: string]: Reckoned };
