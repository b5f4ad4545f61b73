import type { Levers } from "../policy/levers.ts";
import { changedIds } from "../scenario/merge.ts";
import type { Scenario } from "../scenario/scenario.ts";

/**
 * True if nobody is ever coached, referred to a provider or sent to a service: such a run is the twin that tells what
 * would have happened anyway.
 */
export const withoutProgramme = ({ levers, reforms }: Scenario): boolean =>
  supportsNobody(levers) && reforms.every((reform) => supportsNobody({ ...levers, ...reform.levers } as Levers));

const supportsNobody = (levers: Levers): boolean =>
  levers["referral.when"] === "never" && levers["jobcentre.minutes"] === 0 && !levers["services.referral"];

/**
 * The run that tells what would have happened anyway where a scenario starts: its baseline with all support taken away,
 * as in the shipped scenario of that name.
 */
export const twinWithoutProgramme = ({ burnIn, assumptions }: Scenario): Scenario => {
  const levers: Levers = { ...burnIn, "referral.when": "never", "jobcentre.minutes": 0, "services.referral": false };
  return {
    name: "without-programme",
    title: "Without a programme",
    description: "",
    source: "",
    levers,
    assumptions,
    reforms: [],
    burnIn,
    changed: changedIds(levers, burnIn, assumptions),
  };
};
