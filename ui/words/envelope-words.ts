import { digits, type EnvelopeName, type EnvelopeResult } from "../../sim/index.ts";

/** What each envelope makes equal. */
export const envelopes: Readonly<Record<EnvelopeName, { readonly label: string; readonly meaning: string }>> = {
  A: {
    label: "Envelope A",
    meaning: "advisers, assessment, services and payments to providers cost the same in every regime",
  },
  B: { label: "Envelope B", meaning: "the same, services left out" },
  none: { label: "No envelope", meaning: "prices stay as they are, and spending differs" },
};

/** How prices were scaled for one regime, in a sentence. */
export function envelopeWords(
  { envelope, scale, target, reached, solved, note }: EnvelopeResult,
  title: string,
): string {
  if (envelope === "none") return `${title}: ${note}`;
  const spending = `£${digits(reached, 0)} a person a year, the reference £${digits(target, 0)}`;
  return solved
    ? `${title}: every payment to providers is multiplied by ${scale.toPrecision(3)}, so that ` +
        `spending inside envelope ${envelope} is ${spending}.`
    : `${title}: spending could not be made equal. ${note} Prices are multiplied by ${scale.toPrecision(3)}.`;
}
