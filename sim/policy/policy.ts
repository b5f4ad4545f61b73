import { exp } from "../core/exp-log.ts";
import { unrealIn } from "../core/finite.ts";
import { within } from "../core/rates.ts";
import type { Nature } from "../world/nature.ts";
import { access, type Access } from "./access/contact.ts";
import type { AllocationRule } from "./allocation/allocation-rule.ts";
import { allocationRules } from "./allocation/rules.ts";
import type { AssessmentTool } from "./assessment/assessment-tool.ts";
import { assessmentTools } from "./assessment/tools.ts";
import { REVIEW_WEEKS } from "./clock.ts";
import { coaching, type Coaching } from "./coaching/coaches.ts";
import { commissioning, type Commissioning } from "./commissioning/open-slots.ts";
import { conditionality, type Conditionality } from "./conditionality/sanctions.ts";
import type { Levers } from "./lever.ts";
import { strategy } from "./register.ts";
import { services, type Services } from "./services/hand-offs.ts";
import type { Tariff } from "./tariff/tariff.ts";
import { tariffs } from "./tariff/tariffs.ts";

/** One setting of all levers, compiled for the weekly loop: each folder compiles its own part. */
export interface Policy extends Access, Coaching, Commissioning, Conditionality, Services {
  readonly levers: Levers;
  readonly assess: AssessmentTool;
  readonly allocate: AllocationRule;
  readonly tariff: Tariff;
  /** Share of the effect of support that the minimum service brings. */
  readonly minimumReach: number;
  readonly startShare: number;
  /** Chance between two reviews that a barrier kept back is told. */
  readonly trust: number;
  /** Share of a held-back penalty that time alone releases between two reviews. */
  readonly releasedByTime: number;
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
    ...coaching(levers, nature),
    ...commissioning(levers),
    ...conditionality(levers, assumptions),
    ...services(levers, assumptions),
    assess: strategy(assessmentTools, "assessment tool", levers["assessment.tool"]),
    allocate: strategy(allocationRules, "allocation rule", levers["allocation.rule"]),
    tariff: strategy(tariffs, "tariff", levers["tariff.rule"])(levers, nature),
    minimumReach: 1 - exp(-levers["providers.minimumService"] / nature.hoursScale),
    startShare: assumptions[levers["referral.mandatory"] ? "referral.start.mandatory" : "referral.start.voluntary"],
    trust: within(assumptions["assessment.trustFinds"], REVIEW_WEEKS),
    releasedByTime: within(assumptions["barriers.naturalRemission"], REVIEW_WEEKS),
  };
}
