import type { HealthContacts } from "./contact-plan.ts";

/** Coaches see people who claim for reasons of health at their own frequency, and the support group not at all. */
export const ownPlan: HealthContacts = (levers, supported) =>
  supported ? undefined : { minutes: levers["jobcentre.healthMinutes"], interval: levers["jobcentre.healthInterval"] };
