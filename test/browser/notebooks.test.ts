import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstDivergence, whatBegins, type Life } from "../../notebooks/lives.ts";
import { openChromium, serveDashboard, SIZES, visit, type Site, type Visit } from "./harness.ts";

const notebooks = readdirSync("notebooks").filter((name) => name.endsWith(".html"));
let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), serveDashboard()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** Opens a notebook and waits until every cell has run; an error in a cell ends the wait. */
async function read(name: string, options: Parameters<typeof visit>[2] = {}): Promise<Visit> {
  const open = await visit(browser, `${site.url}notebooks/${name}`, options);
  await settled(open.page);
  return open;
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".observablehq--error") !== null || [...document.querySelectorAll("[data-replications]")].every((figure) => figure.getAttribute("data-replications") === "8"));
  await page.waitForFunction(() => document.querySelector(".observablehq--error") !== null || document.querySelectorAll("figure svg").length >= 2);
}

const cellsOf = (name: string): string[] => Array.from(readFileSync(`notebooks/${name}`, "utf8").matchAll(/<script id="(\d+)" type="[^"]+"[^>]*>([^]*?)<\/script>/g), ([, id, code]) => (/display\(|view\(|type="text/.test(code) || code.trimStart().startsWith("#") ? `cell-${id}` : "")).filter((id) => id !== "");

describe.each(notebooks)("the notebook %s", (name) => {
  it("runs every cell without an error, offline, and shows what each has to show", async () => {
    const { page, complaints, elsewhere } = await read(name);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(site.missing).toEqual([]);
    const shown = await page.evaluate((ids) => ids.filter((id) => (document.getElementById(id)?.textContent?.trim() ?? "") === ""), cellsOf(name));
    expect(shown).toEqual([]);
    expect(cellsOf(name).length).toBeGreaterThan(5);
    expect(await page.textContent("body")).toMatch(/illustrative, synthetic population/i);
    await page.context().close();
  });

  it.each(Object.entries(SIZES))("fits a %s window", async (_, viewport) => {
    const { page } = await read(name, { viewport });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await page.context().close();
  });

  it("is built without an address outside itself", () => {
    const texts = [`dist/ui/notebooks/${name}`, ...readdirSync("dist/ui/notebooks/assets").filter((file) => /\.(js|css)$/.test(file)).map((file) => `dist/ui/notebooks/assets/${file}`)];
    const loads = /(?:\bfrom|\bimport|\bimport\(|\bfetch\(|\bsrc=|url\()\s*["'`]?(?:https?:)?\/\/[\w.-]+/;
    expect(texts.filter((file) => loads.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

describe("start here", () => {
  it("shows other lives when the reader steps on, and says where they part", async () => {
    const { page, complaints } = await read("start-here.html");
    const [before, words] = [await page.getAttribute("figure.lives", "data-person"), await page.textContent("figure.lives figcaption")];
    expect(words).toMatch(/The lives part in week \d+/);
    await page.getByRole("button", { name: "Next person" }).press("Enter");
    await page.waitForFunction((person) => document.querySelector("figure.lives")?.getAttribute("data-person") !== person, before);
    expect(await page.textContent("figure.lives figcaption")).not.toBe(words);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("moves one lever and runs the model again", async () => {
    const { page, complaints } = await read("start-here.html");
    const heading = page.locator("figure.lever h3");
    expect(await heading.textContent()).toMatch(/^At £0: /);
    await page.getByLabel("Price from which referral is immediate").press("End");
    await page.waitForFunction(() => document.querySelector("figure.lever h3")?.textContent?.startsWith("At £20,000: ") === true);
    await settled(page);
    expect(await heading.textContent()).toMatch(/in work, −£\d+ a person in spending/);
    expect(await page.locator("figure.lever svg").textContent()).toContain("£0");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe("two lives", () => {
  const life = (spells: [number, number, number][], attachments: Life["attachments"] = []): Life => ({ spells: spells.map(([status, start, end]) => ({ status, start, end, cause: status === 0 ? "job-entry" : "separation-to-claim" })), attachments });
  const plain = life([[0, 0, 20], [1, 20, 60], [0, 60, 80]]);
  it("part at the first spell that only one of them has", () => {
    expect(firstDivergence(plain, plain)).toBeUndefined();
    expect(firstDivergence(plain, life([[0, 0, 20], [1, 20, 50], [0, 50, 80]]))).toBe(50);
    expect(firstDivergence(plain, life([[0, 0, 24], [1, 24, 60], [0, 60, 80]]))).toBe(20);
  });
  it("part at an attachment that only one of them has", () => {
    const attached = life([[0, 0, 20], [1, 20, 60], [0, 60, 80]], [{ week: 12, kind: "private" }]);
    expect(firstDivergence(plain, attached)).toBe(12);
    expect(whatBegins(attached, 12)).toBe("a private provider takes the case on");
    expect(whatBegins(plain, 12)).toBe("nothing changes");
    expect(whatBegins(plain, 20)).toBe("a job begins");
  });
});
