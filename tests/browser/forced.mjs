// Forced colours (https://www.w3.org/TR/css-color-adjust-1/#forced): what tells things apart when
// the reader's system takes all colours away is their shape. Shapes are compared, not pixels.

/** What looks alike on the page although it means something else, in forced colours. */
function alike() {
  const faults = [];
  const canvas = document.createElement("div");
  canvas.style.setProperty("background-color", "Canvas");
  document.body.append(canvas);
  const empty = getComputedStyle(canvas).backgroundColor;
  canvas.remove();
  // What is transparent stays so, whatever its colour becomes.
  const isFilled = ({ backgroundColor: colour }) => colour !== empty && !/^rgba.*, 0\)$/.test(colour);
  /** All of an element's look that is left without colours. */
  const shape = (element) => {
    const style = getComputedStyle(element);
    const border = parseFloat(style.borderTopWidth) > 0 ? style.borderTopStyle : "none";
    const line = style.textDecorationLine === "none" ? "none" : style.textDecorationStyle;
    const size = element.matches(".mark") ? `${style.width} ${style.height}` : "";
    return [isFilled(style), style.borderRadius, border, style.clipPath, line, style.outlineStyle, size, style.fontWeight].join(" | ");
  };
  const isShown = (element) => element?.checkVisibility({ visibilityProperty: true });
  /** Each of `selectors` that is on the page looks like no other. */
  const differ = (what, selectors) => {
    const seen = new Map();
    for (const selector of selectors) {
      const element = [...document.querySelectorAll(selector)].find(isShown);
      if (!element) continue;
      const look = shape(element);
      if (seen.has(look)) faults.push(`${what}: ${selector} looks like ${seen.get(look)} (${look})`);
      seen.set(look, selector);
    }
  };
  const letters = ["sq", "di", "ri", "da", "he", "fr"];
  for (const of of [".legend .k", ".mx td > b", ".mx td > abbr", ".acts dt", ".held dt .k"]) {
    differ("letters", letters.map((name) => `${of}.${name}`));
  }
  const tiers = ["daily", "weekly", "monthly", "quarterly", "annual"];
  differ("days", tiers.map((name) => `.yr .${name} > :is(a, b)`));
  differ("marks", tiers.map((name) => `.legend .mark-${name}`));
  differ("pages", ["#nav a[aria-current=page]", "#nav a:not([aria-current])"]);
  differ("choices", [".seg input:checked + span", ".seg input:not(:checked) + span"]);
  differ("tabs", [".tab-list [aria-selected=true]", ".tab-list [aria-selected=false]"]);
  for (const element of document.querySelectorAll(".k, .mx td > b, .acts dt, .pill, .badge, .yr :is(a, b)")) {
    const style = getComputedStyle(element);
    if (isShown(element) && isFilled(style) && style.color === style.backgroundColor) {
      faults.push(`${element.className || element.parentNode.className}: its text cannot be seen`);
    }
  }
  // What a state says by its colour, it says in words, or by a mark, as well.
  for (const element of document.querySelectorAll(".pill, .badge, .missing, .stages li, .crit li, .callout, .levels .now")) {
    const mark = getComputedStyle(element, "::before").content;
    const says = element.textContent.trim() || (mark !== "none" && mark !== "normal");
    if (isShown(element) && !says) faults.push(`${element.className}: says nothing but its colour`);
  }
  return faults;
}

/** What cannot be told apart, or seen to have the focus, in forced colours. */
export async function inForcedColours(tab) {
  await tab.emulateMedia({ forcedColors: "active" });
  const faults = await tab.evaluate(alike);
  await tab.keyboard.press("Tab");
  const ring = await tab.evaluate(() => {
    const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(document.activeElement);
    return outlineStyle !== "none" && outlineColor !== backgroundColor;
  });
  if (!ring) faults.push("the focus cannot be seen");
  await tab.emulateMedia({ forcedColors: "none" });
  return faults;
}
