import * as z from "zod/mini";
import { repsLimits, sizeLimits } from "../scenario/size.ts";
import { visible } from "../core/unseen.ts";

/** The version of the format of studies that this code reads. */
export const STUDY_VERSION = 1;

/** What each field of a study must hold, in the words of an error's remedy. */
export const studyFields = {
  studyVersion: `the number ${STUDY_VERSION}`,
  name: "lower-case words and numbers joined by hyphens, at most 60 characters",
  title: "one line of 1 to 120 characters",
  description: "one paragraph of 1 to 4000 characters, that says what the study asks",
  scenarios: "a list of two to four scenarios, the reference first",
  envelopes: "a list of A (services count), B (they do not) or none, at least one and each once",
  seed: "1 to 200 characters that people can say aloud",
  people: `a whole number of people from ${sizeLimits.people.least} to ${sizeLimits.people.most}`,
  weeks: `a whole number of weeks from ${sizeLimits.weeks.least} to ${sizeLimits.weeks.most}`,
  burnIn: `a whole number of weeks from ${sizeLimits.burnIn.least} to ${sizeLimits.burnIn.most}`,
  replications: `a whole number of replications from ${repsLimits.least} to ${repsLimits.most}`,
  decides: "an object with the measure and the group by which regimes are ranked",
  keep: "an object of measures, each with a list of groups",
  switches: "a list of settings, each with name, label, says and what it sets",
  switching: "a list of levers and assumptions, each with id, label and values",
  id: "the id of a numeric lever or assumption",
  values: "three or more numbers that rise",
  measure: "the id of a measure",
  group: "the id of a group",
  label: "a few words of 1 to 60 characters",
  says: "a sentence of 1 to 600 characters",
  everywhere: "an object of levers or assumptions and their values, set in every scenario",
  only: "an object of scenarios, each with an object of levers and their values",
} as const;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), z.regex(visible));
const name = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const whole = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.int().check(z.minimum(least), z.maximum(most));
const settings = z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]));

const switchSchema = z.strictObject({
  name,
  label: text(60),
  says: text(600),
  everywhere: z.exactOptional(settings),
  only: z.exactOptional(z.record(z.string(), settings)),
});

const switchingSchema = z.strictObject({
  id: text(60),
  label: text(60),
  values: z.array(z.number()).check(z.minLength(3), z.maxLength(20)),
  only: z.exactOptional(z.array(text(60)).check(z.minLength(1))),
});

const decidesSchema = z.strictObject({ measure: text(60), group: text(60) });

/**
 * A study as written in a file: regimes, what is kept of their runs, the settings of a design around the central case,
 * and the numbers that are moved through their range.
 */
export const studySchema = z.strictObject({
  studyVersion: z.literal(STUDY_VERSION),
  name,
  title: text(120),
  description: text(4000),
  scenarios: z.array(text(500)).check(z.minLength(2), z.maxLength(4)),
  envelopes: z.array(z.enum(["A", "B", "none"])).check(z.minLength(1), z.maxLength(3)),
  seed: z.string(),
  people: whole(sizeLimits.people),
  weeks: whole(sizeLimits.weeks),
  burnIn: whole(sizeLimits.burnIn),
  replications: whole(repsLimits),
  decides: decidesSchema,
  keep: z.record(z.string(), z.array(text(60)).check(z.minLength(1))),
  switches: z.array(switchSchema).check(z.maxLength(200)),
  switching: z.exactOptional(z.array(switchingSchema).check(z.maxLength(50))),
});

/**
 * Names of the fields at each place of a study where a misspelt one can be told from the rest: at the top, in a switch,
 * and so on.
 */
export const studyKeys: Readonly<Record<string, readonly string[]>> = {
  "": Object.keys(studySchema.def.shape),
  switches: Object.keys(switchSchema.def.shape),
  switching: Object.keys(switchingSchema.def.shape),
  decides: Object.keys(decidesSchema.def.shape),
};

export type StudyFile = z.infer<typeof studySchema>;
/** One named setting of a study: what it moves away from the central case, and what that means. */
export type Switch = z.infer<typeof switchSchema>;
