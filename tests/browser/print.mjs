// What is on paper: the first sheet of a workflow holds its facts and its picture.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What goes wrong on the first sheet of the workflow in `tab`. */
export async function firstSheet(tab) {
  const folder = mkdtempSync(join(tmpdir(), "operandi-print-"));
  const caption = await tab.locator("#flow-figure figcaption").innerText();
  const file = join(folder, "sheet.pdf");
  writeFileSync(file, await tab.pdf({ preferCSSPageSize: true }));
  const text = execFileSync("pdftotext", ["-f", "1", "-l", "1", file, "-"], { encoding: "utf8" });
  rmSync(folder, { recursive: true, force: true });
  const words = (said) => said.replace(/\s+/g, " ");
  return words(text).includes(words(caption)) ? [] : [`the first sheet lacks "${caption}"`];
}
