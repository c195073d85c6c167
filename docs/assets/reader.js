/* What a reader chose and has seen, kept in this browser and sent nowhere.

   Without this script nothing is missing but memory and keys. Everything is kept under names that begin with
   `digest.`, and one button forgets it. */
(() => {
  "use strict";

  const SEEN = "digest.seen"; // {path: {on: day, is: {claim or "": state}}}, the page looked at last at the end
  const MEMORY = "digest.memory";
  const KEYS = "digest.keys";
  const PAGES = 300; // that are remembered
  const SINGLE = new Set(["/", "f", "s", "n", "p", "?"]); // ours, and those of the theme

  /* A browser may refuse to keep anything. */
  function recall(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  }

  function keep(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // then this page is all that knows
    }
  }

  /* What was seen, and what this page says of it. */
  function forgetSeen() {
    document.querySelectorAll(".digest-since, .digest-since-dot").forEach((element) => element.remove());
    try {
      localStorage.removeItem(SEEN);
      sessionStorage.removeItem(SEEN);
    } catch {
      // nothing was kept
    }
  }

  function make(tag, text, attributes = {}) {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  /* ---- Notes on and off; `overrides/page.html` sets them before the page is drawn ---- */

  for (const box of document.querySelectorAll(".digest-switch input")) {
    box.addEventListener("change", () => keep(`digest.${box.id}`, box.checked ? "on" : "off"));
  }

  /* ---- Keys ---- */

  let keysAreOn = recall(KEYS) !== "off";
  let remembers = recall(MEMORY) !== "off";
  let help = null;

  // In the theme's search every letter goes to its query.
  const isField = (element) =>
    element.isContentEditable ||
    element.matches("textarea, select, input:not([type=checkbox], [type=radio]), .md-search *");

  addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !SINGLE.has(event.key)) return;
      if (event.target.matches && isField(event.target)) return;
      if (!keysAreOn) {
        event.stopPropagation(); // the theme has keys as well, and no switch for them
        return;
      }
      if (event.key === "?") {
        event.preventDefault();
        if (help && help.open) help.close();
        else openHelp();
      } else if (help && help.open) {
        event.stopPropagation();
      } else if (event.key === "n" || event.key === "p") {
        document.dispatchEvent(new CustomEvent("digest-step", { detail: event.key === "n" ? 1 : -1 }));
      }
    },
    true,
  );

  function openHelp() {
    if (!help) help = makeHelp();
    help.showModal();
  }

  function makeHelp() {
    const dialog = make("dialog", "", { class: "digest-help", "aria-labelledby": "digest-help-title" });
    dialog.append(make("h2", "Keys and memory", { id: "digest-help-title" }));
    const list = make("dl");
    for (const [key, does] of [
      ["n", "Next note"],
      ["p", "Previous note"],
      ["/", "Search"],
      ["?", "This help"],
      ["Esc", "Close, or back from a note to the text"],
    ]) {
      const term = make("dt");
      term.append(make("kbd", key));
      list.append(term, make("dd", does));
    }
    const row = make("p");
    const box = make("input", "", { type: "checkbox", id: "digest-keys" });
    box.checked = keysAreOn;
    box.addEventListener("change", () => {
      keysAreOn = box.checked;
      keep(KEYS, keysAreOn ? "on" : "off");
    });
    row.append(box, " ", make("label", "Single letters are keys", { for: "digest-keys" }));
    const memory = make(
      "p",
      "What you choose, and where the claims stood that you looked at, is kept in this browser only, so that it can " +
        "tell you what is new and what has changed since.",
    );
    const memoryRow = make("p");
    const memoryBox = make("input", "", { type: "checkbox", id: "digest-memory", autocomplete: "off" });
    memoryBox.checked = remembers;
    memoryBox.addEventListener("change", () => {
      remembers = memoryBox.checked;
      keep(MEMORY, remembers ? "on" : "off");
      if (!remembers) forgetSeen();
    });
    memoryRow.append(memoryBox, " ", make("label", "Tell me what is new", { for: "digest-memory" }));
    const forget = make("button", "Forget it", { type: "button" });
    forget.addEventListener("click", () => {
      try {
        Object.keys(localStorage)
          .filter((name) => name.startsWith("digest."))
          .forEach((name) => localStorage.removeItem(name));
        forgetSeen();
      } catch {
        // nothing was kept
      }
      forget.textContent = "Forgotten";
    });
    const close = make("button", "Close", { type: "button" });
    close.addEventListener("click", () => dialog.close());
    const buttons = make("p");
    buttons.append(forget, close);
    dialog.append(list, row, memory, memoryRow, buttons);
    document.body.append(dialog);
    return dialog;
  }

  const footer = document.querySelector(".digest-footer nav");
  if (footer && "HTMLDialogElement" in window) {
    const button = make("button", "Keys and memory", { type: "button" });
    button.addEventListener("click", openHelp);
    footer.append(button);
  }

  /* ---- What is new or has changed since the reader last looked ----

     Nothing here moves what stands on the page: the sum is told in the room above the title, an entry has a dot
     beside it, and words are added where the line has room for them. */

  const TODAY = new Date().toISOString().slice(0, 10);
  const LISTS = ["front", "articles", "claims", "topic", "stories"]
    .map((name) => `[data-digest=${name}] li`)
    .join(", ");

  function parse(text) {
    try {
      const told = JSON.parse(text);
      return told && typeof told === "object" && !Array.isArray(told) ? told : {};
    } catch {
      return {};
    }
  }

  /* What was seen here before today's visit: a reload, or the way back, tells the same again. */
  function recallBefore(known) {
    try {
      const kept = parse(sessionStorage.getItem(SEEN));
      const before = kept.day === TODAY ? kept.pages : {};
      if (!(here in before)) {
        before[here] = known || null;
        sessionStorage.setItem(SEEN, JSON.stringify({ day: TODAY, pages: before }));
      }
      return before[here];
    } catch {
      return known;
    }
  }

  const pathOf = (address) => new URL(address, location).pathname;
  const stateOf = (element) => {
    const label = element.querySelector(".note-state");
    return label ? label.textContent.trim() : "";
  };
  const entryLink = (item) => item.querySelector(":scope > a:first-child, :scope > p:first-child > a:first-child");

  /* The entries of the lists on this page, by the page each leads to; those of articles are in no state. */
  function readEntries() {
    const entries = new Map();
    for (const item of document.querySelectorAll(LISTS)) {
      const link = entryLink(item);
      const path = link && pathOf(link.href);
      if (path && !entries.has(path)) entries.set(path, item);
    }
    return entries;
  }

  /* Where the claims of this page stand: one under "" on its own page, those of an article under their ids, those of
     a list under their pages. */
  function readStates(entries) {
    const states = {};
    const verdict = document.querySelector("[data-digest=verdict][data-kind]");
    if (verdict) states[""] = stateOf(verdict);
    for (const note of document.querySelectorAll("aside.note[data-kind]")) states[note.id] = stateOf(note);
    for (const [path, item] of entries) states[path] = item.dataset.kind ? stateOf(item) : "";
    return states;
  }

  /* Above the title and all that stands before it. */
  function tell(words) {
    const content = document.querySelector(".md-content__inner");
    if (content) content.prepend(make("p", words, { class: "digest-since digest-since-all" }));
  }

  function tellDay(on) {
    if (on === TODAY) return "earlier today";
    return new Date(on).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  }

  /* In the line of an element where that has room, else for screen readers alone. */
  function addTo(element, line, words) {
    const height = element.offsetHeight;
    const span = make("span", ` · ${words}`, { class: "digest-since" });
    line.append(span);
    if (element.offsetHeight > height) span.classList.add("digest-unseen");
  }

  function addDot(element, words) {
    const dot = make("span", "", { class: "digest-since-dot", title: words });
    dot.append(make("span", ` ${words} `, { class: "digest-unseen" }));
    element.append(dot);
  }

  const was = (state) => `was “${state}” when you last looked`;

  function count(added, changed) {
    return [added && `${added} new`, changed && `${changed} changed`].filter(Boolean).join(", ");
  }

  function sayOfNotes(before, states) {
    const names = Object.keys(states);
    const changed = names.filter((name) => before[name] && before[name] !== states[name]);
    const added = names.filter((name) => !(name in before));
    for (const name of changed) {
      const note = document.getElementById(name);
      addTo(note, note.querySelector(".note-head"), was(before[name]));
      addDot(note, "Changed");
    }
    for (const name of added) addDot(document.getElementById(name), "New");
    return count(added.length, changed.length);
  }

  function sayOfClaim(before, states) {
    const verdict = document.querySelector("[data-digest=verdict]");
    if (!before[""] || before[""] === states[""]) return false;
    addTo(verdict, verdict.querySelector("p"), was(before[""]));
    return true;
  }

  /* In a list an entry is new, or its state has changed since the list or the claim's own page was looked at. */
  function sayInLists(before, seen, states, entries) {
    let added = 0;
    let changed = 0;
    for (const [path, item] of entries) {
      const own = seen[path] && seen[path].is[""];
      const old = own || (before && before[path]);
      if (old && states[path] && old !== states[path]) {
        changed++;
        addTo(item, item.querySelector(":scope > em") || item, was(old));
        addDot(item, "Changed");
      } else if (before && !(path in before)) {
        added++;
        addDot(item, "New here");
      }
    }
    return before ? count(added, changed) : "";
  }

  function say(seen, before, states, entries) {
    const day = before && tellDay(before.on);
    if (entries.size) {
      const told = sayInLists(before && before.is, seen, states, entries);
      if (told) tell(`Since ${day}: ${told}`);
    } else if (before && "" in states) {
      if (sayOfClaim(before.is, states)) tell(`Changed since ${day}`);
    } else if (before) {
      const told = sayOfNotes(before.is, states);
      if (told) tell(`Notes since ${day}: ${told}`);
    }
  }

  const here = location.pathname;
  const entries = remembers ? readEntries() : new Map();
  const states = remembers ? readStates(entries) : {};
  if (Object.keys(states).length) {
    const seen = parse(recall(SEEN));
    try {
      say(seen, recallBefore(seen[here]), states, entries);
    } catch {
      delete seen[here]; // what was kept has another form than it has today
    }
    delete seen[here];
    seen[here] = { on: TODAY, is: states };
    const paths = Object.keys(seen);
    paths.slice(0, Math.max(0, paths.length - PAGES)).forEach((path) => delete seen[path]);
    keep(SEEN, JSON.stringify(seen));
  }
})();
