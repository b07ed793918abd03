// Keeps an open page up to date while `operandi serve` runs. It tells the server what the page
// shows, hears the digest of each thing after every compile, and acts when one differs: a style
// sheet is exchanged in place, anything else reloads the page, which then stands where it stood.
(() => {
  "use strict";
  const PLACE = "operandi-live-place";
  const script = document.currentScript;
  const here = location.pathname;
  // The digests of what this page has loaded, by path. Its own is known from the server; the
  // others are what they are when we first hear of them.
  const known = new Map([[here, script.dataset.seen]]);
  let reloading = false;

  const local = (address) => {
    const url = new URL(address, document.baseURI);
    return url.origin === location.origin && !url.pathname.startsWith("/__operandi/") ? url.pathname : null;
  };
  const sheets = () => [...document.querySelectorAll('link[rel="stylesheet"]')];

  function shows() {
    const others = [...document.querySelectorAll("script[src], img[src]")].map((element) => element.src);
    const paths = [...sheets().map((sheet) => sheet.href), ...others].map(local);
    return [...new Set([here, ...paths.filter(Boolean)])].slice(0, 500);
  }

  function reload() {
    if (reloading) return;
    reloading = true;
    try {
      sessionStorage.setItem(PLACE, JSON.stringify([location.href, scrollX, scrollY]));
    } catch {
      // Without storage the page begins at its top, no more.
    }
    location.reload();
  }

  function returnToPlace() {
    try {
      const [address, x, y] = JSON.parse(sessionStorage.getItem(PLACE) ?? "[]");
      sessionStorage.removeItem(PLACE);
      if (address === location.href) scrollTo({ left: x, top: y, behavior: "instant" });
    } catch {
      // As above.
    }
  }

  // The old sheet goes when the new one is there, so that the page is never bare.
  function exchange(sheet, digest) {
    const fresh = sheet.cloneNode();
    const url = new URL(sheet.href);
    url.search = `?live=${digest}`;
    fresh.href = url.href;
    fresh.addEventListener("load", () => sheet.remove(), { once: true });
    fresh.addEventListener("error", () => sheet.remove(), { once: true });
    sheet.after(fresh);
  }

  function update(shown) {
    for (const [path, digest] of Object.entries(shown)) {
      const before = known.get(path);
      known.set(path, digest);
      if (before === undefined || before === digest) continue;
      const same = sheets().filter((sheet) => local(sheet.href) === path);
      if (same.length === 0) return reload();
      for (const sheet of same) exchange(sheet, digest);
    }
  }

  // The overlay lives in a tree of its own, so that the site's look and ours do not meet.
  function overlay() {
    const host = document.createElement("div");
    host.lang = "en";
    host.dir = "ltr";
    host.id = "operandi-live";
    const tree = host.attachShadow({ mode: "open" });
    const make = (name, attributes = {}, text = "") => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      return element;
    };
    const look = make("link", { rel: "stylesheet", href: "/__operandi/live.css" });
    // A live region is there before it has something to say.
    const news = make("p", { role: "status", id: "news" });
    const box = make("section", { "aria-labelledby": "news", hidden: "" });
    const close = make("button", { type: "button" }, "Close");
    const words = make("pre", { tabindex: "0", role: "group", "aria-label": "What is wrong" });
    const head = make("header");
    head.append(news, close);
    box.append(head, words);
    tree.append(look, box);
    close.addEventListener("click", () => (box.hidden = true));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape") box.hidden = true;
    });
    document.body.append(host);
    return (trouble) => {
      if (trouble === (words.textContent || null)) return;
      words.textContent = trouble ?? "";
      box.hidden = !trouble;
      news.textContent = trouble ? "Not up to date: something must be mended first" : "";
    };
  }

  const showTrouble = overlay();

  function connect(wait) {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/__operandi/live`);
    let next = Math.min(wait * 1.5, 3000);
    socket.addEventListener("open", () => {
      next = 300;
      socket.send(JSON.stringify({ shows: shows() }));
    });
    socket.addEventListener("message", ({ data }) => {
      const { shown, trouble } = JSON.parse(data);
      showTrouble(trouble);
      update(shown);
    });
    socket.addEventListener("close", () => setTimeout(connect, next, next));
  }

  if (document.readyState === "complete") returnToPlace();
  else addEventListener("load", returnToPlace, { once: true });
  connect(300);
})();
