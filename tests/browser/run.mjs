// Looks at built sites in Chromium: `node run.mjs SITE SITE:PAGE…`.
//
// Every page of SITE at the root of a server with a strict policy: no errors on the console, no
// sideways scroll at 320 px, nothing that moves while it is loaded. One page a template, and each
// further PAGE: on a path of a server and from the disk without errors; with axe, in both colour
// schemes, on a phone and on a desktop, where nothing may move either; in forced colours; with reduced motion; and from top to end
// with the keyboard. The search is used with keys alone from all three places, and looked at with
// axe while it is open. What comes next is looked at on other days, and workflows on paper.
// OPERANDI_TOOLS names the folder with node_modules; the last line tells what passed and failed.

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { axe, axeInBoth } from "./axe.mjs";
import { Verdicts, start, visit } from "./browser.mjs";
import { inForcedColours } from "./forced.mjs";
import { dialog, menu, skipLink, walk } from "./keyboard.mjs";
import { motion, noShift, noSidewaysScroll } from "./look.mjs";
import { allPages, onePerTemplate } from "./pages.mjs";
import { nextDays, nextMeetings } from "./dates.mjs";
import { openedByAddress } from "./folds.mjs";
import { firstSheet } from "./print.mjs";
import { openResults, searchPage, searching, switchedOff, withoutScript } from "./search.mjs";
import { serve } from "./server.mjs";

const PHONE = 390;
const DESKTOP = 1280;

const [first, ...further] = process.argv.slice(2);
const site = resolve(first ?? "site");
const pages = allPages(site);
if (pages.length < 2) throw new Error(`no site in ${site}`);
const templates = onePerTemplate(site, pages);
// Axe takes minutes for the page that holds all others: a smaller model's is a further PAGE.
const single = templates.filter((page) => !page.endsWith("print/index.html"));
/** What languages share, their keys and shapes among it, is looked at in the book's own. */
const own = single.filter((page) => !/^[a-z]{2}\//.test(page));

const verdicts = new Verdicts();
const { browser, stop } = await start();
const begun = Date.now();

/** Addresses of `list` below `base`, each with a name. */
const at = (base, list, how) => list.map((page) => [`${page} ${how}`, base + encodeURI(page)]);
const look = (options, urls, how) => visit(browser, verdicts, options, urls, how);
/** A line to see what takes long. */
const took = (what) => console.log(`${what}: after ${Math.round((Date.now() - begun) / 1000)} s`);

/** Everything that is asked of single pages, on a phone and on a desktop. */
async function inDepth(base, templates, own) {
  for (const width of [PHONE, DESKTOP]) {
    const options = { viewport: { width, height: 900 } };
    await look(options, at(base, templates, `${width} px, axe`), async (tab) => [
      ...(await noShift(tab)),
      ...(await axeInBoth(tab)),
    ]);
    took(`axe at ${width} px`);
  }
  const desktop = { viewport: { width: DESKTOP, height: 900 } };
  await look(desktop, at(base, own, "with the keyboard"), walk);
  took("keyboard");
  await look(desktop, at(base, own, "in forced colours, with reduced motion"), async (tab) => [
    ...(await inForcedColours(tab)),
    ...(await motion(tab, false)),
  ]);
  took("forced colours and motion");
}

/** What is asked once: the ways around the page, and the search. */
async function once(base) {
  const desktop = { viewport: { width: DESKTOP, height: 900 } };
  const phone = { viewport: { width: PHONE, height: 800 } };
  const page = [["the skip link", `${base}roles/index.html`]];
  await look(desktop, page, skipLink);
  await look(desktop, [["the search by its button", page[0][1]]], dialog);
  await look(phone, [["the menu", page[0][1]]], menu);
  await look(desktop, [["motion", page[0][1]]], (tab) => motion(tab, true));
  for (const width of [PHONE, DESKTOP]) {
    for (const colorScheme of ["light", "dark"]) {
      const options = { viewport: { width, height: 900 }, colorScheme };
      await look(options, [[`search, ${colorScheme}, ${width} px, axe`, page[0][1]]], async (tab) => {
        await openResults(tab);
        return axe(tab);
      });
      const asked = [[`search page, ${colorScheme}, ${width} px, axe`, `${base}search/index.html?q=quality`]];
      await look(options, asked, async (tab) => {
        await tab.getByRole("option").first().waitFor();
        return axe(tab);
      });
    }
  }
}

const root = await serve(site, "/");
const below = await serve(site, "/a/path/");
const disk = pathToFileURL(site).href + "/";
try {
  await look({ viewport: { width: 320, height: 640 } }, at(root.base, pages, "at 320 px"), async (tab) => [
    ...(await noSidewaysScroll(tab)),
    ...(await noShift(tab)),
  ]);
  took("every page at 320 px");
  await look({}, at(below.base, templates, "on a path"));
  await look({}, at(disk, templates, "from the disk"));
  took("on a path and from the disk");
  for (const [how, base] of [["at the root", root.base], ["on a path", below.base], ["from the disk", disk]]) {
    const start = `${base}roles/index.html`;
    await look({}, [[`searching ${how}`, start]], (tab) => searching(tab, start));
    const page = `${base}search/index.html`;
    await look({}, [[`the search page ${how}`, page]], (tab) => searchPage(tab, page));
    await look({ javaScriptEnabled: false }, [[`no script ${how}`, page]], withoutScript);
    await look({}, [[`the key of the search ${how}`, start]], (tab) => switchedOff(tab, start));
  }
  for (const [name, next] of [["cadence/", nextDays], ["", nextMeetings]]) {
    const url = `${root.base}${name}index.html`;
    await look({}, [[`what comes next on /${name}`, url]], (tab) => next(tab.context(), url));
  }
  const staged = pages.find((page) => /^roles\/[^/]+\/index\.html$/.test(page));
  const role = `${root.base}${staged}`;
  await look({}, [["folded parts", role]], (tab) => openedByAddress(tab, role));
  const flows = pages.filter((page) => /(^|\/)workflows\/[^/]+\/index\.html$/.test(page));
  await look({}, at(root.base, flows, "on paper"), firstSheet);
  took("other days, and paper");
  await once(root.base);
  took("search");
  await inDepth(root.base, single, own);
  for (const argument of further) {
    const [folder, page] = argument.split(":");
    const other = await serve(resolve(folder), "/");
    await look({ viewport: { width: 320, height: 640 } }, at(other.base, [page], "at 320 px"), noSidewaysScroll);
    await inDepth(other.base, [page], [page]);
    await other.stop();
  }
} finally {
  await stop();
  await Promise.all([root.stop(), below.stop()]);
}
console.log(`${templates.length} templates, ${pages.length} pages`);
console.log(`browser: ${verdicts.passed} passed, ${verdicts.failed} failed`);
process.exitCode = verdicts.failed === 0 ? 0 : 1;
