// What is on paper: the first sheet of a workflow holds its facts and its picture.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What goes wrong on the first sheet of the workflow in `tab`; `folder` takes what is printed. */
export async function firstSheet(tab, folder) {
  const caption = await tab.locator("#flow-figure figcaption").innerText();
  const file = join(folder, "sheet.pdf");
  writeFileSync(file, await tab.pdf({ preferCSSPageSize: true }));
  const text = execFileSync("pdftotext", ["-f", "1", "-l", "1", file, "-"], { encoding: "utf8" });
  const words = (said) => said.replace(/\s+/g, " ");
  return words(text).includes(words(caption)) ? [] : [`the first sheet lacks "${caption}"`];
}
