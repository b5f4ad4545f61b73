import type { Scenario } from "./scenario.ts";

/**
 * What to call scenarios that stand beside each other, by name: their titles, with the name added where two titles are
 * equal to a reader.
 */
export function titlesOf(scenarios: readonly Pick<Scenario, "name" | "title">[]): Readonly<Record<string, string>> {
  const seen = scenarios.map(({ title }) => title.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase());
  return Object.fromEntries(
    scenarios.map(({ name, title }, place) => [
      name,
      seen.some((other, at) => at !== place && other === seen[place]) ? `${title} (${name})` : title,
    ]),
  );
}

/** The same scenarios, each under the title that tells it apart. */
export function toldApart<T extends Pick<Scenario, "name" | "title">>(scenarios: readonly T[]): T[] {
  const titles = titlesOf(scenarios);
  return scenarios.map((scenario) =>
    titles[scenario.name] === scenario.title ? scenario : { ...scenario, title: titles[scenario.name] },
  );
}
