// A reader who has a keyboard and nothing else (WCAG 2.2: 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11).

/** Marks what the Tab key must reach, in the page's order; gives how many that is. */
function mark() {
  const offered = "a[href], button, input, select, textarea, summary, [tabindex]";
  const isOffered = (element) => {
    const isShown = element.checkVisibility({ visibilityProperty: true });
    if (!isShown || element.disabled || element.tabIndex < 0 || element.type === "hidden") return false;
    // Of a group of radio buttons, the chosen one stands for all.
    if (element.type !== "radio" || element.checked) return true;
    const group = [...document.getElementsByName(element.name)];
    return group[0] === element && !group.some((other) => other.checked);
  };
  const scrolls = (element) => {
    const style = getComputedStyle(element);
    const isCut = (room, content, overflow) => content > room + 1 && /auto|scroll/.test(overflow);
    return (
      isCut(element.clientWidth, element.scrollWidth, style.overflowX) ||
      isCut(element.clientHeight, element.scrollHeight, style.overflowY)
    );
  };
  const reached = new Set([...document.querySelectorAll(offered)].filter(isOffered));
  // What is cut off is read by scrolling: in the region itself, or from link to link in it.
  for (const element of document.querySelectorAll("main *, #nav")) {
    const isShown = element.checkVisibility({ visibilityProperty: true });
    const holds = [...reached].some((other) => other !== element && element.contains(other));
    if (isShown && scrolls(element) && !holds) reached.add(element);
  }
  const order = [...document.querySelectorAll("*")].filter((element) => reached.has(element));
  order.forEach((element, at) => element.setAttribute("data-stop", at));
  return order.length;
}

/** What is wrong with where the focus is: the number of the place, or none, and complaints. */
function here() {
  const element = document.activeElement;
  if (!element || element === document.body) return { stop: null, faults: [] };
  const faults = [];
  const name = `${element.nodeName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}"`;
  const isRinged = (shown) => {
    const style = shown && getComputedStyle(shown);
    return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  // A radio button is drawn by what stands behind it.
  const ring = [element, element.type === "radio" && element.nextElementSibling].find(isRinged);
  if (!ring) faults.push(`${name}: focus cannot be seen`);
  const [box] = element.getClientRects();
  if (!box) return { stop: element.dataset.stop ?? null, faults: [...faults, `${name}: has no place`] };
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  const spots = [0.08, 0.5, 0.92].flatMap((x) => [0.15, 0.5, 0.85].map((y) => [left + x * (right - left), top + y * (bottom - top)]));
  const isThere = ([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && (element.contains(hit) || hit.contains(element) || hit.closest("label")?.contains(element));
  };
  if (right <= left || bottom <= top || !spots.some(isThere)) faults.push(`${name}: focus is hidden`);
  return { stop: element.dataset.stop ?? null, faults };
}

/** What goes wrong from the top of the page to its end with the Tab key, and all the way back. */
export async function walk(tab) {
  const count = await tab.evaluate(mark);
  const faults = [];
  for (const [key, step] of [["Tab", 1], ["Shift+Tab", -1]]) faults.push(...(await round(tab, key, step, count)));
  return faults.slice(0, 12);
}

/** Presses `key` until all of `count` places were reached, each `step` from the one before. */
async function round(tab, key, step, count) {
  const faults = [];
  const start = (await tab.evaluate(here)).stop;
  // From where a script has put the focus, or from outside the page.
  let at = start === null ? (step > 0 ? -1 : count) : Number(start);
  const reached = new Set();
  let gaps = 0;
  while (reached.size < count && gaps < 2) {
    await tab.keyboard.press(key);
    const { stop, faults: found } = await tab.evaluate(here);
    faults.push(...found.map((fault) => `${key}: ${fault}`));
    if (stop === null) {
      // Between the end of the page and its start lies the browser's own frame.
      gaps += 1;
      at = step > 0 ? -1 : count;
      continue;
    }
    const due = (at + step + count) % count;
    if (Number(stop) !== due) faults.push(`${key} went from place ${at} of ${count} to ${stop}`);
    at = Number(stop);
    if (reached.has(at)) break;
    reached.add(at);
  }
  if (reached.size < count) {
    const lost = await tab.evaluate(
      (reached) => [...document.querySelectorAll("[data-stop]")].find(({ dataset }) => !reached.includes(Number(dataset.stop)))?.outerHTML.slice(0, 120),
      [...reached],
    );
    faults.push(`${key} reached ${reached.size} of ${count} places, and not ${lost}`);
  }
  return faults;
}

/** The first thing that Tab reaches leads past the navigation. */
export async function skipLink(tab) {
  await tab.keyboard.press("Tab");
  const link = tab.locator("a.skip:focus");
  const box = await link.boundingBox();
  if (!box || box.y < 0) return ["the first place is no link to skip to the content that can be seen"];
  await tab.keyboard.press("Enter");
  await tab.keyboard.press("Tab");
  const isInside = await tab.evaluate(() => document.querySelector("main").contains(document.activeElement));
  return isInside ? [] : ["the link leads to no place in the content"];
}

/** On a phone, the menu opens, can be walked through, and closes with Escape; focus comes back. */
export async function menu(tab) {
  const faults = [];
  const button = tab.locator(".menu");
  await button.focus();
  await tab.keyboard.press("Enter");
  const nav = tab.locator("#nav");
  await nav.waitFor();
  await tab.keyboard.press("Tab");
  if (!(await nav.evaluate((nav) => nav.contains(document.activeElement)))) faults.push("Tab does not go into the menu");
  await tab.keyboard.press("Escape");
  if (await nav.isVisible()) faults.push("Escape does not close the menu");
  if (!(await button.evaluate((button) => button === document.activeElement))) faults.push("focus does not come back to the button");
  return faults;
}

/** The search opens from its button, and Escape gives the focus back. */
export async function dialog(tab) {
  const button = tab.locator(".finder");
  await button.focus();
  await tab.keyboard.press("Enter");
  await tab.locator("dialog.search [role=combobox]").waitFor();
  const stays = [];
  for (let press = 0; press < 8; press += 1) {
    await tab.keyboard.press("Tab");
    stays.push(await tab.evaluate(() => document.activeElement === document.body || !!document.activeElement.closest("dialog")));
  }
  const faults = stays.every(Boolean) ? [] : ["Tab leaves the open dialog for the page behind it"];
  await tab.keyboard.press("Escape");
  if (await tab.locator("dialog.search").isVisible()) faults.push("Escape does not close the search");
  if (!(await button.evaluate((button) => button === document.activeElement))) faults.push("focus does not come back to the button");
  return faults;
}
