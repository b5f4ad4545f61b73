import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { writeAddress } from "../../ui/view/address.ts";
import { openingQuestion } from "../../ui/engine/question.ts";
import { openChromium, serveFolder, visit } from "./harness.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

const notebooks = readdirSync("notebooks").filter((name) => name.endsWith(".html"));
const quick = writeAddress({
  page: "compare",
  question: {
    ...openingQuestion,
    envelope: "none",
    size: { ...openingQuestion.size, people: 60, weeks: 30, burnIn: 4 },
    reps: 2,
  },
});

/** Waits until everything is kept and the page is served from it. */
const kept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((taken) => navigator.serviceWorker.addEventListener("controllerchange", taken, { once: true }));
  });

describe("after one visit, without a network", () => {
  it("every page, every notebook and a comparison are there, none of them opened before", async () => {
    const site = await serveFolder("dist/ui");
    const { page } = await visit(browser, site.url + quick);
    page.setDefaultTimeout(90_000);
    await kept(page);
    await site.close();
    await page.context().setOffline(true);

    const pages = page.getByRole("navigation", { name: "Pages" });
    await pages.getByRole("link", { name: "Evidence" }).click();
    await page.waitForSelector("table.evidence");
    await page.reload();
    await page.waitForSelector("table.evidence");
    await pages.getByRole("link", { name: "Journey" }).click();
    await page.waitForSelector("signpost-journey h1");
    await pages.getByRole("link", { name: "Levers" }).click();
    await page.waitForSelector("signpost-lever");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.waitForFunction(
      () => document.querySelector(".run-words")?.textContent === "Full answer: 60 people, 2 replications.",
    );

    await page.goto(`${site.url}notebooks/`);
    expect(await page.locator("h1").innerText()).toBe("Notebooks");
    for (const name of notebooks) {
      await page.goto(`${site.url}notebooks/${name}`);
      await page.waitForSelector("main h1");
      await page.waitForFunction(() => document.querySelector(".not-started") === null);
      if (name === "the-model.html") await page.waitForSelector("table.register", { state: "attached" });
    }
    await page.context().close();
  });

  it("all are kept after a first visit to a notebook, too", async () => {
    const site = await serveFolder("dist/ui", "/elsewhere/");
    const { page, complaints } = await visit(browser, `${site.url}notebooks/index.html`);
    await kept(page);
    expect(complaints).toEqual([]);
    expect(site.missing).toEqual([]);
    await site.close();
    await page.getByRole("link", { name: "Dashboard" }).click();
    await page.waitForSelector("signpost-run-bar form");
    await page.context().close();
  });
});

describe("a newer version", () => {
  /** A copy of the pages in which a word can be changed, as a newer version would. */
  function copy(): { readonly folder: string; readonly change: (words: string) => void } {
    const folder = mkdtempSync(join(tmpdir(), "signpost-test-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync("dist/ui", folder, { recursive: true });
    const change = (words: string): void => {
      const page = readFileSync(join(folder, "index.html"), "utf8").replace(
        "</body>",
        `<p id="changed">${words}</p></body>`,
      );
      writeFileSync(join(folder, "index.html"), page);
      const list = JSON.parse(readFileSync(join(folder, "offline.json"), "utf8")) as { files: Record<string, string> };
      list.files["index.html"] = `sha256-${createHash("sha256").update(page).digest("base64")}`;
      writeFileSync(join(folder, "offline.json"), JSON.stringify({ ...list, version: words }));
    };
    return { folder, change };
  }

  it("is offered and not forced; pages that are open go on as they are", async () => {
    const { folder, change } = copy();
    const site = await serveFolder(folder);
    onTestFinished(site.close);
    const { page, complaints } = await visit(browser, site.url + quick);
    page.setDefaultTimeout(90_000);
    await kept(page);
    const other = await page.context().newPage();
    await other.goto(site.url + quick);
    await other.waitForSelector("signpost-run-bar form");
    expect(await page.locator(".update-offer").count()).toBe(0);

    change("newer");
    await page.reload();
    await page.waitForSelector(".update-offer");
    expect(await page.locator("#changed").count()).toBe(0);
    await page.reload();
    await page.waitForSelector(".update-offer");
    expect(await page.locator("#changed").count()).toBe(0);
    await page.getByRole("button", { name: "Use it now" }).click();
    await page.waitForSelector("#changed", { state: "attached" });
    expect(await page.locator(".update-offer").count()).toBe(0);

    expect(await other.locator("#changed").count()).toBe(0);
    await other.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Evidence" }).click();
    await other.waitForSelector("table.evidence");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("of which a file is not what the list says is not taken", async () => {
    const { folder, change } = copy();
    const site = await serveFolder(folder);
    onTestFinished(site.close);
    const { page } = await visit(browser, site.url + quick);
    await kept(page);
    change("torn");
    writeFileSync(join(folder, "index.html"), "half a pa");
    await page.reload();
    await page.waitForSelector("signpost-run-bar form");
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      while (registration.installing !== null) await new Promise((soon) => setTimeout(soon, 20));
      return [registration.waiting === null, document.querySelector(".update-offer") === null];
    });
    expect(state).toEqual([true, true]);
    await page.context().close();
  });
});

describe("a page opened as a file", () => {
  it.each(["index.html", ...notebooks.map((name) => `notebooks/${name}`)])(
    "%s says what to do instead",
    async (name) => {
      for (const javaScriptEnabled of [true, false]) {
        const page = await browser.newPage({ javaScriptEnabled });
        await page.goto(pathToFileURL(resolve("dist/ui", name)).href);
        const words = page.locator(".not-started");
        await expect.poll(() => words.isVisible(), { timeout: 20_000 }).toBe(true);
        expect(await words.innerText()).toMatch(/opened as a file.*npm ci && npm start.*http:\/\/localhost:4173/s);
        await page.close();
      }
    },
  );

  it("and one that is served does not", async () => {
    const site = await serveFolder("dist/ui");
    onTestFinished(site.close);
    for (const name of ["", "notebooks/index.html"]) {
      const { page } = await visit(browser, site.url + name);
      await page.waitForFunction(() => document.querySelector(".not-started") === null);
      await page.context().close();
    }
  });
});
