import type { Levers } from "../policy/levers.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** True if nobody is ever coached, referred to a provider or sent to a service: such a run is the twin that tells what would have happened anyway. */
export const withoutProgramme = ({ levers, reforms }: Scenario): boolean => supportsNobody(levers) && reforms.every((reform) => supportsNobody({ ...levers, ...reform.levers } as Levers));

const supportsNobody = (levers: Levers): boolean => levers["referral.when"] === "never" && levers["jobcentre.minutes"] === 0 && !levers["services.referral"];
