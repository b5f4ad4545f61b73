import texts from "../../scenarios/words/asked.json" with { type: "json" };
import { asked } from "../measures/asked/register.ts";
import type { Measure } from "../measures/measure.ts";
import type { MeasureWords } from "./measures.ts";

/** Every measure that only questions ask for, by id, with its words: shown by `list measures`. */
export const askedInWords: Readonly<Record<string, MeasureWords & Measure>> = Object.fromEntries(
  Object.entries(asked).map(([id, { unit, better }]) => [
    id,
    { ...(texts as Readonly<Record<string, MeasureWords>>)[id], unit, better },
  ]),
);
