import type { HealthContacts } from "./contact-plan.ts";

/** Coaches see nobody who claims for reasons of health. */
export const nobody: HealthContacts = () => undefined;
