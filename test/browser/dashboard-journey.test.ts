import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { journey, scenario } from "../../sim/index.ts";
import { readAddress, writeAddress, type Place } from "../../ui/view/address.ts";
import { openingQuestion } from "../../ui/engine/question.ts";
import { openChromium, serveDashboard, SIZES, visit, type Site, type Visit } from "./harness.ts";

const size = { ...openingQuestion.size, people: 400, weeks: 130, burnIn: 26 };
const question: Place["question"] = { ...openingQuestion, envelope: "none", size, reps: 2 };
const at = (who?: Place["who"], change: Partial<Place["question"]> = {}): string =>
  writeAddress({ page: "journey", question: { ...question, ...change }, ...(who === undefined ? {} : { who }) });

let browser: Browser;
let site: Site;
const visits: Visit[] = [];
beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), serveDashboard()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

async function open(hash: string, options: BrowserContextOptions = {}): Promise<Page> {
  const made = await visit(browser, site.url + hash, options);
  visits.push(made);
  made.page.setDefaultTimeout(90_000);
  return made.page;
}
const close = (page: Page): Promise<void> => page.context().close();
const shown = (page: Page, person: number): Promise<unknown> =>
  page.waitForSelector(`h1:has-text('Person ${person} works')`);
const headline = (page: Page): Promise<string> => page.locator("h1").innerText();

describe("the journey page", () => {
  it("opens with the first who is found, and tells their lives as the model does", async () => {
    const expected = await journey({
      scenarios: question.regimes.map(({ name }) => scenario(name)),
      size,
      replication: 0,
      find: "gains-sustained",
    });
    const { person, lives, divergences } = expected.followed!;
    const page = await open(at());
    await shown(page, person.number);
    expect(await headline(page)).toContain(`${lives[1].totals.weeksInWork} weeks under Citizen Support`);
    expect(await page.locator(".journey").innerText()).toMatch(
      /Illustrative, synthetic population.*One pair of lives proves nothing/s,
    );
    expect(await page.locator(".journey-count").innerText()).toBe(
      `${expected.found!.people.indexOf(person.number) + 1} of ${expected.found!.people.length} found ` +
        `among ${expected.found!.among} people.`,
    );
    const told = await page.locator(".life-event").allTextContents();
    const last = lives[1].events.findLast(({ kind }) => kind !== "payment")!;
    expect(told).toContain(`${last.what}${last.why}`);
    expect(await page.locator(".is-divergence .life-when").innerText()).toContain(String(divergences[0]!.week));
    expect(await page.locator(".is-divergence .life-mark").innerText()).toBe("First divergence");
    await page.waitForSelector(".journey-figure .chart-drawing svg");
    expect(await page.locator(".journey-figure svg").first().textContent()).toContain(
      `first divergence: week ${divergences[0]!.week}`,
    );
    await close(page);
  });

  it("goes to the next and the previous who is found, by keyboard, and keeps the person in the address", async () => {
    const { people } = (
      await journey({
        scenarios: question.regimes.map(({ name }) => scenario(name)),
        size,
        replication: 0,
        find: "parts",
      })
    ).found!;
    const page = await open(at({ find: "parts" }));
    await shown(page, people[0]);
    expect(await page.getByRole("button", { name: "Previous" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Next" }).focus();
    await page.keyboard.press("Enter");
    await shown(page, people[1]);
    expect(await page.locator(".journey-count").innerText()).toMatch(/^2 of /);
    await page.waitForFunction((before) => location.hash !== before, at({ find: "parts" }));
    expect(readAddress(new URL(page.url()).hash).place.who).toEqual({ person: people[1], find: "parts" });
    await page.reload();
    await shown(page, people[1]);
    await page.getByRole("button", { name: "Previous" }).click();
    await shown(page, people[0]);
    await close(page);
  });

  it("takes a number, and says what is wrong with one that is nobody's", async () => {
    const page = await open(at({ person: 30 }));
    await shown(page, 30);
    const person = page.getByRole("textbox", { name: "Person", exact: true });
    await person.fill("31");
    await page.keyboard.press("Enter");
    await shown(page, 31);
    await person.fill("400");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#person-problem");
    expect(await page.locator("#person-problem").innerText()).toBe(
      "Person: 400 is no number of a person. Give a whole number from 0 to 399.",
    );
    expect(await person.getAttribute("aria-invalid")).toBe("true");
    expect(await headline(page)).toContain("Person 31 works");
    await close(page);
  });

  it("finds people by another thing that happened, and says so where it happened to nobody", async () => {
    const page = await open(
      at({ find: "parts" }, { regimes: [openingQuestion.regimes[0], openingQuestion.regimes[0]] }),
    );
    await page.waitForSelector("h1:has-text('Nobody is found by this.')");
    await page.getByRole("combobox", { name: "People found by" }).selectOption("same");
    await page.waitForSelector("h1:has-text('works')");
    expect(await page.locator(".finding-also").innerText()).toBe("Everything happens alike.");
    expect(await page.locator(".is-divergence").count()).toBe(0);
    await close(page);
  });

  it("says why it failed, and lives again when asked", async () => {
    const long = { regimes: question.regimes, size: { ...size, people: 3000, weeks: 2, burnIn: 400 } };
    const everyone = await journey({
      scenarios: question.regimes.map(({ name }) => scenario(name)),
      size: { ...long.size, people: 1000 },
      replication: 0,
      find: "same",
    });
    const parted = await journey({
      scenarios: question.regimes.map(({ name }) => scenario(name)),
      size: { ...long.size, people: 1000 },
      replication: 0,
      find: "parts",
    });
    const there = new Set([...everyone.found!.people, ...parted.found!.people]);
    const gone = Array.from({ length: 1000 }, (_, i) => i).find((i) => !there.has(i))!;
    const page = await open(at({ person: gone }, long));
    await page.waitForSelector(".journey [role=alert]");
    expect(await page.locator(".journey [role=alert]").innerText()).toMatch(
      new RegExp(`person: ${gone} is nobody: .*The nearest who is in it is \\d+\\.`),
    );
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForSelector(".journey [role=alert]");
    await close(page);
  });

  it("follows up to four regimes, a column each, one below the other where it is narrow", async () => {
    const four = {
      regimes: [
        ...openingQuestion.regimes,
        { name: "no-programme", changes: {} },
        { name: "transition-default-mutual", changes: {} },
      ],
    };
    const columns = (page: Page): Promise<number> =>
      page
        .locator(".life-week:not(.life-heads)")
        .evaluateAll(
          (weeks) =>
            new Set(
              weeks.flatMap((week) =>
                [...week.querySelectorAll<HTMLElement>(".life-cell")].map((cell) =>
                  Math.round(cell.getBoundingClientRect().left),
                ),
              ),
            ).size,
        );
    const page = await open(at({ find: "parts" }, four));
    await page.waitForSelector(".lives-4");
    expect(await columns(page)).toBe(4);
    await page.setViewportSize(SIZES.narrowest);
    await page.waitForFunction(() => matchMedia("(max-width: 40rem)").matches);
    expect(await columns(page)).toBeLessThanOrEqual(2); // a bare cell that is not shown is at 0
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await close(page);
  });

  it("gives the spells as a table and a file", async () => {
    const page = await open(at({ person: 30 }), { acceptDownloads: true });
    await page.waitForSelector(".journey-figure .chart-drawing svg");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".journey-figure").getByRole("button", { name: /^CSV/ }).click(),
    ]);
    expect((await readFile(await file.path())).toString("utf8")).toMatch(
      /^regime,start,end,weeks_long,status,cause[^\r]*\r\nJobcentre 2014,0,/,
    );
    await close(page);
  });
});

describe("nothing", () => {
  it("was complained of, and nothing was fetched from elsewhere, in all of the above", () => {
    expect(visits.length).toBeGreaterThan(5);
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(visits.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
  });
});
