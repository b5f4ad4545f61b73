import { levelsOf } from "./people.ts";
import { CLASSES } from "./providers.ts";

/** Class of similar people: assessed severity levels, the last class open-ended. */
export const similarityClass = (assessed: number): number => Math.min(CLASSES - 1, levelsOf(assessed));
