import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import puppeteer, { type Browser as Firefox } from "puppeteer-core";
import { findChromium, findFirefox } from "./browsers.ts";
import { serveFolder, type Site } from "./site.ts";

export { serveFolder, type Site } from "./site.ts";

/** Serves the built dashboard, with the notebooks below `notebooks/`. */
export async function serveDashboard(): Promise<Site> {
  if (!existsSync("dist/ui/index.html")) throw new Error("dist/ui is missing. Run `npm run build` first.");
  return serveFolder("dist/ui");
}

/** Widths at which pages are looked at. */
export const SIZES = {
  wide: { width: 1440, height: 1000 },
  narrow: { width: 375, height: 800 },
  narrowest: { width: 320, height: 640 },
} as const;

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium or Chrome without a window. Close it when done. */
export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("no Chromium or Chrome was found. Set SIGNPOST_BROWSER to its program.");
  return chromium.launch({ executablePath, args: quiet });
}

/** Starts Firefox without a window, spoken to over WebDriver BiDi. Close it when done. */
export async function openFirefox(): Promise<Firefox> {
  const executablePath = findFirefox();
  if (executablePath === undefined)
    throw new Error("no Firefox was found. Set SIGNPOST_FIREFOX_BROWSER to its program.");
  return puppeteer.launch({ browser: "firefox", executablePath, headless: true });
}

/** A page, and everything about it that a reader should never meet. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings on the console, uncaught exceptions, refused policies and failed requests. */
  readonly complaints: readonly string[];
  /** Addresses asked for that are not on the page's own host. */
  readonly elsewhere: readonly string[];
}

/** Opens a page in a fresh profile and listens from before its first request. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: SIZES.wide, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  const host = new URL(url).host;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) =>
    complaints.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  context.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.protocol !== "data:" && asked.protocol !== "blob:" && asked.host !== host) elsewhere.push(request.url());
  });
  await page.goto(url, { waitUntil: "load" });
  return { page, complaints, elsewhere };
}
