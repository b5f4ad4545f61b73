import { AREA } from "./areas.ts";
import { CASE } from "./cases.ts";
import { PERSON } from "./people.ts";
import { PRICES } from "./pricing.ts";
import { PROVIDER } from "./providers.ts";
import { EPISODE, HELPED, SERVICE } from "./services.ts";
import { bytesOf, type Columns } from "./table.ts";

/** A state variable: which array holds it, how many values it has for one of its kind, and what they mean. */
export interface Column {
  readonly name: string;
  /** Kind of number: "8-bit whole", "32-bit real". */
  readonly kind: string;
  readonly values: number;
  readonly bytes: number;
  readonly meaning: string;
}

/** A kind of thing that has state, and its state variables. */
export interface Entity {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** The tables of the model by what they are about. */
const TABLES: Readonly<Record<string, Columns>> = {
  person: PERSON,
  provider: PROVIDER,
  "prices of a provider": PRICES,
  "claim that a learning assessment remembers": CASE,
  "specialist service": SERVICE,
  "specialist help to a person": HELPED,
  "episode of specialist help": EPISODE,
  area: AREA,
};

/** The entities of the model with the state variables of each, as they are declared: what the documentation shows. */
export const entities = (): readonly Entity[] =>
  Object.entries(TABLES).map(([name, columns]) => ({
    name,
    columns: Object.entries(columns).map(([column, { width, values, meaning }]) => ({
      name: column,
      kind: `${8 * bytesOf(width)}-bit ${width.startsWith("f") ? "real" : "whole"}`,
      values,
      bytes: values * bytesOf(width),
      meaning,
    })),
  }));
