import { type HealthContacts, ordinary } from "./contact-plan.ts";

/** Coaches see everyone alike. */
export const asOthers: HealthContacts = (levers) => ordinary(levers);
