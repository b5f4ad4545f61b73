import { findChromium, findFirefox, firefoxRequired, installFromDebian } from "./browsers.ts";

/** Makes sure before the first browser test that there is a browser. */
export default function setup(): void {
  if (findChromium() === undefined && !(installFromDebian("chromium") && findChromium() !== undefined))
    throw new Error(
      "browser tests: no Chromium or Chrome was found. Install one (Debian: apt-get install chromium) " +
        "or set SIGNPOST_BROWSER to its program.",
    );
  if (firefoxRequired() && findFirefox() === undefined)
    throw new Error(
      "browser tests: no Firefox was found. Install one (Debian: apt-get install firefox-esr) or set " +
        "SIGNPOST_FIREFOX_BROWSER to its program.",
    );
}
