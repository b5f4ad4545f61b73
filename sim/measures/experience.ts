import { DOORS, type Door } from "../record.ts";
import { GAVE_UP, JOB_ENTRY } from "./claim-history.ts";
import { type Lives, mean, type Reckoned } from "./lives.ts";
import type { Record as RunRecord } from "../record.ts";

type Total = Exclude<keyof RunRecord["person"], "entry" | "barriers" | "barrierCount" | "benefit" | "age" | "area" | "cohorts" | "door">;

const total = (column: Total, measure: Pick<Reckoned, "label" | "unit" | "better"> & { readonly what: string }): Reckoned => ({
  label: measure.label,
  definition: `${measure.what}, a person of the comparison, from entry to its end`,
  unit: measure.unit,
  better: measure.better,
  of: (lives: Lives) => mean(lives, lives.entered, (hits) => hits.set(lives.record.person[column])),
});

const reachedAt = (label: string, where: string, doors: readonly Door[]): Reckoned => ({
  label,
  definition: `Share of people of the comparison whose first contact on record was ${where}`,
  unit: "share",
  better: "neither",
  of: (lives) => {
    const codes = doors.map((door) => DOORS.indexOf(door));
    return mean(lives, lives.entered, (hits) => lives.record.person.door.forEach((door, p) => codes.includes(door) && (hits[p] = 1)));
  },
});

/** What happens to people on the way. */
export const experience = {
  "job-entries": {
    label: "Job entries",
    definition: "Jobs entered from a claim in the comparison, a person of the comparison",
    unit: "count",
    better: "higher",
    of: (lives) => {
      const { person, cause } = lives.claims;
      return mean(lives, lives.entered, (hits) => {
        for (let c = 0; c < person.length; c++) if (cause[c] === JOB_ENTRY) hits[person[c]]++;
      });
    },
  },
  "never-reached": {
    label: "Never reached",
    definition: "Share of people of the comparison whom nobody had met by its end",
    unit: "share",
    better: "lower",
    of: (lives) => {
      const { reached } = lives.record.person;
      return mean(lives, lives.entered, (hits) => {
        for (let p = 0; p < hits.length; p++) hits[p] = 1 - reached[p];
      });
    },
  },
  "reached-in-person": reachedAt("Met in person first", "at an office or a hub", ["office", "hub"]),
  "reached-by-phone": reachedAt("Met by telephone first", "by telephone", ["phone"]),
  "reached-online": reachedAt("Met online first", "online without help", ["online"]),
  "reached-with-help": reachedAt("Helped to claim", "online with help to claim", ["helped"]),
  "gave-up": {
    label: "Claims given up",
    definition: "Claims that ended in the comparison because the person gave up before anyone had met them, a person of the comparison",
    unit: "count",
    better: "lower",
    of: (lives) => {
      const { person, cause } = lives.claims;
      return mean(lives, lives.entered, (hits) => {
        for (let c = 0; c < person.length; c++) if (cause[c] === GAVE_UP) hits[person[c]]++;
      });
    },
  },
  "bodies-met": total("bodiesMet", { label: "Bodies met", what: "Dealings begun with separate bodies: the first contact of each claim, each attachment to a provider, each referral to a service", unit: "count", better: "lower" }),
  "assessments": total("assessments", { label: "Assessments", what: "Assessments sat through, repeats included", unit: "count", better: "lower" }),
  "handoffs-lost": total("handoffsLost", { label: "Hand-offs lost", what: "Referrals between bodies that were never completed", unit: "count", better: "lower" }),
  "refusals": total("refusals", { label: "Referrals declined", what: "Referrals that a provider declined", unit: "count", better: "lower" }),
  "no-willing-provider": {
    label: "Nobody takes them",
    definition: "Share of people of the comparison for whom, at one referral at least, no provider that holds a licence there took people of their segment",
    unit: "share",
    better: "lower",
    of: (lives) => {
      const { unwanted } = lives.record.person;
      return mean(lives, lives.entered, (hits) => {
        for (let p = 0; p < hits.length; p++) hits[p] = unwanted[p] > 0 ? 1 : 0;
      });
    },
  },
  "weeks-waiting": total("weeksWaiting", { label: "Weeks waiting", what: "Weeks in queues for a provider or a service", unit: "weeks", better: "lower" }),
  "referred-for-decision": total("referredForDecision", { label: "Referred for a decision", what: "Failures to comply that were referred for a decision on a sanction", unit: "count", better: "lower" }),
  "sanctions": total("sanctions", { label: "Sanctions", what: "Sanctions imposed", unit: "count", better: "lower" }),
  "weeks-sanctioned": total("weeksSanctioned", { label: "Weeks under sanction", what: "Weeks of claim under sanction", unit: "weeks", better: "lower" }),
  "weeks-sanctioned-in-work": total("weeksSanctionedInWork", { label: "Weeks under sanction in work", what: "Weeks of work under sanction", unit: "weeks", better: "lower" }),
  "barriers-resolved": total("barriersResolved", { label: "Barriers resolved", what: "Barriers that came to an end", unit: "count", better: "higher" }),
} as const satisfies { [id: string]: Reckoned };
