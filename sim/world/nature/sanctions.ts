import type { Numbers } from "./numbers.ts";

/** What is believed of a sanction once it is imposed. */
export type SanctionNumbers = ReturnType<typeof sanctionNumbers>;

/** Compiles what is believed of sanctions; `at` gives a number by its id. */
export const sanctionNumbers = (at: Numbers) => ({
  weeks: Math.round(at("conditionality.durationWeeks")),
  weeksAgain: Math.round(at("conditionality.secondWeeks")), // of a second one
  newMentalHealthCase: at("conditionality.newMentalHealthCase"), // chance that it makes one ill
  // Share of benefit that it takes on average, as some have hardship payments.
  withheld:
    (1 - at("conditionality.hardshipTakeUp")) * at("conditionality.incomeLost") +
    at("conditionality.hardshipTakeUp") * (1 - at("conditionality.hardshipRate")),
});
