// What is folded opens for whoever is led to it.

/** What goes wrong when each closed part of the page at `url` that has an id is gone to by its address. */
export async function openedByAddress(tab, url) {
  await tab.goto(url, { waitUntil: "load" });
  const closed = "details[id]:not([open])";
  const ids = await tab.locator(closed).evaluateAll((folds) => folds.map((fold) => fold.id));
  const faults = ids.length === 0 ? ["nothing is folded"] : [];
  for (const id of ids) {
    await tab.goto("about:blank");
    await tab.goto(`${url}#${id}`, { waitUntil: "load" });
    const open = await tab.locator(`details[id="${id}"]`).evaluate((fold) => fold.open);
    if (!open) faults.push(`#${id} stays closed`);
  }
  return faults;
}
