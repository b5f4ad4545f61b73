import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAddress, type Place } from "../../ui/view/address.ts";
import { openingQuestion, withValue } from "../../ui/engine/question.ts";
import { openChromium, serveDashboard, visit, type Site, type Visit } from "./harness.ts";

const [reference, alternative] = openingQuestion.regimes;

/** A comparison small enough to be run in full in a moment. */
const quick = (change: Partial<Place["question"]> = {}, page: Place["page"] = "compare"): string =>
  writeAddress({
    page,
    question: {
      ...openingQuestion,
      envelope: "none",
      size: { ...openingQuestion.size, people: 300, weeks: 104, burnIn: 26 },
      reps: 3,
      ...change,
    },
  });

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

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const status = (page: Page): Promise<string> => page.locator(".run-words").innerText();
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    /^Preview from [\d,]+ people, [\d,]+ replications\. Run|^Full answer/.test(
      document.querySelector(".run-words")?.textContent ?? "",
    ),
  );
const numbers = (page: Page): Promise<string> => page.locator("table.measures").first().innerText();
const chartsDrawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("signpost-figure")]
      .filter((figure) => figure.checkVisibility())
      .every((figure) => figure.querySelector(".chart-drawing svg") !== null),
  );

describe("the dashboard", () => {
  it("opens with the headline comparison running and says what it finds", async () => {
    const page = await open("");
    await page.waitForSelector(".finding-words:has-text('Citizen Support')");
    expect(await page.locator("h1").innerText()).toMatch(/Jobcentre 2014/);
    expect(await page.locator(".finding").innerText()).toMatch(/Monte-Carlo interval/);
    expect(await status(page)).toMatch(/^Preview from 1,000 people/);
    await page.waitForSelector(
      ".caveats li[data-kind=parked]:has-text('Most people attached to a provider under Citizen Support are parked')",
    );
    await page.waitForSelector(".caveats li[data-kind=closed]:has-text('providers close under Citizen Support')");
    const glance = page.locator("section[aria-labelledby=glance-title] .measures").first();
    for (const name of ["Parked", "Providers that left", "Equity gap"])
      expect(await glance.getByRole("button", { name, exact: true }).count()).toBe(1);
    expect(await page.locator(".envelope-words").innerText()).toMatch(
      /^Citizen Support: (every payment to providers is multiplied by [\d.]+, so that spending inside envelope A is £\d+ a person a year, the reference £\d+|spending could not be made equal)/,
    );
    expect(await page.locator("body").innerText()).toMatch(/Illustrative, synthetic population/);
    await close(page);
  });

  it("asks for no more than 220 kB of script before the first answer, the page's and the worker's together", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(() => {
      const note = new MutationObserver(() => {
        if (document.querySelector(".finding .who") === null) return;
        performance.mark("answered");
        note.disconnect();
      });
      note.observe(document, { childList: true, subtree: true });
    });
    await page.goto(site.url);
    await page.waitForSelector(".finding-words:has-text('Citizen Support')");
    await chartsDrawn(page);
    const asked = await page.evaluate(() => {
      const answered = performance.getEntriesByName("answered")[0].startTime;
      const scripts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
      return {
        before: scripts.filter(({ startTime }) => startTime < answered).map(({ name }) => name),
        all: scripts.length,
      };
    });
    const before = [...new Set(asked.before.map((url) => new URL(url).pathname.replace("/some/where/", "dist/ui/")))];
    expect(before.some((file) => /engine\.worker-/.test(file))).toBe(true);
    expect(asked.all).toBeGreaterThan(asked.before.length);
    const sizes = await Promise.all(before.map(async (file) => gzipSync(await readFile(file), { level: 9 }).length));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(220_000);
    await close(page);
  });

  it("answers a moved lever, marks it, and takes it back to the very same numbers", async () => {
    const page = await open(quick());
    await settled(page);
    const before = await numbers(page);
    const lever = page.locator("signpost-lever", { hasText: "Length of an assessment" });
    await lever.getByRole("slider").focus();
    for (let step = 0; step < 10; step++) await page.keyboard.press("ArrowUp");
    await page.waitForSelector(".who:has-text('Citizen Support, changed')");
    await settled(page);
    expect(await numbers(page)).not.toBe(before);
    expect(await lever.locator(".is-changed").count()).toBe(1);
    expect(await page.locator(".lever-actions").innerText()).toContain("1 changed");
    await lever.getByRole("button", { name: /Reset/ }).click();
    await page.waitForFunction(() => !document.querySelector(".who")?.textContent?.includes("changed"));
    await settled(page);
    expect(await numbers(page)).toBe(before);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForSelector(".who:has-text('changed')");
    await close(page);
  });

  it("undoes a reset by itself, however soon after the move it came", async () => {
    const page = await open(quick());
    await settled(page);
    const lever = page.locator("signpost-lever", { hasText: "Length of an assessment" });
    await lever.getByRole("slider").focus();
    await page.evaluate(async () => {
      const slider = [...document.querySelectorAll("signpost-lever")]
        .find((each) => each.textContent?.includes("Length of an assessment"))!
        .querySelector<HTMLInputElement>("input[type=range]")!;
      slider.value = "2";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      const button = (): HTMLButtonElement | undefined =>
        [...document.querySelectorAll<HTMLButtonElement>("signpost-lever button")].find((each) =>
          each.textContent?.startsWith("Reset"),
        );
      while (button() === undefined) await new Promise(requestAnimationFrame);
      button()!.click();
    });
    await page.waitForFunction(() => !document.querySelector(".who")?.textContent?.includes("changed"));
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForSelector(".lever-actions:has-text('1 changed')");
    await close(page);
  });

  it("runs the full answer to its end, marks it stale when a size changes, and runs again", async () => {
    const page = await open(quick());
    await page.getByRole("button", { name: "Run" }).click();
    await page.waitForFunction(
      () => document.querySelector(".run-words")?.textContent === "Full answer: 300 people, 3 replications.",
    );
    expect(await page.locator(".finding .basis").innerText()).not.toMatch(/Preview/);
    await field(page, "Replications").fill("4");
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => /earlier settings/.test(document.querySelector(".run-words")?.textContent ?? ""));
    expect(await page.locator(".results.is-stale").count()).toBe(1);
    await page.getByRole("button", { name: "Run" }).click();
    await page.waitForFunction(
      () => document.querySelector(".run-words")?.textContent === "Full answer: 300 people, 4 replications.",
    );
    await close(page);
  });

  it("cancels a run, says what is left, and can be used at once", async () => {
    const page = await open(
      quick({ size: { ...openingQuestion.size, people: 20_000, weeks: 260, burnIn: 26 }, reps: 500 }),
    );
    await page.waitForSelector(".finding-words:has-text('Citizen Support')");
    await page.getByRole("button", { name: "Run" }).click();
    await page.waitForSelector("progress");
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.waitForFunction(() =>
      /^(Cancelled|Preview)/.test(document.querySelector(".run-words")?.textContent ?? ""),
    );
    expect(await page.locator("progress").count()).toBe(0);
    await field(page, "Seed").fill("another");
    await page.keyboard.press("Enter");
    await field(page, "People").fill("200");
    await field(page, "Weeks").fill("52");
    await field(page, "Replications").fill("2");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.querySelector(".run-words")?.textContent === "Full answer: 200 people, 2 replications.",
    );
    await close(page);
  });

  it("shows what is wrong with a size beside the run, keeps what was typed and does not run", async () => {
    const page = await open(quick());
    await field(page, "People").fill("lots");
    await field(page, "Weeks").fill("0");
    await page.keyboard.press("Tab");
    await page.waitForSelector("#run-problems");
    const problems = await page.locator("#run-problems").innerText();
    expect(problems).toMatch(/People: .*not a whole number\. Give a whole number of people from 0 to 5000000/);
    expect(problems).toMatch(/Weeks: 0 is below 1 weeks/);
    expect(await field(page, "People").inputValue()).toBe("lots");
    expect(await field(page, "People").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByRole("button", { name: "Run" }).isDisabled()).toBe(true);
    await close(page);
  });

  it("refuses an impossible lever in words, and keeps the answer it has", async () => {
    const page = await open(quick());
    await settled(page);
    await page.locator("[id='tariff.scale-value']").fill("-2");
    await page.keyboard.press("Enter");
    const refusal = page.locator("signpost-lever:has-text('Price scale') .problem");
    await refusal.waitFor();
    expect(await refusal.innerText()).toMatch(/-2 is below 0.*until then it stays at /);
    const box = page.locator("[id='tariff.scale-value']");
    expect([await box.inputValue(), await box.getAttribute("aria-invalid")]).toEqual(["-2", "true"]);
    expect(await status(page)).not.toMatch(/earlier settings/);
    expect(await page.getByRole("button", { name: "Run" }).isDisabled()).toBe(false);
    await close(page);
  });

  it("compares up to four regimes, each with a key and a name of its own", async () => {
    const page = await open(quick());
    await settled(page);
    await page.getByRole("button", { name: "Add a regime" }).click();
    await page.getByRole("button", { name: "Add a regime" }).click();
    expect(await page.getByRole("button", { name: "Add a regime" }).count()).toBe(0);
    await page.waitForFunction(() => document.querySelectorAll(".who-one").length === 4);
    await settled(page);
    expect(await page.locator(".finding-also").count()).toBe(2);
    await page.getByRole("radio", { name: "Levels" }).check();
    const lines = page.locator("signpost-figure", { hasText: "In work:" }).locator(".chart-drawing [data-mark='line']");
    const looks = (): Promise<number> =>
      lines.evaluateAll(
        (all) =>
          new Set(all.map((line) => `${line.getAttribute("stroke")} ${line.getAttribute("stroke-dasharray")}`)).size,
      );
    await expect.poll(looks).toBe(4);
    await close(page);
  });
});

describe("a link", () => {
  it("brings everything back after a reload, and elsewhere", async () => {
    const page = await open(
      quick({ regimes: [reference, withValue(alternative, "providers.minimumService", 0.1)] }, "levers"),
    );
    await settled(page);
    await page.locator("[id='assessment.hours-value']").fill("2.2");
    await page.keyboard.press("Enter");
    await page.waitForFunction((before) => location.hash !== before, new URL(page.url()).hash);
    await page.reload();
    expect(await page.locator("[id='assessment.hours-value']").inputValue()).toBe("2.2");
    expect(await page.locator("[id='providers.minimumService-value']").inputValue()).toBe("0.1");
    expect(await field(page, "People").inputValue()).toBe("300");
    expect(await page.getByRole("link", { name: "Levers" }).getAttribute("aria-current")).toBe("page");
    await settled(page);
    const here = await numbers(page);
    const other = await open(new URL(page.url()).hash);
    await settled(other);
    expect(await numbers(other)).toBe(here);
    await Promise.all([close(page), close(other)]);
  });

  it("opens through what a sentence did to it, with the measure and the display it holds; another that is damaged changes nothing", async () => {
    const link = writeAddress({
      page: "compare",
      question: {
        ...openingQuestion,
        envelope: "none",
        size: { ...openingQuestion.size, seed: "otter", people: 300, weeks: 104, burnIn: 26 },
        reps: 3,
      },
      measure: "weeks-in-work",
      display: "levels",
    });
    const page = await open(`${link.replace(".", "%2E")}).`);
    expect(await field(page, "Seed").inputValue()).toBe("otter");
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.waitForSelector(".toolbar select, select");
    const shown = (): Promise<string> => page.getByRole("combobox", { name: "Measure" }).inputValue();
    expect(await shown()).toBe("weeks-in-work");
    expect(await page.getByRole("radio", { name: "Levels" }).isChecked()).toBe(true);
    await page.getByRole("combobox", { name: "Measure" }).selectOption("cost-support");
    await page.waitForFunction((before) => location.hash !== before, new URL(page.url()).hash);
    await page.reload();
    expect(await shown()).toBe("cost-support");
    await page.evaluate((hash) => (location.hash = hash), link.slice(0, 60));
    expect(await page.getByRole("alert").innerText()).toMatch(
      /what was here before stays[^]*it is damaged\. Copy the whole link again/,
    );
    expect([await field(page, "Seed").inputValue(), await shown()]).toEqual(["otter", "cost-support"]);
    await close(page);
  });

  it("that is damaged says so and fills in nothing", async () => {
    const page = await open("#v1.<img src=x onerror=alert(1)>");
    await page.waitForSelector("[role=alert]");
    expect(await page.locator("[role=alert]").innerText()).toMatch(/The link could not be used.*opening comparison/s);
    expect(await page.locator("main img").count()).toBe(0);
    await page.waitForSelector(".finding-words:has-text('Citizen Support')");
    await close(page);
  });

  it("pasted into an open page is followed, and the browser's own way back leads back", async () => {
    const page = await open(quick());
    await settled(page);
    await page.evaluate((hash) => (location.hash = hash), quick({ reps: 2 }, "evidence"));
    await page.waitForSelector("h1:has-text('Evidence and limits')");
    expect(await field(page, "Replications").inputValue()).toBe("2");
    await page.goBack();
    await page.waitForSelector(".finding");
    expect(await field(page, "Replications").inputValue()).toBe("3");
    await close(page);
  });
});

describe("the evidence page", () => {
  it("sets every published figure beside what the fitted baseline gives, misses and their reasons included", async () => {
    const page = await open(quick({}, "evidence"));
    await page.waitForSelector("table.judged");
    const { rows } = JSON.parse(await readFile("scenarios/evidence/validation.json", "utf8")) as {
      rows: { id: string; verdict: string; target: { role: string; known?: string } }[];
    };
    const shown = await page
      .locator("[data-target]")
      .evaluateAll((all) => all.map((row) => row.getAttribute("data-target") ?? ""));
    expect(shown).toEqual(
      ["fit", "holdout", "reported", "compare"].flatMap((role) =>
        rows.filter(({ target }) => target.role === role).map(({ id }) => id),
      ),
    );
    const missed = rows.filter(({ verdict }) => verdict === "missed");
    expect(missed.length).toBeGreaterThan(0);
    for (const {
      id,
      target: { known },
    } of missed)
      expect(await page.locator(`[data-target="${id}"]`).innerText()).toContain(known ?? "missed");
    expect(await page.locator("section[aria-labelledby=judged-title] p").innerText()).toMatch(
      /^\d+ of \d+ targets are met/,
    );
    await close(page);
  });
});

describe("a chart", () => {
  it("has a table with its numbers, a caption and files to take away", async () => {
    const page = await open(quick(), { acceptDownloads: true });
    await settled(page);
    await chartsDrawn(page);
    const figures = page.locator("signpost-figure:not(.more signpost-figure)");
    expect(await figures.count()).toBeGreaterThanOrEqual(6);
    for (const figure of await figures.all()) {
      expect(await figure.locator("h3").innerText()).not.toBe("");
      expect(await figure.locator("figcaption").innerText()).toMatch(
        /Monte-Carlo interval.*Illustrative, synthetic population/s,
      );
      expect(await figure.locator("tbody tr").count()).toBeGreaterThan(1);
      expect(await figure.locator("svg").first().getAttribute("role")).toBe("img");
    }
    const take = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        figures
          .first()
          .getByRole("button", { name: new RegExp(`^${name}`) })
          .click(),
      ]);
      return readFile(await file.path());
    };
    const svg = (await take("SVG")).toString("utf8");
    const blank = await browser.newPage();
    expect(
      await blank.evaluate(
        (text) => new DOMParser().parseFromString(text, "image/svg+xml").documentElement.nodeName,
        svg,
      ),
    ).toBe("svg");
    await blank.close();
    expect(svg).toContain("Citizen Support");
    expect(svg).not.toContain("var(--regime");
    expect((await take("PNG")).subarray(1, 4).toString()).toBe("PNG");
    expect((await take("CSV")).toString("utf8")).toMatch(
      /^measure,unit,shown,group,regime,mean,low,high,n,[^\r]*\r\nsustained-26,share,difference,barriers:0,citizen-support,/,
    );
    await close(page);
  });

  it("keeps the style that Plot gives it under the page's policy", async () => {
    const page = await open(quick());
    await settled(page);
    await expect
      .poll(
        () =>
          page
            .locator(".chart-drawing svg")
            .first()
            .evaluate((svg) => getComputedStyle(svg).getPropertyValue("--plot-background")),
        { timeout: 20_000 },
      )
      .toBe("white"); // a chart that is just being drawn anew has no style yet
    await close(page);
  });
});

describe("nothing", () => {
  it("was complained of, and nothing was fetched from elsewhere, in all of the above", () => {
    expect(visits.length).toBeGreaterThan(8);
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(visits.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    expect(site.missing).toEqual([]);
  });
});
