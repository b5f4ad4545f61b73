import type { LeverValue } from "../../sim/policy/levers.ts";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { type Setting, settingFrom } from "../../sim/policy/setting.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { emptyList, type List, push } from "../../sim/world/list.ts";
import { CLAIMING, emptyPeople, type People, traitsOf, WAITING } from "../../sim/world/people.ts";
import { luckKeys } from "../../sim/world/population.ts";
import type { State } from "../../sim/world/state.ts";
import { NOBODY } from "../../sim/world/watch.ts";

/** What every step is given besides the tables that it declares, in a week of a comparison that began in week 0. */
export const clock = (
  week: number,
): Pick<State, "week" | "zero" | "weight" | "keys" | "arrived" | "arrival" | "scratch" | "watch"> => ({
  week,
  zero: 0,
  weight: 1,
  keys: luckKeys("three people", 0),
  arrived: 3,
  arrival: new Int16Array(3),
  scratch: new Float64Array(16),
  watch: { row: NOBODY, noted: [] },
});

/** Three people of thirty in the first area who claim search benefit, have been met and have no barriers. */
export function threePeople(): People {
  const people = emptyPeople(3);
  for (let i = 0; i < 3; i++) {
    people.key[i] = 4 * i + 1;
    people.status[i] = CLAIMING;
    people.stage[i] = WAITING;
    people.pace[i] = 0.02;
    people.strain[i] = 1;
    people.traits[i] = traitsOf(0, 1, 0, 2, false);
  }
  return people;
}

/** A list of these rows. */
export function rows(...items: readonly number[]): List {
  const list = emptyList();
  for (const i of items) push(list, i);
  return list;
}

/** The setting of today's Jobcentre, with some levers or numbers changed. */
export function setting(changes: { readonly [id: string]: LeverValue } = {}): Setting {
  const { levers, assumptions } = setLevers(scenario("jobcentre-2014"), changes);
  const believed = nature(assumptions);
  return settingFrom(believed, compilePolicy(levers, believed), true);
}
