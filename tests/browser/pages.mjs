// Which pages of a built site are looked at.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every page of the site in `folder`, by its path, sorted. */
export function allPages(folder) {
  const files = readdirSync(folder, { recursive: true }).map((file) => file.replaceAll("\\", "/"));
  return files.filter((file) => file.endsWith(".html")).sort();
}

/**
 * The largest page of each shape, so that each template is there with the page on which most can
 * go wrong: the index of `roles` is one shape, the pages of single roles are another. Each language
 * has its own, below a folder called like it.
 */
export function onePerTemplate(folder, pages) {
  const shapes = new Map();
  for (const page of pages) {
    const parts = page.split("/");
    const [, language] = /<html lang="([^"]*)"/.exec(readFileSync(join(folder, page), "utf8")) ?? [];
    const edition = parts[0] === language ? parts.shift() : "";
    const place = parts.length < 2 ? parts : [parts[0], parts.length, parts.at(-1) === "index.html"];
    const shape = [edition, ...place].join(" ");
    const size = statSync(join(folder, page)).size;
    if (!(shapes.get(shape)?.size >= size)) shapes.set(shape, { page, size });
  }
  return [...shapes.values()].map((shape) => shape.page).sort();
}
