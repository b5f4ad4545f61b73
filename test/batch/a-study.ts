import { checkStudy, type CheckedStudy } from "../../sim/batch/check-study.ts";
import type { Study } from "../../sim/batch/study.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { error } from "../../sim/scenario/words.ts";

/** A small study that could be anybody's. */
export const aStudy = {
  studyVersion: 1,
  name: "small",
  title: "A small study",
  description: "It asks little.",
  scenarios: ["jobcentre-2014", "citizen-support"],
  envelopes: ["A", "B"],
  seed: "few",
  people: 100,
  weeks: 40,
  burnIn: 8,
  replications: 3,
  decides: { measure: "sustained-26", group: "all" },
  keep: { "sustained-26": ["all", "barriers:5+"], "cost-support": ["all"] },
  switches: [
    { name: "flow", label: "Flow", says: "Deadweight is ignored.", everywhere: { "structure.effort": "flow" } },
    {
      name: "dear-cases",
      label: "Dear cases",
      says: "Cases are dear.",
      everywhere: { "support.caseCost": 18 },
      only: { "citizen-support": { "referral.when": "at-once" } },
    },
  ],
};

const shipped = (name: string) =>
  scenarioNames().includes(name)
    ? { problems: [], scenario: scenario(name) }
    : { problems: [error(name, "there is no scenario of this name", "Look again")] };

export const checked = (changes: object = {}): CheckedStudy => checkStudy({ ...aStudy, ...changes }, shipped);

/** The study with some fields changed; fails with its errors if it has any. */
export function studied(changes: object = {}): Study {
  const { study, problems } = checked(changes);
  if (study === undefined) throw new Error(JSON.stringify(problems));
  return study;
}
