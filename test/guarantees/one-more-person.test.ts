import { describe, expect, it } from "vitest";
import type { Record } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";

/** A regime in which nobody meets anybody: no coaches, providers or services, and vacancies that follow search. */
const alone = setLevers(scenario("no-programme"), { "market.vacancyResponse": 1 });

function run(people: number): Record {
  const size = { seed: "one more", people, weeks: 156, burnIn: 0 };
  return live(prepare(alone, size, 0), alone, size);
}

/** All that a record says of each person, in words that do not name the row. */
function lives({ person, people, spells }: Record): string[] {
  const columns = Object.entries(person).map(([name, column]) => [name, column] as const);
  const told = Array.from({ length: people }, (_, row) => columns.map(([name, column]) => `${name} ${column[row]}`).join(", "));
  for (let row = 0; row < spells.count; row++) told[spells.person[row]] += `; ${spells.status[row]} from ${spells.start[row]} to ${spells.end[row]} by ${spells.cause[row]}`;
  return told;
}

describe("one more person, who meets nobody", () => {
  const few = lives(run(1500));
  it.each([1501, 1502])("changes nothing in the lives of the others (%i people)", (count) => {
    const many = lives(run(count));
    const others = [...many];
    for (const [row, life] of few.entries()) while (others[row] !== undefined && others[row] !== life && others.length > few.length) others.splice(row, 1);
    expect(others.filter((life, row) => life !== few[row])).toEqual([]);
    expect(others).toHaveLength(few.length);
    expect(few.filter((life) => life.includes(";")).length).toBeGreaterThan(1000);
  });
});
