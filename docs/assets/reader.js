/* What a reader chose and has seen, kept in this browser and sent nowhere.

   Without this script nothing is missing but memory and keys. Everything is kept under names that begin with
   `digest.`, and one button forgets it. */
(() => {
  "use strict";

  const SEEN = "digest.seen"; // {path: {on: day, is: {claim or "": state}}}, the page looked at last at the end
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
  let help = null;

  const isField = (element) =>
    element.isContentEditable || element.matches("textarea, select, input:not([type=checkbox], [type=radio])");

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
        "tell you what has changed since.",
    );
    const forget = make("button", "Forget it", { type: "button" });
    forget.addEventListener("click", () => {
      try {
        Object.keys(localStorage)
          .filter((name) => name.startsWith("digest."))
          .forEach((name) => localStorage.removeItem(name));
      } catch {
        // nothing was kept
      }
      forget.textContent = "Forgotten";
    });
    const close = make("button", "Close", { type: "button" });
    close.addEventListener("click", () => dialog.close());
    const buttons = make("p");
    buttons.append(forget, close);
    dialog.append(list, row, memory, buttons);
    document.body.append(dialog);
    return dialog;
  }

  const footer = document.querySelector(".digest-footer nav");
  if (footer && "HTMLDialogElement" in window) {
    const button = make("button", "Keys and memory", { type: "button" });
    button.addEventListener("click", openHelp);
    footer.append(button);
  }

  /* ---- What has changed since the reader last looked ---- */

  function readSeen() {
    try {
      const seen = JSON.parse(recall(SEEN));
      return seen && typeof seen === "object" && !Array.isArray(seen) ? seen : {};
    } catch {
      return {};
    }
  }

  const pathOf = (address) => new URL(address, location).pathname;
  const stateOf = (element) => {
    const label = element.querySelector(".note-state");
    return label ? label.textContent.trim() : "";
  };

  /* Where the claims of this page stand: one under "" on its own page, those of an article under their ids. */
  function readStates() {
    const states = {};
    const verdict = document.querySelector("[data-digest=verdict][data-kind]");
    if (verdict) states[""] = stateOf(verdict);
    for (const note of document.querySelectorAll("aside.note[data-kind]")) states[note.id] = stateOf(note);
    return states;
  }

  function sayOfClaim(verdict, before, day) {
    const now = stateOf(verdict);
    if (!before || before === now) return;
    const words = `Since you last looked, on ${day}: “${before}” has become “${now}”.`;
    verdict.querySelector("p").after(make("p", words, { class: "digest-since" }));
  }

  function sayOfArticle(status, before, states, day) {
    const names = Object.keys(states);
    const changed = names.filter((name) => name in before && before[name] !== states[name]);
    const added = names.filter((name) => !(name in before));
    for (const name of changed) {
      const head = document.getElementById(`${name}.head`);
      head.append(make("span", ` · was “${before[name]}” when you last looked`, { class: "digest-since" }));
    }
    const told = [];
    if (changed.length) told.push(changed.length === 1 ? "one note has changed" : `${changed.length} notes have changed`);
    if (added.length) told.push(added.length === 1 ? "one is new" : `${added.length} are new`);
    if (status && told.length) {
      status.append(make("p", `Since you last looked, on ${day}: ${told.join(", ")}.`, { class: "digest-since" }));
    }
  }

  function sayInLists(seen) {
    for (const item of document.querySelectorAll("article li[data-kind]")) {
      const link = item.querySelector("a[href]");
      const known = link && seen[pathOf(link.href)];
      const before = known && known.is[""];
      if (!before || before === stateOf(item)) continue;
      const words = ` · was “${before}” when you last looked`;
      (item.querySelector("em") || item).append(make("span", words, { class: "digest-since" }));
    }
  }

  const seen = readSeen();
  const here = location.pathname;
  const states = readStates();
  try {
    const known = seen[here];
    if (known) {
      const day = new Date(known.on).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
      const verdict = document.querySelector("[data-digest=verdict][data-kind]");
      const status = document.querySelector("[data-digest=status]");
      if (verdict) sayOfClaim(verdict, known.is[""], day);
      else sayOfArticle(status, known.is, states, day);
    }
    sayInLists(seen);
  } catch {
    delete seen[here]; // what was kept has another form than it has today
  }
  if (Object.keys(states).length) {
    delete seen[here];
    seen[here] = { on: new Date().toISOString().slice(0, 10), is: states };
    const paths = Object.keys(seen);
    paths.slice(0, Math.max(0, paths.length - PAGES)).forEach((path) => delete seen[path]);
    keep(SEEN, JSON.stringify(seen));
  }
})();
