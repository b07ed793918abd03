// Chromium, what it is told, and pages that are opened side by side.

import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Loads what npm installed into the folder that OPERANDI_TOOLS names. */
export const require = createRequire(join(resolve(process.env.OPERANDI_TOOLS ?? "."), "package.json"));
const { chromium } = require("playwright-core");

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** So many tabs at a time: one more than processors, since each waits for its server now and then. */
const TABS = availableParallelism() + 1;

/** Starts Chromium with a home of its own; gives it and a way to stop. */
export async function start() {
  const profile = mkdtempSync(join(tmpdir(), "operandi-browser-"));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
    env: { ...process.env, HOME: profile },
  });
  const stop = async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { browser, stop };
}

/** What was found: how many checks passed, and what failed, said at once. */
export class Verdicts {
  passed = 0;
  failed = 0;

  /** Counts a check; `faults` says what is wrong, an empty list that nothing is. */
  add(name, faults) {
    if (faults.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    console.log([`FAILED ${name}`, ...faults.map((fault) => `  ${fault}`)].join("\n"));
  }
}

/** Opens each of `urls` (pairs of name and address), several at a time; `look` gives the faults. */
export async function visit(browser, verdicts, options, urls, look) {
  const waiting = [...urls];
  const tabs = Array.from({ length: Math.min(TABS, waiting.length) }, async () => {
    const context = await browser.newContext({ reducedMotion: "reduce", ...options });
    const tab = await context.newPage();
    const errors = watch(tab);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, url] = next;
      errors.length = 0;
      await tab.goto(url, { waitUntil: "load" });
      const found = look ? await look(tab) : [];
      verdicts.add(name, [...errors, ...found]);
    }
    await context.close();
  });
  await Promise.all(tabs);
}

/** The list that errors of the tab's pages go into. */
function watch(tab) {
  const errors = [];
  tab.on("console", (message) => {
    if (message.type() === "error") errors.push(`console: ${message.text()}`);
  });
  tab.on("pageerror", (error) => errors.push(`script: ${error.message}`));
  tab.on("requestfailed", (request) => {
    // What is still on its way when we leave a page is given up: that is no fault of the page.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") errors.push(`not loaded: ${request.url()} (${why})`);
  });
  return errors;
}
