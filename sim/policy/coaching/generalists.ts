import type { CoachRule } from "./coach-rule.ts";

/** Every coach sees everybody. */
export const generalists: CoachRule = () => false;
