import cappedBudgets from "../../scenarios/capped-budgets.json" with { type: "json" };
import allocationMarketShare from "../../scenarios/allocation-market-share.json" with { type: "json" };
import assessmentLearned from "../../scenarios/assessment-learned.json" with { type: "json" };
import assessmentPerfect from "../../scenarios/assessment-perfect.json" with { type: "json" };
import assessmentPredictive from "../../scenarios/assessment-predictive.json" with { type: "json" };
import assessmentResponse from "../../scenarios/assessment-response.json" with { type: "json" };
import stepByStep from "../../scenarios/citizen-support-step-by-step.json" with { type: "json" };
import citizenSupport from "../../scenarios/citizen-support.json" with { type: "json" };
import contractAreas from "../../scenarios/contract-areas.json" with { type: "json" };
import closuresDigitalDefault from "../../scenarios/closures-digital-default.json" with { type: "json" };
import individualPlacement from "../../scenarios/individual-placement.json" with { type: "json" };
import jobcentre from "../../scenarios/jobcentre-2014.json" with { type: "json" };
import jobcentre2016 from "../../scenarios/jobcentre-2016.json" with { type: "json" };
import resourced from "../../scenarios/jobcentre-resourced.json" with { type: "json" };
import noProgramme from "../../scenarios/no-programme.json" with { type: "json" };
import tariffAccelerator from "../../scenarios/tariff-accelerator.json" with { type: "json" };
import tariffBenefitGroup from "../../scenarios/tariff-benefit-group.json" with { type: "json" };
import tariffBespoke from "../../scenarios/tariff-bespoke.json" with { type: "json" };
import tariffDynamic from "../../scenarios/tariff-dynamic.json" with { type: "json" };
import tariffFlat from "../../scenarios/tariff-flat.json" with { type: "json" };
import tariffPredicted from "../../scenarios/tariff-predicted.json" with { type: "json" };
import tariffYardstick from "../../scenarios/tariff-yardstick.json" with { type: "json" };
import referralByNeed from "../../scenarios/referral-by-need.json" with { type: "json" };
import licencesBySegment from "../../scenarios/licences-by-segment.json" with { type: "json" };
import openLicences from "../../scenarios/open-licences.json" with { type: "json" };
import shutJobcentres from "../../scenarios/shut-jobcentres.json" with { type: "json" };
import transitionBigBang from "../../scenarios/transition-big-bang.json" with { type: "json" };
import transitionPhased from "../../scenarios/transition-phased.json" with { type: "json" };
import transitionSplit from "../../scenarios/transition-split.json" with { type: "json" };
import transition from "../../scenarios/transition-default-mutual.json" with { type: "json" };
import universalCredit from "../../scenarios/universal-credit.json" with { type: "json" };
import universalService from "../../scenarios/universal-service.json" with { type: "json" };
import workAndLifeHubs from "../../scenarios/work-and-life-hubs.json" with { type: "json" };
import singlePortal from "../../scenarios/single-portal.json" with { type: "json" };
import pooledPlace from "../../scenarios/pooled-place.json" with { type: "json" };
import personalBudget from "../../scenarios/personal-budget.json" with { type: "json" };
import keyWorkerCliff from "../../scenarios/key-worker-cliff.json" with { type: "json" };
import { InputError } from "../core/problem.ts";
import { didYouMean } from "./nearest.ts";
import { resolve } from "./resolve.ts";
import type { Scenario, ScenarioFile } from "./scenario.ts";
import { error, named } from "./words.ts";

const files = new Map(
  (
    [
      jobcentre,
      citizenSupport,
      stepByStep,
      transition,
      transitionSplit,
      transitionBigBang,
      transitionPhased,
      noProgramme,
      resourced,
      jobcentre2016,
      universalService,
      universalCredit,
      tariffBespoke,
      tariffFlat,
      tariffBenefitGroup,
      tariffPredicted,
      tariffAccelerator,
      tariffDynamic,
      tariffYardstick,
      cappedBudgets,
      assessmentPredictive,
      assessmentResponse,
      assessmentLearned,
      assessmentPerfect,
      allocationMarketShare,
      referralByNeed,
      contractAreas,
      openLicences,
      licencesBySegment,
      shutJobcentres,
      workAndLifeHubs,
      closuresDigitalDefault,
      singlePortal,
      pooledPlace,
      personalBudget,
      keyWorkerCliff,
      individualPlacement,
    ] as unknown as ScenarioFile[]
  ).map((file) => [file.name, file]),
);
const resolved = new Map<string, Scenario>();

/** Names of the shipped scenarios, the baseline first. */
export const scenarioNames = (): string[] => [...files.keys()];

/** The name of the baseline: the shipped scenario that extends nothing. */
export const baselineName: string = [...files.values()].find((file) => file.extends === undefined)!.name;

/** The file of a shipped scenario, or `undefined`: what other scenarios may extend. */
export const scenarioFile = (name: string): ScenarioFile | undefined => files.get(name);

/** A shipped scenario in full; throws an InputError with the nearest name if there is none. */
export function scenario(name: string): Scenario {
  const known = resolved.get(name);
  if (known !== undefined) return known;
  const file = scenarioFile(name);
  if (file === undefined)
    throw new InputError([
      error(
        named(name),
        "there is no scenario of this name",
        didYouMean(name, scenarioNames(), "See signpost list scenarios"),
      ),
    ]);
  const made = resolve(file, scenarioFile);
  resolved.set(name, made);
  return made;
}
