import words from "../../scenarios/words/levers.json" with { type: "json" };
import { channels } from "./access/channels.ts";
import { allocationRules } from "./allocation/rules.ts";
import { assessmentTools } from "./assessment/tools.ts";
import { coachRules } from "./coaching/coach-rules.ts";
import { exemptions } from "./conditionality/exemptions.ts";
import { leverData, type Lever, type LeverId } from "./lever.ts";
import { labels } from "./register.ts";
import { serviceModes } from "./services/modes.ts";
import { publicServices } from "./services/public-services.ts";
import { serviceOrders } from "./services/service-orders.ts";
import { tariffs } from "./tariff/tariffs.ts";

export type * from "./lever.ts";

/** Levers that choose a strategy: their choices are what the register holds. */
const chosen: Readonly<Partial<Record<LeverId, Readonly<Record<string, string>>>>> = {
  "access.channel": labels(channels),
  "assessment.tool": labels(assessmentTools),
  "allocation.rule": labels(allocationRules),
  "tariff.rule": labels(tariffs),
  "conditionality.exemptions": labels(exemptions),
  "jobcentre.coaches": labels(coachRules),
  "services.mode": labels(serviceModes),
  "services.stayPublic": labels(publicServices),
  "services.order": labels(serviceOrders),
};

/** Every lever, by id; `value` is what holds where no scenario sets it. */
export const levers = Object.fromEntries(Object.entries(leverData).map(([id, lever]) => [id, { ...lever, ...words[id as LeverId], ...(id in chosen ? { choices: chosen[id as LeverId] } : {}) }])) as unknown as Readonly<Record<LeverId, Lever>>;
export const leverIds = Object.keys(levers) as LeverId[];
