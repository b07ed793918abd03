// axe on a page, as often as its colours change, put into it once.

import { require } from "./browser.mjs";

const { source } = require("axe-core");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands. */
export async function axe(tab) {
  if (!(await tab.evaluate(() => "axe" in window))) await tab.evaluate(source);
  const violations = await tab.evaluate(async (tags) => {
    const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 3).map((node) => node.target.join(" "));
      return `${id}: ${help} (${nodes.length}: ${places.join("; ")})`;
    });
  }, RULES);
  return violations;
}

/** What axe finds in light and in dark. */
export async function axeInBoth(tab) {
  const faults = [];
  for (const colorScheme of ["light", "dark"]) {
    await tab.emulateMedia({ colorScheme });
    faults.push(...(await axe(tab)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}
