import { facts, parameterWords, type FactId, type ParameterId } from "../../sim/index.ts";

/** What a lever's value and range come from, by the id of a fact or a parameter; empty for an id of neither. */
export function sourceOf(id: string): string {
  const fact = facts[id as FactId];
  return fact === undefined
    ? (parameterWords[id as ParameterId]?.source ?? "")
    : `${fact.source.title}, ${fact.source.year}`;
}
