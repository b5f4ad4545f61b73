import { benefit, inSupportGroup } from "./people.ts";
import { BENEFIT_GROUPS } from "./vocabulary.ts";

/** How a claimant is seen by coaches, as a code: the benefit group, and whether in the support group. */
export const kindOfContact = (traits: number): number => 2 * benefit(traits) + inSupportGroup(traits);

/** The benefit group of a kind of contact. */
export const benefitOfContact = (kind: number): number => kind >>> 1;

/** How many kinds of contact there are. */
export const CONTACT_KINDS = 2 * BENEFIT_GROUPS.length;

/** How many classes of coach time there are. */
export const COACH_CLASSES = 8;
