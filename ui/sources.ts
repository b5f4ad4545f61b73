import { facts, parameters, type FactId, type ParameterId } from "../sim/index.ts";

/** Title and year of the publication behind a fact or a parameter, by its id; empty if the id stands for nothing that was published. */
export function sourceOf(id: string): string {
  const fact = facts[id as FactId];
  if (fact !== undefined) return `${fact.source.title}${fact.source.year === undefined ? "" : `, ${fact.source.year}`}`;
  const basis = parameters[id as ParameterId]?.basis ?? [];
  const titles = [...new Set(basis.map(sourceOf).filter((title) => title !== ""))];
  return titles.slice(0, 2).join("; ") + (titles.length > 2 ? " and others" : "");
}
