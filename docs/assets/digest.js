/* Notes beside their marks.

   Everything works without this script: wide, notes stand in the margin under
   each other; narrow, they open by their links. With it they stand level with
   their marks, long ones are folded, and the keyboard comes back to where it
   was. The button that opens the search on a narrow screen is wired here too,
   because the theme has only a label for it, which no keyboard reaches. */
(() => {
  "use strict";

  const WIDE = matchMedia("(min-width: 60em)"); // as in digest.css
  const GAP = 16; // pixels between two notes
  const LINES = 9; // a longer note is folded while it stands in the margin

  const notes = [...document.querySelectorAll("aside.note")];
  const box = document.getElementById("show-all-notes");
  document.querySelectorAll(".digest-search-open").forEach((button) => {
    button.addEventListener("click", () => document.getElementById("__search").click());
  });
  if (!notes.length) return;

  document.documentElement.classList.add("digest-js");

  const text = notes[0].closest("[data-digest=text]");
  const links = new Map(notes.map((note) => [note, []]));
  const noteOf = new Map();
  for (const link of document.querySelectorAll("a.claim-ref")) {
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!links.has(note)) continue;
    links.get(note).push(link);
    noteOf.set(link, note);
  }
  const origin = new Map(); // the link each note was opened from

  /* ---- Level with the mark ---- */

  const isShown = (note) => note.getClientRects().length > 0;
  const isMargin = () => WIDE.matches && !matchMedia("print").matches;

  function level() {
    const margin = text && isMargin();
    if (text) text.classList.toggle("is-placed", Boolean(margin));
    fold(Boolean(margin));
    if (!margin) {
      if (text) text.style.minHeight = "";
      return;
    }
    const above = text.getBoundingClientRect().top;
    const shown = notes.filter((note) => note.parentNode === text && isShown(note));
    const wanted = shown.map((note) => {
      const mark = markOf(note);
      const line = mark.getClientRects()[0] || mark.getBoundingClientRect();
      const head = note.querySelector(".note-head");
      const height = parseFloat(getComputedStyle(head).lineHeight) || line.height;
      return { top: line.top + line.height / 2 - height / 2 - above, height: note.offsetHeight };
    });
    let free = 0;
    wanted.forEach(({ top, height }, number) => {
      const at = Math.max(top, free);
      shown[number].style.setProperty("--note-top", `${Math.round(at)}px`);
      free = at + height + GAP;
    });
    text.style.minHeight = `${Math.round(free)}px`;
  }

  function fold(margin) {
    const bodies = notes.map((note) => note.querySelector(".note-body"));
    const long = bodies.map((body) => {
      if (!margin || !body) return false;
      return body.scrollHeight > (LINES + 2) * parseFloat(getComputedStyle(body).lineHeight);
    });
    notes.forEach((note, number) => {
      note.classList.toggle("is-long", long[number]);
      const expanded = String(note.classList.contains("is-open"));
      const toggle = note.querySelector(".note-toggle");
      if (toggle) {
        toggle.setAttribute("role", "button");
        if (margin && !long[number]) toggle.removeAttribute("aria-expanded");
        else toggle.setAttribute("aria-expanded", expanded);
      }
      for (const link of links.get(note)) {
        if (margin) link.removeAttribute("aria-expanded");
        else link.setAttribute("aria-expanded", expanded);
      }
    });
  }

  let waiting = 0;
  function levelSoon() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(level);
  }

  function markOf(note) {
    return document.getElementById(note.id.replace(/^note-/, "mark-"));
  }

  /* ---- Open and close ---- */

  function setOpen(note, open) {
    note.classList.toggle("is-open", open);
    level();
  }

  function enter(note, link) {
    if (link) origin.set(note, link);
    setOpen(note, true);
    requestAnimationFrame(() => note.focus());
  }

  function leave(note) {
    const link = origin.get(note) || links.get(note)[0];
    setOpen(note, false);
    if (link) link.focus();
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target.closest("a");
    if (!link) return;
    const note = noteOf.get(link) || link.closest("aside.note");
    if (!note) return;
    if (noteOf.has(link)) {
      if (!isMargin() && note.classList.contains("is-open")) {
        event.preventDefault();
        setOpen(note, false);
      } else {
        enter(note, link);
      }
    } else if (link.classList.contains("note-toggle")) {
      event.preventDefault();
      setOpen(note, !note.classList.contains("is-open"));
    } else if (link.closest(".note-back")) {
      const from = origin.get(note);
      if (from && from.closest("mark.claim")) link.hash = from.closest("mark.claim").id;
      requestAnimationFrame(() => leave(note));
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === " " && event.target.matches && event.target.matches(".note-toggle")) {
      event.preventDefault();
      event.target.click();
    }
    if (event.key !== "Escape") return;
    const note = event.target.closest && (event.target.closest("aside.note") || noteOf.get(event.target));
    if (note) leave(note);
  });

  /* ---- A link from another page ---- */

  function arrive() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const hidden = target.matches(".note--more, .claim--more");
    if (hidden && box && !box.checked) {
      box.checked = true;
      level();
    }
    if (links.has(target)) setOpen(target, true);
    if (hidden || links.has(target)) target.scrollIntoView();
  }

  /* ---- Which mark belongs to which note ---- */

  function pair(event) {
    const target = event.target.closest && event.target.closest("mark.claim, aside.note");
    const link = target && target.matches("mark") ? target.querySelector(":scope > a.claim-ref") : null;
    const note = target && target.matches("aside") ? target : noteOf.get(link);
    for (const other of notes) {
      const active = other === note;
      if (other.classList.contains("is-active") === active) continue;
      other.classList.toggle("is-active", active);
      for (const each of links.get(other)) {
        const mark = each.closest("mark.claim");
        if (mark) mark.classList.toggle("is-active", active);
      }
    }
  }

  document.addEventListener("pointerover", pair);
  document.addEventListener("focusin", pair);
  document.addEventListener("focusin", levelSoon);
  document.addEventListener("focusout", levelSoon);
  if (box) box.addEventListener("change", level);
  WIDE.addEventListener("change", level);
  addEventListener("hashchange", arrive);
  addEventListener("load", levelSoon);
  addEventListener("afterprint", levelSoon);
  if (document.fonts) document.fonts.ready.then(levelSoon);
  if (text && "ResizeObserver" in window) {
    let width = 0;
    const observer = new ResizeObserver(() => {
      const now = text.clientWidth;
      if (now !== width) levelSoon();
      width = now;
    });
    observer.observe(text);
    const sizes = new ResizeObserver(levelSoon);
    notes.forEach((note) => sizes.observe(note));
  } else {
    addEventListener("resize", levelSoon);
  }
  level();
  arrive();
})();
