import { benefitGroups } from "../../evidence/benefit-groups.ts";
import type { ParameterId } from "../../evidence/parameters.ts";
import { BENEFIT_GROUPS } from "../vocabulary.ts";
import type { Numbers } from "./numbers.ts";

/** What is believed of coaching and of contacts. */
export type SupportNumbers = ReturnType<typeof supportNumbers>;

const byGroup = (of: (group: (typeof benefitGroups)["search"]) => number): Float64Array =>
  Float64Array.from(BENEFIT_GROUPS, (id) => of(benefitGroups[id]));

/** Compiles what is believed of coaching and of contacts; `at` gives a number by its id. */
export const supportNumbers = (at: Numbers) => {
  const times = (ratio: ParameterId | undefined): number => (ratio === undefined ? 1 : at(ratio));
  return {
    coachingEffect: byGroup(({ support }) => at("support.searchEffect") * times(support?.effect)), // κc by benefit group
    hoursScale: byGroup(({ support }) => at("support.hoursScale") * times(support?.hours)), // ē by benefit group
    coachFoot: at("support.coachFoot"), // minutes of a contact with a coach that administration takes
    providerFoot: at("support.providerFoot"), // hours a week of a provider's that administration takes
    contactEffect: byGroup(({ contacts }) => (contacts === undefined ? 0 : at(contacts.entry))), // κm by benefit group
    contactExits: byGroup(({ contacts }) => (contacts === undefined ? 0 : at(contacts.exits))), // ξ by benefit group
    contactScale: at("support.contactScale"), // c̄, contacts a week
    inWorkWeeks: at("support.inWorkWeeks"),
    inWorkKappa: at("support.inWorkKappa"), // largest fall of separation
  };
};
