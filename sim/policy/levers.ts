import { channels } from "./access/channels.ts";
import { allocationRules } from "./allocation/rules.ts";
import { assessmentTools } from "./assessment/tools.ts";
import { marketForms } from "./commissioning/market-forms.ts";
import { coachRules } from "./coaching/coach-rules.ts";
import { healthContacts } from "./coaching/health/health-contacts.ts";
import { sanctionEffects } from "./conditionality/sanction-effects.ts";
import { exemptions } from "./conditionality/exemptions.ts";
import { leverData, type Lever, type LeverId } from "./lever.ts";
import { needsOf } from "./needs.ts";
import { eligible } from "./referral/eligible.ts";
import { referralRules } from "./referral/rules.ts";
import type { Register } from "./register.ts";
import { serviceModes } from "./services/modes.ts";
import { funding } from "./services/funding.ts";
import { publicServices } from "./services/public-services.ts";
import { repeats } from "./services/repeats.ts";
import { serviceOrders } from "./services/service-orders.ts";
import { tariffs } from "./tariff/tariffs.ts";

export type * from "./lever.ts";

/** Levers that choose a strategy, with the register that holds their choices and what people call them. */
export const registers: Readonly<Partial<Record<LeverId, Register<unknown>>>> = {
  "access.channel": channels,
  "assessment.tool": assessmentTools,
  "referral.when": referralRules,
  "referral.who": eligible,
  "allocation.rule": allocationRules,
  "providers.commissioning": marketForms,
  "tariff.rule": tariffs,
  "conditionality.exemptions": exemptions,
  "structure.sanctionEffect": sanctionEffects,
  "jobcentre.coaches": coachRules,
  "jobcentre.health": healthContacts,
  "services.assessment": repeats,
  "services.mode": serviceModes,
  "services.funding": funding,
  "services.integratedFor": eligible,
  "services.stayPublic": publicServices,
  "services.order": serviceOrders,
};

/** Every lever, by id; `value` is what holds where no scenario sets it. */
export const levers = Object.fromEntries(
  Object.entries<object>(leverData).map(([id, lever]) => {
    const register = registers[id as LeverId];
    const needs = needsOf(id as LeverId, lever as Lever, registers);
    return [
      id,
      {
        ...lever,
        ...(register === undefined ? {} : { choices: Object.keys(register) }),
        ...(needs === undefined ? {} : { needs }),
      },
    ];
  }),
) as unknown as Readonly<Record<LeverId, Lever>>;
export const leverIds = Object.keys(levers) as LeverId[];
