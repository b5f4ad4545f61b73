import { levelsOf } from "./severities.ts";
import { CLASSES, SEGMENTS } from "./providers.ts";

/** Class of similar people: assessed severity levels, the last class open-ended. */
export const similarityClass = (assessed: number): number => Math.min(CLASSES - 1, levelsOf(assessed));

/** Segment in which a person is auctioned. */
export const segmentOf = (assessed: number): number => Math.floor((similarityClass(assessed) * SEGMENTS) / CLASSES);
