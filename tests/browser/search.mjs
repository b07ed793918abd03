// Searches a built site as its readers do: with keys alone.

/** What is typed, and what the first results are about: in accents, by duty, with a word cut short. */
export const ASKED = ["qualité", "accountable campaign own", "approv"];

/** Opens the dialog with `keys` and types `text`; gives the field. */
async function type(tab, keys, text) {
  await tab.keyboard.press(keys);
  const field = tab.getByRole("combobox");
  await field.waitFor();
  await field.fill("");
  await field.pressSequentially(text);
  return field;
}

/** The same, and waits for results. */
async function ask(tab, keys, text) {
  const field = await type(tab, keys, text);
  await tab.getByRole("option").first().waitFor();
  return field;
}

/** Opens the dialog with results in it, for axe to look at. */
export async function openResults(tab) {
  await ask(tab, "/", ASKED[0]);
}

/** What goes wrong when each of `ASKED` is searched for from the page at `start`. */
export async function searching(tab, start) {
  const faults = [];
  for (const text of ASKED) {
    await tab.goto(start, { waitUntil: "load" });
    const field = await ask(tab, text === ASKED[0] ? "/" : "Control+k", text);
    const options = await tab.getByRole("option").count();
    await field.press("ArrowDown");
    const chosen = tab.locator("[role=option][aria-selected=true]");
    const [id, href] = [await chosen.getAttribute("id"), await chosen.getAttribute("href")];
    if (id !== `search-result-${options > 1 ? 1 : 0}`) faults.push(`${text}: the arrow chose ${id}`);
    if ((await field.getAttribute("aria-activedescendant")) !== id) faults.push(`${text}: ${id} is not announced`);
    await field.press("Enter");
    await tab.waitForURL(href);
    await tab.waitForLoadState("load");
    const there = await tab.evaluate(() => !location.hash || document.querySelector(":target") !== null);
    if (!there) faults.push(`${text}: nothing at ${href}`);
  }
  await tab.goto(start, { waitUntil: "load" });
  const field = await type(tab, "/", "zzzz");
  await tab.locator(".search-status", { hasText: "zzzz" }).waitFor();
  if ((await tab.getByRole("option").count()) > 0) faults.push("something is found for zzzz");
  await field.press("Escape");
  if (await tab.locator("dialog").isVisible()) faults.push("Escape closes nothing");
  return faults;
}

/** What goes wrong when the key "/" is switched off and on again (WCAG 2.2, 2.1.4), from the page at `start`. */
export async function switchedOff(tab, start) {
  const faults = [];
  const opens = async (keys, wanted) => {
    await tab.goto(start, { waitUntil: "load" });
    await tab.keyboard.press(keys);
    await tab.waitForTimeout(300);
    const open = await tab.locator("dialog.search").isVisible();
    if (open !== wanted) faults.push(`${keys} ${open ? "opens" : "does not open"} the search`);
  };
  await opens("/", true);
  await tab.getByRole("checkbox").uncheck();
  await opens("/", false);
  if (await tab.locator(".finder kbd").isVisible()) faults.push("the key is still shown");
  await opens("Control+k", true);
  await tab.getByRole("checkbox").check();
  await opens("/", true);
  return faults;
}

/** What goes wrong on the search page at `url`, asked by its address. */
export async function searchPage(tab, url) {
  await tab.goto(`${url}?q=quality&type=practice`, { waitUntil: "load" });
  await tab.getByRole("option").first().waitFor();
  const pressed = await tab.locator("[aria-pressed=true]").getAttribute("data-type");
  const faults = pressed === "practice" ? [] : [`the type is ${pressed}`];
  if ((await tab.getByRole("combobox").inputValue()) !== "quality") faults.push("the words are lost");
  await tab.locator("[data-type='']").click();
  await tab.waitForFunction(() => !location.search.includes("type"));
  return faults;
}

/** What is left of the search where there is no script: nothing but the list. */
export async function withoutScript(tab) {
  const faults = [];
  if (await tab.locator(".finder").isVisible()) faults.push("the button is there");
  if ((await tab.locator("main a[href$='a-z/index.html']").count()) !== 1) faults.push("no way to the list");
  return faults;
}
