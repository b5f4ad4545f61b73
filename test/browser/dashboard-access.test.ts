import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAddress, type Place } from "../../ui/view/address.ts";
import { openingQuestion } from "../../ui/engine/question.ts";
import { violations } from "./axe.ts";
import { openChromium, serveDashboard, SIZES, visit, type Site } from "./harness.ts";

const small: Place["question"] = {
  ...openingQuestion,
  envelope: "none",
  size: { ...openingQuestion.size, people: 200, weeks: 52, burnIn: 26 },
  reps: 2,
};
const at = (page: Place["page"]): string =>
  writeAddress({ page, question: small, ...(page === "journey" ? { who: { person: 30 } } : {}) });
const pages = ["compare", "levers", "journey", "evidence"] as const;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([openChromium(), serveDashboard()]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** A page at rest: nothing on it moves any more. `bypassCSP` lets a test bring its own script. */
async function rest(name: Place["page"], options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await visit(browser, site.url + at(name), { bypassCSP: true, reducedMotion: "reduce", ...options });
  page.setDefaultTimeout(90_000);
  await page.waitForFunction(() =>
    /^Preview from [\d,]+ people, [\d,]+ replications\. Run/.test(
      document.querySelector(".run-words")?.textContent ?? "",
    ),
  );
  if (name === "evidence") await page.waitForSelector("table.evidence");
  if (name === "journey") await page.waitForSelector(".life-weeks");
  await page.waitForTimeout(300);
  return page;
}
const close = (page: Page): Promise<void> => page.context().close();

describe("axe", () => {
  for (const colorScheme of ["light", "dark"] as const)
    for (const [size, viewport] of [
      ["wide", SIZES.wide],
      ["narrow", SIZES.narrow],
    ] as const)
      it(`finds nothing on any page, ${colorScheme} and ${size}`, async () => {
        for (const name of pages) {
          const page = await rest(name, { colorScheme, viewport });
          if (name !== "evidence") {
            await page.locator(".chart-table summary").first().click();
            await page.waitForTimeout(100);
          }
          expect(await violations(page), name).toEqual([]);
          if (name === "compare" && size === "narrow") {
            await page.getByRole("button", { name: "Change regimes and levers" }).click();
            expect(await violations(page), "drawer").toEqual([]);
          }
          await close(page);
        }
      });

  it("would find a control without a name", async () => {
    const page = await rest("compare");
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("input")));
    expect((await violations(page)).join()).toContain("label");
    await close(page);
  });
});

describe("every page", () => {
  it.each([
    ["320 pixels wide", SIZES.narrowest],
    ["at 200 % on a small laptop", { width: 640, height: 400 }],
  ])("fits %s without scrolling sideways", async (_, viewport) => {
    for (const name of pages) {
      const page = await rest(name, { viewport });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
      await close(page);
    }
  });

  it("has targets of 24 pixels or more, links in a sentence apart", async () => {
    for (const name of pages) {
      const page = await rest(name, { viewport: SIZES.narrow });
      const tiny = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("button, input, select, summary, nav a")]
          .filter((target) => target.checkVisibility())
          .flatMap((target) => {
            const { width, height } = (target.closest("label") ?? target).getBoundingClientRect();
            return width < 24 || height < 24
              ? [`${target.outerHTML.slice(0, 100)} ${Math.round(width)} × ${Math.round(height)}`]
              : [];
          }),
      );
      expect(tiny, name).toEqual([]);
      await close(page);
    }
  });

  it("prints its finding, charts and tables, and none of its controls", async () => {
    const page = await rest("compare");
    await page.emulateMedia({ media: "print" });
    for (const hidden of ["signpost-run-bar", "nav", ".side", ".chart-files"])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    for (const shown of ["h1", ".chart-drawing svg", ".chart-table tbody tr"])
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    await close(page);
  });
});

describe("a keyboard alone", () => {
  it("reaches the results, a lever and the run, and always shows where it is", async () => {
    const page = await rest("compare");
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        const { x, y, width, height } = at.getBoundingClientRect();
        const spots = [
          [x + width / 2, y + height / 2],
          [x + 3, y + 3],
          [x + width - 3, y + height - 3],
        ] as const;
        const onTop = spots.some(([left, top]) => {
          const hit = document.elementFromPoint(left, top);
          return hit !== null && (hit === at || at.contains(hit) || hit.contains(at));
        });
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        return {
          tag: at.tagName,
          id: at.id,
          name: at.getAttribute("name") ?? "",
          text: (at.textContent ?? "").trim().slice(0, 40),
          seen: at === document.body || (onTop && outlineStyle !== "none" && outlineWidth !== "0px"),
        };
      });
    await page.keyboard.press("Tab");
    expect((await focused()).text).toBe("Go to the results");
    const met: Awaited<ReturnType<typeof focused>>[] = [];
    for (let step = 0; step < 70; step++) {
      await page.keyboard.press("Tab");
      met.push(await focused());
    }
    expect(met.filter(({ seen }) => !seen)).toEqual([]);
    const texts = met.map(({ tag, name, id, text }) => `${tag} ${name || id || text}`);
    for (const expected of [
      "A Compare",
      "A Levers",
      "INPUT seed",
      "INPUT people",
      "BUTTON Run",
      "SELECT regime-0",
      "INPUT envelope",
      "SELECT assessment.tool-value",
      "INPUT assessment.hours-value",
    ])
      expect(texts).toContain(expected);

    await page.locator("[id='assessment.hours-value']").focus();
    await page.keyboard.press("ArrowUp");
    await page.waitForSelector(".who:has-text('Citizen Support, changed')");
    await page.locator("input[name=reps]").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".run-words")?.textContent?.startsWith("Full answer"));
    expect(await page.locator("[role=status]").first().textContent()).toMatch(/^Full answer/);
    await close(page);
  });

  it("opens and leaves the levers of a narrow page, and comes back to where it was", async () => {
    const page = await rest("compare", { viewport: SIZES.narrow });
    const opener = page.getByRole("button", { name: "Change regimes and levers" });
    await opener.focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open] signpost-lever");
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog:not([open])", { state: "attached" });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await close(page);
  });

  it("goes to a page's results after its link, where a reader of the screen hears it begin", async () => {
    const page = await rest("compare");
    await page.getByRole("link", { name: "Evidence" }).first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector("table.evidence");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await close(page);
  });
});
