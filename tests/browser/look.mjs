// What a page must keep to whatever it shows: the width of the window, its place, stillness.

/** Content wider than the window. */
export async function noSidewaysScroll(tab) {
  const [content, window] = await tab.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return content > window ? [`${content} px of content in ${window} px`] : [];
}

/** Less than this share of the window nobody sees. */
const UNSEEN = 0.001;
/**
 * A page that is painted while the browser still reads it, as on a busy machine, moves by itself: of
 * so many loads, the stillest counts. What scripts and styles move, they move each time.
 */
const LOADS = 3;

/** Content that moved while the page was loaded (https://web.dev/articles/cls). */
export async function noShift(tab) {
  let moved = [];
  for (let load = 0; load < LOADS; load += 1) {
    if (load > 0) await tab.reload({ waitUntil: "load" });
    moved = await tab.evaluate(shifts);
    if (moved.reduce((sum, [value]) => sum + value, 0) < UNSEEN) return [];
  }
  return moved.map(([value, nodes]) => `moved by ${value.toFixed(4)}: ${nodes}`);
}

/** Every shift so far: by how much, and what. */
function shifts() {
  return new Promise((told) => {
    const moved = [];
    const note = (entries) => {
      for (const { value, sources } of entries) {
        const nodes = sources.map(({ node }) => node?.className || node?.nodeName);
        moved.push([value, nodes.join(", ")]);
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    // After the next picture, what is buffered has been handed over.
    requestAnimationFrame(() =>
      setTimeout(() => {
        note(observer.takeRecords());
        told(moved);
      }),
    );
  });
}

/** Motion where the reader's device asks for none; `isWelcome` where it does not. */
export async function motion(tab, isWelcome) {
  await tab.emulateMedia({ reducedMotion: isWelcome ? "no-preference" : "reduce" });
  const moving = await tab.evaluate(() => {
    const moves = (element) => {
      const style = getComputedStyle(element);
      const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
      return lasts(style.transitionDuration) || lasts(style.animationDuration) || style.scrollBehavior === "smooth";
    };
    return [...document.querySelectorAll("*")].filter(moves).map((element) => element.getAttribute("class") ?? element.nodeName);
  });
  await tab.emulateMedia({ reducedMotion: "reduce" });
  if (isWelcome) return moving.length > 0 ? [] : ["nothing moves even where motion is welcome: is this still checked?"];
  return moving.length > 0 ? [`moves: ${[...new Set(moving)].join(", ")}`] : [];
}
