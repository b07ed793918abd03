// Looks at a built site in Chromium: `node run.mjs SITE`.
//
// Every page at the root of a server with a strict policy: no errors on the console, no sideways
// scroll at 320 px. One page a template on a path of a server and from the disk: no errors; and
// with axe, in both colour schemes, on a phone and on a desktop: no violations. The search is used
// with keys alone from all three, and looked at with axe while it is open. What comes next is looked
// at on other days, and workflows on paper.
// OPERANDI_TOOLS names the folder with node_modules; the last line tells what passed and failed.

import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { allPages, onePerTemplate } from "./pages.mjs";
import { nextDays, nextMeetings } from "./dates.mjs";
import { firstSheet } from "./print.mjs";
import { openResults, searchPage, searching, switchedOff, withoutScript } from "./search.mjs";
import { serve } from "./server.mjs";

const require = createRequire(join(resolve(process.env.OPERANDI_TOOLS ?? "."), "package.json"));
const { chromium } = require("playwright-core");
const { AxeBuilder } = require("@axe-core/playwright");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const site = resolve(process.argv[2] ?? "site");
const pages = allPages(site);
if (pages.length < 2) throw new Error(`no site in ${site}`);
const templates = onePerTemplate(site, pages);

let passed = 0;
let failed = 0;

/** Counts a check; `faults` says what is wrong, an empty list that nothing is. */
function verdict(name, faults) {
  if (faults.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`FAILED ${name}`);
  for (const fault of faults) console.log(`  ${fault}`);
}

/** Opens pages one after the other in one tab; `look` gives the faults of each. */
async function visit(browser, options, urls, look) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const tab = await context.newPage();
  let errors = [];
  tab.on("console", (message) => {
    if (message.type() === "error") errors.push(`console: ${message.text()}`);
  });
  tab.on("pageerror", (error) => errors.push(`script: ${error.message}`));
  tab.on("requestfailed", (request) => {
    // What is still on its way when we leave a page is given up: that is no fault of the page.
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED") errors.push(`not loaded: ${request.url()} (${why})`);
  });
  for (const [name, url] of urls) {
    errors = [];
    await tab.goto(url, { waitUntil: "load" });
    const found = look ? await look(tab) : [];
    verdict(name, [...errors, ...found]);
  }
  await context.close();
}

async function noSidewaysScroll(tab) {
  const [content, window] = await tab.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return content > window ? [`${content} px of content in ${window} px`] : [];
}

async function axe(tab) {
  const { violations } = await new AxeBuilder({ page: tab }).withTags(RULES).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(" "));
    return `${id}: ${help} (${nodes.length}: ${places.join("; ")})`;
  });
}

const profile = mkdtempSync(join(tmpdir(), "operandi-browser-"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: FLAGS,
  env: { ...process.env, HOME: profile },
});
const root = await serve(site, "/");
const below = await serve(site, "/a/path/");
try {
  const at = (base, list, how) => list.map((page) => [`${page} ${how}`, base + encodeURI(page)]);
  const phone = { viewport: { width: 320, height: 640 } };
  await visit(browser, phone, at(root.base, pages, "at 320 px"), noSidewaysScroll);
  await visit(browser, {}, at(below.base, templates, "on a path"));
  const disk = pathToFileURL(site).href + "/";
  await visit(browser, {}, at(disk, templates, "from the disk"));
  for (const [how, base] of [["at the root", root.base], ["on a path", below.base], ["from the disk", disk]]) {
    const start = `${base}roles/index.html`;
    await visit(browser, {}, [[`searching ${how}`, start]], (tab) => searching(tab, start));
    const page = `${base}search/index.html`;
    await visit(browser, {}, [[`the search page ${how}`, page]], (tab) => searchPage(tab, page));
    await visit(browser, { javaScriptEnabled: false }, [[`no script ${how}`, page]], withoutScript);
    await visit(browser, {}, [[`the key of the search ${how}`, start]], (tab) => switchedOff(tab, start));
  }
  for (const [name, look] of [["cadence/", nextDays], ["", nextMeetings]]) {
    const url = `${root.base}${name}index.html`;
    await visit(browser, {}, [[`what comes next on /${name}`, url]], (tab) => look(tab.context(), url));
  }
  const flows = pages.filter((page) => /(^|\/)workflows\/[^/]+\/index\.html$/.test(page));
  await visit(browser, {}, at(root.base, flows, "on paper"), (tab) => firstSheet(tab, profile));
  for (const width of [390, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      const options = { viewport: { width, height: 900 }, colorScheme };
      await visit(browser, options, at(root.base, templates, `${colorScheme}, ${width} px, axe`), axe);
      const open = [[`search, ${colorScheme}, ${width} px, axe`, `${root.base}roles/index.html`]];
      await visit(browser, options, open, async (tab) => {
        await openResults(tab);
        return axe(tab);
      });
      const asked = [[`search page, ${colorScheme}, ${width} px, axe`, `${root.base}search/index.html?q=quality`]];
      await visit(browser, options, asked, async (tab) => {
        await tab.getByRole("option").first().waitFor();
        return axe(tab);
      });
    }
  }
} finally {
  await browser.close();
  await Promise.all([root.stop(), below.stop()]);
  rmSync(profile, { recursive: true, force: true });
}
console.log(`${templates.length} templates, ${pages.length} pages`);
console.log(`browser: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
