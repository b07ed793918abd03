// What comes next, by the reader's clock: a site is read long after it was built.

/** The days of each list at hand, and those of them that are shown. */
const days = (lists) =>
  lists.map((list) => {
    const items = [...list.querySelectorAll("[data-day]")];
    const shown = items.filter((item) => item.offsetParent !== null);
    return { all: items.map((item) => item.dataset.day), shown: shown.map((item) => item.dataset.day) };
  });

/** What goes wrong in the tables of meetings at `url` on the day of the second date of each. */
export async function nextDays(context, url) {
  const tab = await context.newPage();
  await tab.goto(url, { waitUntil: "load" });
  const lists = await tab.locator(".days").evaluateAll(days);
  const faults = lists.length === 0 ? ["no table has a next day"] : [];
  for (const [at, { all, shown }] of lists.entries()) {
    if (shown.length !== 1) faults.push(`list ${at} shows ${shown.length} days`);
    if (all.length < 2) continue;
    const later = await context.newPage();
    await later.clock.setFixedTime(new Date(`${all[1]}T12:00:00`));
    await later.goto(url, { waitUntil: "load" });
    const then = (await later.locator(".days").evaluateAll(days))[at];
    if (then.shown.join() !== all[1]) faults.push(`list ${at} shows ${then.shown} on ${all[1]}`);
    await later.close();
  }
  await tab.close();
  return faults;
}

/** What goes wrong on the home page at `url`, now and in three months: two lines a rung, none of them past. */
export async function nextMeetings(context, url) {
  const faults = [];
  for (const months of [0, 3]) {
    const tab = await context.newPage();
    await tab.goto(url, { waitUntil: "load" });
    const first = await tab.locator(".ag [data-day]").first().getAttribute("data-day");
    const day = new Date(`${first}T12:00:00`);
    day.setMonth(day.getMonth() + months);
    await tab.clock.setFixedTime(day);
    await tab.reload({ waitUntil: "load" });
    const lines = await tab.locator(".ag [data-day]:visible").evaluateAll((items) => items.map((item) => [item.dataset.of, item.dataset.day]));
    const today = day.toISOString().slice(0, 10);
    if (lines.length === 0) faults.push(`nothing is shown on ${today}`);
    for (const [rung, date] of lines) if (date < today) faults.push(`${rung}: ${date} is past on ${today}`);
    for (const rung of new Set(lines.map(([rung]) => rung))) {
      const count = lines.filter(([of]) => of === rung).length;
      if (count > 2) faults.push(`${count} lines of ${rung}`);
    }
    await tab.close();
  }
  return faults;
}
