import type { Register } from "../register.ts";
import type { CoachRule } from "./coach-rule.ts";
import { generalists } from "./generalists.ts";
import { specialists } from "./specialists.ts";

/** Which coaches see whom. */
export const coachRules = {
  generalists: { label: "Generalists for everybody", strategy: generalists },
  specialists: {
    label: "Specialists for people who are ill, disabled or dependent",
    strategy: specialists,
    needs: ["specialists"],
  },
} as const satisfies Register<CoachRule, "specialists">;
