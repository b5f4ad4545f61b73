import { YEAR } from "../../core/calendar.ts";
import { paymentGroups, type PaymentGroup } from "../../evidence/payment-groups.ts";
import { PAYMENT_GROUPS } from "../../world/vocabulary.ts";
import { pence, type MakeTariff } from "./tariff.ts";

type Part = Exclude<keyof PaymentGroup, "benefit" | "referral">;

/**
 * Payment groups, each with a fee that tapers by contract year and then ends, a job outcome payment and
 * sustainment payments.
 */
export const benefitGroup: MakeTariff = (levers, { assumptions }) => {
  const at = (row: number, part: Part): number => assumptions[paymentGroups[PAYMENT_GROUPS[row]][part]];
  const year = [1, assumptions["tariff.attachmentTaper.year2"], assumptions["tariff.attachmentTaper.year3"]];
  const ended = assumptions["tariff.attachmentTaper.year4"];
  return {
    tier: byGroup,
    price: PAYMENT_GROUPS.map((_, row) => at(row, "attachment") + at(row, "outcome") + at(row, "sustainment")),
    schedule: (row, multiple) => {
      const scale = levers["tariff.scale"] * multiple;
      const payments = Math.round(at(row, "payments"));
      return {
        attachment: pence(scale * at(row, "attachment")),
        outcome: pence(scale * at(row, "outcome")),
        sustainment: payments >= 1 ? pence((scale * at(row, "sustainment")) / payments) : 0,
        payments,
        outcomeWeeks: Math.round(at(row, "outcomeWeeks")),
      };
    },
    taper: (week) =>
      week >= assumptions["tariff.attachmentTaper.ends"] ? ended : year[Math.min(2, Math.floor(week / YEAR))],
  };
};

const byGroup = (paymentGroup: number): number => paymentGroup - 1;
