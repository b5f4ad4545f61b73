import type { Numbers } from "./numbers.ts";

/** What is believed of published results: when they come out and how far those of similar people count. */
export type PublishedResults = ReturnType<typeof publishedResults>;

/** Compiles what is published of results; `at` gives a number by its id. */
export const publishedResults = (at: Numbers) => ({
  lag: at("allocation.publicationLag"), // weeks
  window: at("allocation.window"), // weeks that they cover
  bandwidth: at("allocation.bandwidth"), // severity levels
  prior: at("allocation.shrinkagePrior"), // real people
});
