import type { Assumptions } from "../../evidence/parameters.ts";
import type { Door } from "../../world/vocabulary.ts";

/** What decides how a person can be reached. */
export interface Visitor {
  /** Share of contacts in person that distance leaves, 0-1. */
  readonly near: number;
  /** Whether they are digitally excluded. */
  readonly offline: boolean;
  /** Whether the regime helps people to claim. */
  readonly helped: boolean;
}

/** The doors of a regime: the weekly chance of first contact by each that is open to a person. */
export type Channel = (visitor: Visitor, assumptions: Assumptions) => Partial<Readonly<Record<Door, number>>>;
