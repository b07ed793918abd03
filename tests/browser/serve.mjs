// Looks at the live preview in Chromium: `node serve.mjs OPERANDI`.
//
// A small model is written, served, edited and broken while a page of it is open, under the policy
// that holds for the site. OPERANDI_TOOLS names the folder with node_modules; the last line tells
// what passed and failed.

import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { POLICY } from "./server.mjs";

const require = createRequire(join(resolve(process.env.OPERANDI_TOOLS ?? "."), "package.json"));
const { chromium } = require("playwright-core");
const { AxeBuilder } = require("@axe-core/playwright");

const operandi = resolve(process.argv[2] ?? "target/release/operandi");
const temp = mkdtempSync(join(tmpdir(), "operandi-serve-"));
const model = join(temp, "model");
const home = join(model, "content/index.md");

/** The address, once the preview says it. */
async function address(child) {
  for await (const line of createInterface({ input: child.stderr })) {
    const url = /Serving (\S+)/.exec(line)?.[1];
    if (url) {
      child.stderr.resume();
      return url;
    }
  }
  throw new Error("the preview ended before it served");
}

let passed = 0;
let failed = 0;

/** A step; those after it build on it. */
async function step(name, act) {
  try {
    await act();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}`);
    throw error;
  }
}

function expect(is, what) {
  if (!is) throw new Error(what);
}

execFileSync(operandi, ["new", model], { stdio: "ignore" });
appendFileSync(home, `\n${"A line to scroll by.\n\n".repeat(80)}`);
const child = spawn(operandi, ["serve", model, "--port", "0"], { stdio: ["ignore", "ignore", "pipe"] });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  // A page that came through the test's hands, to get its policy, is no page of this machine to
  // the browser, which would keep it from the web socket.
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-features=LocalNetworkAccessChecks"],
  env: { ...process.env, HOME: temp },
});
try {
  const url = await address(child);
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, reducedMotion: "reduce" });
  const tab = await context.newPage();
  const errors = [];
  tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  tab.on("pageerror", (error) => errors.push(error.message));
  await tab.route("**/*", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), "content-security-policy": POLICY };
    await route.fulfill({ response, headers });
  });
  const listening = tab.waitForEvent("websocket").then((socket) => socket.waitForEvent("framereceived"));
  await Promise.all([listening, tab.goto(url)]);
  const noErrors = () => expect(errors.length === 0, errors.join("\n"));
  const box = tab.locator("#operandi-live section");

  await step("an edit is seen, at the same place of the page", async () => {
    await tab.evaluate(() => scrollTo(0, 900));
    const before = await tab.evaluate(() => scrollY);
    appendFileSync(home, "\nThe newest words.\n");
    await tab.getByText("The newest words.").waitFor({ state: "attached" });
    await tab.waitForFunction((y) => scrollY === y, before);
    expect(before > 0, "the page is too short to tell");
  });

  await step("a style is exchanged without a reload", async () => {
    await tab.evaluate(() => (window.sameDocument = true));
    const style = join(model, "themes/default/css");
    execFileSync("mkdir", ["-p", style]);
    writeFileSync(join(style, "site.css"), "h1 { color: rgb(1, 2, 3) !important; }\n");
    await tab.waitForFunction(() => getComputedStyle(document.querySelector("h1")).color === "rgb(1, 2, 3)");
    expect(await tab.evaluate(() => window.sameDocument), "the page was reloaded");
    rmSync(join(model, "themes"), { recursive: true });
    await tab.waitForFunction(() => getComputedStyle(document.querySelector("h1")).color !== "rgb(1, 2, 3)");
  });

  const roles = join(model, "content/roles.toml");
  const good = readFileSync(roles, "utf8");
  await step("a fault is told over the last good page", async () => {
    writeFileSync(roles, `${good}\nbroken = [\n`);
    await box.waitFor();
    const words = await box.locator("pre").textContent();
    expect(/fault\[OP001\][^]*content\/roles\.toml:\d+/.test(words), words);
    expect(await tab.getByText("The newest words.").count(), "the page is gone");
    noErrors();
    const { violations } = await new AxeBuilder({ page: tab }).include("#operandi-live").analyze();
    expect(violations.length === 0, JSON.stringify(violations, null, 1));
    if (process.env.PICTURE) await tab.screenshot({ path: process.env.PICTURE });
    // Both write styles into the page, which its policy forbids.
    errors.length = 0;
  });

  await step("it can be closed, and comes back with other words", async () => {
    await box.getByRole("button", { name: "Close" }).focus();
    await tab.keyboard.press("Escape");
    await box.waitFor({ state: "hidden" });
    writeFileSync(roles, `${good}\nbroken = {\n`);
    await box.waitFor();
  });

  await step("it goes when all is mended", async () => {
    writeFileSync(roles, good);
    await box.waitFor({ state: "hidden" });
    noErrors();
  });
} catch (error) {
  console.log(String(error.stack ?? error));
} finally {
  await browser.close();
  child.kill("SIGINT");
  await new Promise((ended) => (child.exitCode === null ? child.once("exit", ended) : ended()));
  rmSync(temp, { recursive: true, force: true });
}
if (child.exitCode !== 0) failed += 1;
console.log(`preview: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed === 5 ? 0 : 1;
