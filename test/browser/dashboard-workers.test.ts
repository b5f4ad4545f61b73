import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAddress } from "../../ui/view/address.ts";
import { openingQuestion } from "../../ui/engine/question.ts";
import { openChromium, serveDashboard, type Site } from "./harness.ts";

const small = {
  ...openingQuestion,
  envelope: "none" as const,
  size: { ...openingQuestion.size, people: 300, weeks: 52, burnIn: 26 },
  reps: 3,
};
const hash = writeAddress({ page: "compare", question: small });
const program = /engine\.worker-[^/]*\.js$/;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), serveDashboard()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** A page whose context has been prepared, before anything is fetched. */
async function open(prepare: (context: BrowserContext) => Promise<unknown>, address = hash): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  await prepare(context);
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  await page.goto(site.url + address);
  return page;
}
const close = (page: Page): Promise<void> => page.context().close();
const words = (page: Page, pattern: RegExp): Promise<unknown> =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector(".run-words")?.textContent ?? ""),
    pattern.source,
  );
const settled = /^Preview from 300 people, 40 replications\. Run/;
const losses = (page: Page) => page.locator(".run-losses");

/** Lets the first so many fetches of the workers' program meet something else. */
const instead = (
  times: number,
  what: (route: Parameters<Parameters<BrowserContext["route"]>[1]>[0]) => Promise<void>,
) => {
  let met = 0;
  return (context: BrowserContext): Promise<unknown> =>
    context.route(program, (route) => (met++ < times ? what(route) : route.continue()));
};

describe("workers", () => {
  it("that could not be loaded are replaced, and the page says so", async () => {
    const page = await open(instead(2, (route) => route.abort()));
    await words(page, settled);
    expect(await losses(page).innerText()).toBe(
      "2 workers stopped; others took over their parts, and nothing is lost.",
    );
    expect(await page.locator("main [role=alert]").count()).toBe(0);
    await close(page);
  });

  it("none of which can be loaded make a failure, and trying again works once they can", async () => {
    let broken = true;
    const page = await open((context) =>
      context.route(program, (route) => (broken ? route.abort() : route.continue())),
    );
    const alert = page.locator("main [role=alert]");
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(
      /^The run stopped: .*its program could not be loaded\. Your settings are kept\./,
    );
    broken = false;
    await alert.getByRole("button", { name: "Try again" }).click();
    await words(page, settled);
    expect(await alert.count()).toBe(0);
    await close(page);
  });

  it("that are ended behind the page's back, all at once, are missed and replaced: the run goes on to the same end", async () => {
    const page = await open((context) =>
      context.addInitScript(() => {
        const made: Worker[] = [];
        Object.assign(window, { endAll: () => made.splice(0).forEach((worker) => worker.terminate()) });
        window.Worker = class extends Worker {
          constructor(...how: ConstructorParameters<typeof Worker>) {
            super(...how);
            made.push(this);
          }
        };
      }),
    );
    await words(page, settled);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await words(page, /^Full answer: 300 people, 3 replications\.$/);
    const before = await page.locator("table.measures").first().innerText();
    await page.evaluate(() => (window as unknown as { endAll: () => void }).endAll());
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await losses(page).waitFor();
    await words(page, /^Full answer: 300 people, 3 replications\.$/);
    expect(await losses(page).innerText()).toMatch(/stopped; (another|others) took over/);
    expect(await page.locator("table.measures").first().innerText()).toBe(before);
    await close(page);
  });

  it("that never stop are ended when cancelled: the page is free at once, and the next question is answered", async () => {
    const stuck = instead(1, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "self.onmessage = () => { for (;;); };" }),
    );
    const page = await open(stuck);
    await words(page, /^Simulating a first/);
    await page.getByRole("button", { name: "Cancel" }).click();
    await words(page, /^Stopped before there was anything to show/);
    await losses(page).waitFor();
    expect(await losses(page).innerText()).toBe("A worker did not stop when told to; it was ended and replaced.");
    await page.getByRole("textbox", { name: "Seed" }).fill("another");
    await page.keyboard.press("Tab");
    await words(page, settled);
    await close(page);
  });
});
