import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measures, replicate, startComparison } from "../../sim/index.ts";
import { readAddress, writeAddress, type Place } from "../../ui/view/address.ts";
import { asScenarios, openingQuestion, type Question } from "../../ui/engine/question.ts";
import { strictCsv } from "../strict-csv.ts";
import { openChromium, serveDashboard, SIZES, visit, type Site, type Visit } from "./harness.ts";

const sized = (people: number, weeks: number, reps: number): Question => ({
  ...openingQuestion,
  envelope: "none",
  size: { ...openingQuestion.size, people, weeks, burnIn: 4 },
  reps,
});
const [reference] = openingQuestion.regimes;
const cases: readonly (readonly [string, Question])[] = [
  ["identical regimes", { ...sized(60, 30, 2), regimes: [reference, reference] }],
  ["one person", sized(1, 30, 2)],
  ["one week", sized(60, 1, 2)],
  ["nobody", sized(0, 10, 2)],
  ["one replication", sized(60, 30, 1)],
];

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), serveDashboard()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

const open = async (question: Question, page: Place["page"] = "compare"): Promise<Visit> => {
  const made = await visit(browser, site.url + writeAddress({ page, question }), { acceptDownloads: true });
  made.page.setDefaultTimeout(90_000);
  return made;
};

/** The full answer on the page, every chart of it drawn. */
async function answered(page: Page): Promise<void> {
  await page.waitForSelector(".run-words");
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.waitForFunction(() => document.querySelector(".run-words")?.textContent?.startsWith("Full answer"));
  await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  await drawn(page);
}

const drawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("signpost-figure")].every(
      (figure) => !figure.checkVisibility() || figure.querySelector(".chart-drawing svg") !== null,
    ),
  );

/** What is no number in any attribute of any drawing on the page, and charts that neither draw nor say why. */
const wrong = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...[...document.querySelectorAll("svg *, svg")].flatMap((part) =>
      [...part.attributes]
        .filter(({ value }) => /NaN|Infinity|undefined/.test(value))
        .map(({ name, value }) => `${part.tagName} ${name}="${value.slice(0, 60)}"`),
    ),
    ...[...document.querySelectorAll("signpost-figure")]
      .filter((figure) => figure.querySelector("tbody tr") === null)
      .map((figure) => `nothing in ${figure.querySelector("h3")?.textContent ?? ""}`),
    ...[...document.querySelectorAll(".is-absent")]
      .filter((chart) => !/\w+\.$/.test(chart.querySelector("p")?.textContent ?? ""))
      .map((chart) => `no reason: ${chart.textContent ?? ""}`),
  ]);

/** Chooses every measure in turn, in either display, without running anything anew. */
const everyMeasure = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    const chooser = document.querySelector<HTMLSelectElement>(".toolbar select")!;
    const frames = async (): Promise<void> => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    };
    for (const radio of document.querySelectorAll<HTMLInputElement>(".toolbar input[name=display]")) {
      radio.click();
      for (const { value } of Array.from(chooser.options)) {
        chooser.value = value;
        chooser.dispatchEvent(new Event("change", { bubbles: true }));
        await frames();
        const chart = document.querySelector("section[aria-labelledby=people-title] .pair > *")!;
        for (const part of chart.querySelectorAll("svg *"))
          for (const { name, value: text } of part.attributes)
            if (/NaN|Infinity|undefined/.test(text))
              found.push(`${value}: ${part.tagName} ${name}="${text.slice(0, 60)}"`);
        if (!chart.classList.contains("is-absent") && chart.querySelector("svg") === null)
          found.push(`${value}: nothing drawn`);
        if (/NaN|Infinity|undefined/.test(chart.textContent ?? "")) found.push(`${value}: ${chart.textContent}`);
      }
    }
    return found;
  });

describe.each(cases)("with %s", (_, question) => {
  it("every page draws what there is, says why where there is nothing, and complains of nothing", async () => {
    const { page, complaints } = await open(question);
    await answered(page);
    expect(await wrong(page)).toEqual([]);
    expect(await everyMeasure(page)).toEqual([]);
    expect(await page.locator(".toolbar select option").count()).toBe(Object.keys(measures).length);
    for (const name of ["Levers", "Evidence"] as const) {
      await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name }).click();
      await page.waitForSelector(name === "Levers" ? ".lever-page h1" : "table.evidence");
      await drawn(page);
      expect(await wrong(page), name).toEqual([]);
    }
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Journey" }).click();
    await page.waitForSelector(".journey[aria-busy=false] h1");
    expect(await wrong(page), "Journey").toEqual([]);
    await page.setViewportSize(SIZES.narrowest);
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Compare" }).click();
    await drawn(page);
    expect(await wrong(page), "narrow").toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("a file of a chart", () => {
  const question: Question = { ...sized(60, 30, 2), size: { ...sized(60, 30, 2).size, seed: '=1+1, "seed"' } };
  const saved = async (page: Page, title: RegExp, kind: string): Promise<string> => {
    const button = page
      .locator("signpost-figure")
      .filter({ has: page.locator("h3", { hasText: title }) })
      .first()
      .getByRole("button", { name: new RegExp(`^${kind}`) });
    const [file]: [Download, unknown] = await Promise.all([page.waitForEvent("download"), button.click()]);
    return readFile(await file.path(), "utf8");
  };

  it("is read by a strict reader, counts weeks as every other file does, and says where it comes from", async () => {
    const { page, complaints } = await open(question);
    await answered(page);
    const running = startComparison({ ...question.size, scenarios: asScenarios(question), envelope: [] });
    for (let each = 0; each < question.reps; each++)
      running.add(await replicate(asScenarios(question), question.size, each));
    const found = running.result();
    const [, alternative] = found.scenarios;
    const { mean, low } = found.series["in-work"].differences[alternative];

    const text = await saved(page, /^In work/, "CSV");
    const [head, ...rows] = strictCsv(text);
    const column = (name: string): string[] => rows.map((row) => row[head.indexOf(name)]);
    expect(text.startsWith("series,unit,shown,week,")).toBe(true);
    expect(column("week")).toEqual(mean.map((_, week) => String(week)));
    expect(column("mean").map(Number)).toEqual([...mean]);
    expect(column("low").map((text) => (text === "" ? null : Number(text)))).toEqual([...low]);
    const all = {
      series: "in-work",
      unit: "share",
      shown: "difference",
      regime: alternative,
      signpost: found.signpost,
      seed: `'${question.size.seed}`,
      envelope: "none",
      people: "60",
      weeks: "30",
      burn_in: "4",
      replications: "2",
      answer: "full",
    };
    for (const [name, value] of Object.entries(all)) expect(new Set(column(name)), name).toEqual(new Set([value]));
    const [link] = column("link");
    expect(readAddress(new URL(link).hash).place.question).toEqual(question);

    const [groupHead, ...groups] = strictCsv(await saved(page, /^Sustained work/, "CSV"));
    expect(groups[0][groupHead.indexOf("unit")]).toBe(measures["sustained-26"].unit);
    expect(Number(groups[0][groupHead.indexOf("mean")])).toBe(
      found.measures["sustained-26"]?.groups["barriers:0"]?.differences[alternative]?.mean,
    );
    const [costHead, ...costs] = strictCsv(await saved(page, /^Cost a person/, "CSV"));
    expect(costs.map((row) => Number(row[costHead.indexOf("mean")]))[0]).toBe(
      found.measures["cost-support"].groups["all"].differences[alternative].mean,
    );
    for (const part of [
      found.signpost,
      "60 people",
      "30 weeks after 4 of burn-in",
      "2 paired replications",
      "no envelope",
      link,
    ])
      expect(await saved(page, /^In work/, "SVG")).toContain(part);
    expect(
      await page
        .locator("signpost-figure", { hasText: "Spending on support" })
        .first()
        .locator("figcaption")
        .innerText(),
    ).toMatch(
      /A total for a place in which 100,000 people claim when the burn-in begins, 4 weeks before week 0: each of the 60 synthetic people counts for [\d,]+\./,
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("has a printed page for a fellow, which says the same", async () => {
    const { page } = await open(question);
    await answered(page);
    const printed = page.locator("main .printed-source");
    expect(await printed.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await printed.innerText()).toMatch(
      /^Signpost \d[^,]*, seed “=1\+1, "seed"”, no envelope, 60 people, 30 weeks after 4 of burn-in, 2 paired replications\. http.*#v/,
    );
    await page.context().close();
  });
});
