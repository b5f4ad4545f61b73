import { unrealIn } from "../core/finite.ts";
import { within } from "../core/rates.ts";
import type { Nature } from "../world/nature.ts";
import { access, type Access } from "./access/contact.ts";
import { allocating, type Allocating } from "./allocation/allocating.ts";
import { assessing, type Assessing } from "./assessment/assessing.ts";
import { REVIEW_WEEKS } from "./clock.ts";
import { coaching, type Coaching } from "./coaching/coaches.ts";
import { contacts, type Contacts } from "./coaching/contacts.ts";
import { commissioning, type Commissioning } from "./commissioning/open-slots.ts";
import { conditionality, type Conditionality } from "./conditionality/sanctions.ts";
import type { Levers } from "./lever.ts";
import { referring, type Referring } from "./referral/referring.ts";
import { services, type Services } from "./services/hand-offs.ts";
import { paying, type Paying } from "./tariff/paying.ts";

/** One setting of all levers, compiled for the weekly loop: each folder compiles its own part. */
export interface Policy
  extends
    Access,
    Allocating,
    Assessing,
    Coaching,
    Commissioning,
    Conditionality,
    Contacts,
    Paying,
    Referring,
    Services {
  /** What it was compiled from, for whoever compares or words it: the week reads none of it. */
  readonly levers: Levers;
  /** Chance between two reviews that a barrier kept back is told. */
  readonly trust: number;
  /** Share of a held-back penalty that time alone releases between two reviews, by barrier × severity it had. */
  readonly releasedByTime: Float64Array;
}

/** Compiles levers for one nature. Throws where one is not finite. */
export function compilePolicy(levers: Levers, nature: Nature): Policy {
  const { assumptions } = nature;
  const wrong = unrealIn(levers);
  if (wrong !== undefined)
    throw new Error(
      `the lever ${wrong.path.join(".")} is ${wrong.value}, which is no finite number. Bring it nearer to its range.`,
    );
  return {
    levers,
    ...access(levers, nature),
    ...allocating(levers, nature),
    ...assessing(levers, nature),
    ...coaching(levers, nature),
    ...contacts(levers, nature),
    ...commissioning(levers, nature),
    ...conditionality(levers, assumptions),
    ...paying(levers, nature),
    ...referring(levers, nature),
    ...services(levers, assumptions),
    trust: within(assumptions["assessment.trustFinds"], REVIEW_WEEKS),
    releasedByTime: nature.remission.map((weekly) => within(weekly, REVIEW_WEEKS)),
  };
}
