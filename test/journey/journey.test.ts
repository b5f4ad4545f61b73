import { describe, expect, it } from "vitest";
import {
  InputError,
  journey,
  live,
  prepare,
  scenario,
  summarise,
  type Journey,
  type JourneyQuestion,
} from "../../sim/index.ts";
import { attention } from "../../sim/run/attention.ts";
import { criterionIds, type Watched } from "../../sim/journey/criteria.ts";
import { findPeople } from "../../sim/journey/find.ts";
import { watchEveryone } from "./everyone.ts";

const size = { seed: "journey", people: 500, weeks: 130, burnIn: 60 };
const scenarios = [scenario("jobcentre-2014"), scenario("citizen-support")];
const question: JourneyQuestion = { scenarios, size, replication: 0 };
const [a, b] = scenarios.map((each): Watched => {
  const { seen, variation } = attention(size.people);
  return { record: live(prepare(each, size, 0), each, size, variation), attention: seen };
});

const ask = (more: Partial<JourneyQuestion>): Promise<Journey> => journey({ ...question, ...more });

describe("finding people by what happened to them", () => {
  const find = (criterion: string, first = a, second = b): readonly number[] =>
    findPeople(first, second, criterion).people;

  it("changes no life", () =>
    expect([a, b].map(({ record }) => record.hash)).toEqual(
      scenarios.map((each) => live(prepare(each, size, 0), each).hash),
    ));

  it("adds up to what the measure of sustained work differs by", () => {
    const measure = ({ record }: Watched): number => summarise(record).measures["sustained-26"]["all"];
    const cohort = Array.from(a.record.person.entry).filter((week) => week >= 0 && week <= size.weeks - 104).length;
    const [gained, lost] = [find("gains-sustained").length, find("loses-sustained").length];
    expect(gained + lost).toBeGreaterThan(5);
    expect(gained - lost).toBe(Math.round((measure(b) - measure(a)) * cohort));
  });

  it("sorts everybody into those whose weeks part and those whose weeks do not", () => {
    const [parted, same] = [find("parts"), find("same")];
    const everyone = Array.from(a.record.person.entry, (week, person) => (week >= 0 ? person : -1)).filter(
      (person) => person >= 0,
    );
    expect([...parted, ...same].sort((x, y) => x - y)).toEqual(everyone);
    for (const id of ["gains-sustained", "gains-job", "more-work", "less-work"])
      expect(parted).toEqual(expect.arrayContaining([...find(id)]));
  });

  it("is turned round when the regimes change places, and finds nobody in two runs of one regime", () => {
    for (const id of criterionIds.filter((each) => each.startsWith("gains-")))
      expect(find(id.replace("gains", "loses"), b, a)).toEqual(find(id));
    for (const id of criterionIds.filter((each) => each.startsWith("meets-")))
      expect(find(id.replace("meets", "spared"), b, a)).toEqual(find(id));
    for (const id of criterionIds.filter((each) => each !== "same")) expect(find(id, a, a)).toEqual([]);
  });

  it("calls those parked who never had more than the minimum for a quarter of a year or more", () => {
    const { recorders } = watchEveryone(scenarios[0], size);
    const byEvents = recorders.flatMap(({ events }, person) =>
      events.some(({ what }) => /^Support by (private|third|the mutual)/.test(what)) ? [person] : [],
    );
    const parked = Array.from(a.attention.attached, (weeks, person) =>
      weeks >= 13 && weeks === a.attention.parked[person] ? person : -1,
    ).filter((person) => person >= 0);
    expect(parked.length).toBeGreaterThan(3);
    expect(parked.filter((person) => byEvents.includes(person))).toEqual([]);
    expect(find("spared-parked").every((person) => parked.includes(person))).toBe(true);
  });

  it("throws for what there is not, and for runs of different people", () => {
    expect(() => find("wins")).toThrow("unknown criterion: wins");
    const other = { ...size, people: 400 };
    expect(() => find("parts", a, { ...b, record: live(prepare(scenarios[1], other, 0), scenarios[1]) })).toThrow(
      /not twins/,
    );
  });
});

describe("a journey", () => {
  it("follows whom it is asked to, in runs that watching has not changed", async () => {
    const { found, followed } = await ask({ person: 21 });
    expect(found).toBeNull();
    expect(followed!.person.number).toBe(21);
    expect(followed!.lives.map(({ hash }) => hash)).toEqual([a, b].map(({ record }) => record.hash));
    for (const { spells, totals, weeks } of followed!.lives) {
      expect(spells.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(
        weeks.status.filter((status) => status !== null).length,
      );
      expect(totals.weeksInWork).toBe(weeks.status.filter((status) => status === 1).length);
    }
  });

  it("follows the example where nobody is named, and nobody where nobody is found", async () => {
    const { found, followed } = await ask({ find: "gains-sustained" });
    expect(found!.people).toEqual(findPeople(a, b, "gains-sustained").people);
    expect(found!.people).toContain(found!.example);
    expect(followed!.person.number).toBe(found!.example);
    const [without, wins] = followed!.lives.map(({ totals }) => totals.weeksInWork);
    expect(wins).toBeGreaterThan(without!);
    const lost = await ask({ find: "loses-sustained" });
    expect(lost.followed!.lives[1].totals.weeksInWork).toBeLessThan(lost.followed!.lives[0].totals.weeksInWork);
    const alone = await ask({ scenarios: [scenarios[0], { ...scenarios[0], name: "again" }], find: "parts" });
    expect([alone.found!.people, alone.followed]).toEqual([[], null]);
  });

  it("marks where two lives first differ, and where their weeks part", async () => {
    for (const person of findPeople(a, b, "parts").people.slice(0, 12)) {
      const { lives, divergences } = (await ask({ person })).followed!;
      const [{ week, nature, only, parting }] = divergences.map((each) => each!);
      expect(only.flat().length).toBeGreaterThan(0);
      expect(only.flat().every((event) => event.week === week)).toBe(true);
      const before = (place: number): string[] =>
        lives[place].events.filter((event) => event.week < week).map(({ what }) => what);
      expect(before(0)).toEqual(before(1));
      expect(nature === "policy").toBe(
        only.flat().some(({ kind }) => !["claim", "job", "out", "barrier"].includes(kind)),
      );
      const status = lives.map(({ weeks }) => weeks.status);
      expect(parting!.week).toBeGreaterThanOrEqual(week);
      expect(status[0].slice(0, parting!.week + 1)).toEqual(status[1].slice(0, parting!.week + 1));
      if (parting!.week + 1 < size.weeks) expect(status[0][parting!.week + 1]).not.toBe(status[1][parting!.week + 1]);
      expect(new Set(parting!.said).size).toBe(2);
    }
  });

  it("has no divergence where the regimes are one, even under another name", async () => {
    const { followed } = await ask({ scenarios: [scenarios[0], { ...scenarios[0], name: "again" }], person: 30 });
    expect(followed!.divergences).toEqual([null]);
  });

  it("refuses people who are not there, and names the nearest who is", async () => {
    await expect(ask({ person: 500 })).rejects.toThrow(
      "person: 500 is no number of a person. Give a whole number from 0 to 499.",
    );
    const absent = a.record.person.entry.findIndex((week) => week < 0);
    expect(absent).toBeGreaterThanOrEqual(0);
    const refused = await ask({ person: absent }).catch((reason: unknown) => reason);
    expect(refused).toBeInstanceOf(InputError);
    const nearest = Number(/The nearest who is in it is (\d+)\.$/.exec((refused as Error).message)?.[1]);
    expect(a.record.person.entry[nearest]).toBeGreaterThanOrEqual(0);
  });

  it("stops when it is told to", async () => {
    const stop = new Error("stop");
    let asked = 0;
    await expect(
      journey({ ...question, person: 3 }, async () => {
        if (++asked > 1) throw stop;
      }),
    ).rejects.toBe(stop);
  });
});
