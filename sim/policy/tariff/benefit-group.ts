import type { ParameterId } from "../../evidence/parameters.ts";
import { pence, type MakeTariff } from "./tariff.ts";

/**
 * Nine payment groups, each with a fee that tapers by contract year and then ends, a job outcome payment and
 * sustainment payments.
 */
export const benefitGroup: MakeTariff = (levers, { assumptions }) => {
  const at = (group: number, part: string): number => assumptions[`tariff.PG${group}.${part}` as ParameterId];
  const groups = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const year = [1, assumptions["tariff.attachmentTaper.year2"], assumptions["tariff.attachmentTaper.year3"]];
  const ended = assumptions["tariff.attachmentTaper.year4"];
  return {
    tier: (group) => group - 1,
    price: groups.map((group) => at(group, "attachment") + at(group, "outcome") + at(group, "sustainment")),
    schedule: (row, multiple) => {
      const group = row + 1;
      const scale = levers["tariff.scale"] * multiple;
      const payments = Math.round(at(group, "payments"));
      return {
        attachment: pence(scale * at(group, "attachment")),
        outcome: pence(scale * at(group, "outcome")),
        sustainment: payments >= 1 ? pence((scale * at(group, "sustainment")) / payments) : 0,
        payments,
        outcomeWeeks: Math.round(
          group <= 2 ? assumptions["tariff.outcomeWeeks.PG1-2"] : assumptions["tariff.outcomeWeeks.PG3-9"],
        ),
      };
    },
    taper: (week) =>
      week >= assumptions["tariff.attachmentTaper.ends"] ? ended : year[Math.min(2, Math.floor(week / 52))],
  };
};
