import type { Numbers } from "./numbers.ts";

/** What is believed of assessments and of those who make them. */
export type Assessment = ReturnType<typeof assessment>;

/** Compiles what is believed of assessments; `at` gives a number by its id. */
export const assessment = (at: Numbers) => ({
  usualHours: at("assessment.hours"), // of a first interview as it is
  missed: at("diagnosis.missedDisclosure"), // chance that a barrier is not told in it
  foundPerHour: at("assessment.foundPerHour"), // chance that an hour more brings a barrier up
  consent: at("assessment.consent"), // share who let data about them be shared
  sharedDataFinds: at("assessment.sharedDataFinds"), // chance that these show a barrier
  putOff: at("assessment.putOff"), // share whom an hour more puts off
  usualLevel: Math.max(1, Math.min(3, Math.round(3 - 3 * at("severity.shareGivenPresent")))), // mean of a barrier there is
  noise: at("assessment.noise"), // standard error of judgement, severity levels
  record: at("diagnosis.record"), // how far a record tells what sets people with the same barriers apart
  retrainPrior: at("assessment.retrainPrior"), // people without outcomes by whom its weights are held down
  adviserSkill: at("diagnosis.adviserSkill"), // how far a hunch goes with true effect
  adviserCompliance: at("diagnosis.adviserCompliance"), // share who follow what they are told
});
