import type { Levers } from "../../lever.ts";

/** Minutes of a contact with a coach, and weeks from one to the next. */
export interface ContactPlan {
  readonly minutes: number;
  readonly interval: number;
}

/** How coaches see people who claim for reasons of health, in the support group or not; undefined if they do not. */
export type HealthContacts = (levers: Levers, supported: boolean) => ContactPlan | undefined;

/** How coaches see people who have to look for work. */
export const ordinary = (levers: Levers): ContactPlan => ({
  minutes: levers["jobcentre.minutes"],
  interval: levers["jobcentre.interval"],
});
