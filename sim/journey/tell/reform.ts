import { ATTACHED, CLAIMING, QUEUED } from "../../world/people.ts";
import { told } from "../event.ts";
import type { Witness } from "../seen.ts";
import { providerName } from "../words.ts";

/** Tells what a reform does to a person between two weeks. */
export const reform: Witness = ({ step, was, is }) => {
  if (step !== "reform" || is.status !== CLAIMING || was.stage === is.stage) return [];
  if (was.stage === ATTACHED || was.stage === QUEUED)
    return [
      told(
        "reform",
        `${was.stage === ATTACHED ? "Handed back by" : "No longer waits for"} ${providerName(was.provider)}`,
        "A reform: the provider is no longer open here, or others are referred to",
      ),
    ];
  return [told("reform", "To be met anew", "A reform: other questions at first contact, or another rule of referral")];
};
