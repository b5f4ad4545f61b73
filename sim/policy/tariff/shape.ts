import type { Levers } from "../lever.ts";
import { pence } from "./tariff.ts";
import { type Schedule } from "../../world/terms.ts";

/**
 * How a price is paid out under every tariff but that of payment groups: a share at attachment, a share at the job
 * outcome, the rest in equal sustainment payments.
 */
export function shaped(levers: Levers): (pounds: number) => Schedule {
  const scale = levers["tariff.scale"];
  const attachmentShare = levers["tariff.bespoke.attachmentShare"];
  const payments = Math.round(levers["tariff.bespoke.payments"]);
  const outcomeShare =
    payments > 0 ? Math.min(levers["tariff.bespoke.outcomeShare"], 1 - attachmentShare) : 1 - attachmentShare;
  const outcomeWeeks = Math.round(levers["tariff.bespoke.outcomeWeeks"]);
  return (pounds) => ({
    attachment: pence(scale * pounds * attachmentShare),
    outcome: pence(scale * pounds * outcomeShare),
    sustainment: payments > 0 ? pence((scale * pounds * (1 - attachmentShare - outcomeShare)) / payments) : 0,
    payments,
    outcomeWeeks,
  });
}
