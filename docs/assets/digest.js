/* Notes beside their marks.

   Everything works without this script: wide, notes stand in the margin under
   each other; narrow, they open by their links. With it they stand level with
   their marks, long ones are folded, and the keyboard comes back to where it
   was. The button that opens the search on a narrow screen is wired here too,
   because the theme has only a label for it, which no keyboard reaches, and the
   theme's switch of colours learns a key. */
(() => {
  "use strict";

  const WIDE = matchMedia("(min-width: 60em)"); // as in digest.css
  const GAP = 10; // pixels between two notes
  const LINES = [16, 9, 6, 4]; // of a note's body; fewer where it would push others away from their marks
  const DRIFT = 90; // pixels that a note may be pushed down before those above it are folded
  const WORTH = 2.5; // lines that folding must save

  const notes = [...document.querySelectorAll("aside.note")];
  const box = document.getElementById("show-all-notes");
  const notesBox = document.getElementById("show-notes");
  document.querySelectorAll(".digest-search-open").forEach((button) => {
    button.addEventListener("click", () => document.getElementById("__search").click());
  });
  // The theme's switch of colours is two radio buttons: it answers to Enter and arrows, and here to Space.
  document.querySelectorAll("[data-md-component=palette] input").forEach((box) => {
    box.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      box.form.querySelector("label:not([hidden])").click();
      box.form.querySelector(":checked").focus();
    });
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

  function level(refit = true) {
    const margin = Boolean(text && isMargin());
    if (text) text.classList.toggle("is-placed", margin);
    if (!margin) {
      fold(new Map());
      if (text) text.style.minHeight = "";
      return;
    }
    if (refit) fold(fit());
    place();
  }

  const notesInMargin = () => notes.filter((note) => note.parentNode === text && isShown(note));

  /* Where each note should begin: its head in one line with the first marked word. */
  function wantedTops(shown) {
    const above = text.getBoundingClientRect().top;
    return shown.map((note) => {
      const mark = markOf(note);
      const line = mark.getClientRects()[0] || mark.getBoundingClientRect();
      const height = parseFloat(getComputedStyle(note.querySelector(".note-head")).lineHeight) || line.height;
      return line.top + line.height / 2 - height / 2 - above;
    });
  }

  /* Where the margin is free: what is known of the article stands at its head. */
  function marginFrom() {
    const head = document.querySelector(".digest-switch");
    return head ? Math.max(0, head.getBoundingClientRect().bottom - text.getBoundingClientRect().top + GAP) : 0;
  }

  /* How many lines each long note may show, so that none is pushed far from its mark: where one is, the tallest
     of those that push it gives way first. */
  function fit() {
    const shown = notesInMargin();
    const wanted = wantedTops(shown);
    const more = 1.7 * parseFloat(getComputedStyle(document.documentElement).fontSize); // of the way to the rest
    const sizes = shown.map((note) => {
      const body = note.querySelector(".note-body");
      const toggle = note.querySelector(".note-toggle");
      const line = parseFloat(getComputedStyle(body || note).lineHeight);
      const full = body ? body.scrollHeight : 0;
      const rest = note.offsetHeight - (body ? body.offsetHeight : 0) - (toggle ? toggle.offsetHeight : 0);
      const isLong = (lines) => full > (lines + WORTH) * line + more;
      const heights = LINES.map((lines) => rest + (isLong(lines) ? lines * line + more : full));
      return { heights, step: 0, isLong };
    });
    const height = (size) => size.heights[size.step];
    for (let again = true; again; ) {
      again = false;
      let free = marginFrom();
      let first = 0; // of the notes that touch each other down to this one
      for (let number = 0; number < sizes.length; number++) {
        const at = Math.max(wanted[number], free);
        if (at > free) first = number;
        if (at - wanted[number] > DRIFT) {
          const pushers = sizes
            .slice(first, number)
            .filter((size) => size.heights.slice(size.step).some((each) => each < height(size)));
          if (pushers.length) {
            const tallest = pushers.reduce((one, other) => (height(other) > height(one) ? other : one));
            const now = height(tallest);
            while (height(tallest) >= now) tallest.step++;
            again = true;
            break;
          }
        }
        free = at + height(sizes[number]) + GAP;
      }
    }
    return new Map(
      shown.flatMap((note, number) => {
        const lines = LINES[sizes[number].step];
        return sizes[number].isLong(lines) ? [[note, lines]] : [];
      }),
    );
  }

  /* Sets each note beside its mark, or below the note before. */
  function place() {
    const shown = notesInMargin();
    const wanted = wantedTops(shown);
    const heights = shown.map((note) => note.offsetHeight);
    let free = marginFrom();
    shown.forEach((note, number) => {
      const at = Math.round(Math.max(wanted[number], free));
      note.style.setProperty("--note-top", `${at}px`);
      free = at + heights[number] + GAP;
    });
    text.style.minHeight = `${Math.round(free)}px`;
  }

  /* Folds the notes in `lines` to as many, and says to screen readers what can be opened. */
  function fold(lines) {
    const margin = isMargin();
    for (const note of notes) {
      note.classList.toggle("is-long", lines.has(note));
      if (lines.has(note)) note.style.setProperty("--note-lines", lines.get(note));
      const expanded = String(note.classList.contains("is-open"));
      const toggle = note.querySelector(".note-toggle");
      if (toggle) {
        // In the order in which they are seen: in the margin below the body, else in the line of the head.
        const body = note.querySelector(".note-body");
        if (margin && body.nextElementSibling !== toggle) body.after(toggle);
        if (!margin && body.previousElementSibling !== toggle) body.before(toggle);
        toggle.setAttribute("role", "button");
        if (margin && !lines.has(note)) toggle.removeAttribute("aria-expanded");
        else toggle.setAttribute("aria-expanded", expanded);
        nameToggle(toggle, expanded === "true");
      }
      for (const link of links.get(note)) {
        if (margin) link.removeAttribute("aria-expanded");
        else link.setAttribute("aria-expanded", expanded);
      }
    }
  }

  let waiting = 0;
  let refitting = false;
  function levelSoon(refit) {
    refitting = refitting || refit;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      const now = refitting;
      refitting = false;
      level(now);
    });
  }

  function markOf(note) {
    return document.getElementById(note.id.replace(/^note-/, "mark-"));
  }

  /* ---- Open and close ---- */

  /* Called as it is drawn: in the margin it says More or Less, elsewhere it is an arrow. */
  function nameToggle(toggle, open) {
    const name = toggle.getAttribute("aria-label");
    toggle.setAttribute("aria-label", name.replace(/^\S+/, open && isMargin() ? "Less" : "More"));
  }

  function setOpen(note, open) {
    const toggle = note.querySelector(".note-toggle");
    note.classList.toggle("is-open", open);
    for (const control of [toggle, ...links.get(note)]) {
      if (control && control.hasAttribute("aria-expanded")) control.setAttribute("aria-expanded", String(open));
    }
    if (toggle) nameToggle(toggle, open);
    level(false);
  }

  let entering = null; // until it has the focus

  function enter(note, link) {
    if (link) origin.set(note, link);
    entering = note;
    setOpen(note, true);
    requestAnimationFrame(() => {
      note.focus();
      entering = null;
    });
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

  /* To the next note or the one before, from where the reader is: `reader.js` has the keys. */
  function step(by) {
    const shown = notes.filter((note) => isShown(note) && links.get(note).length);
    if (!shown.length) return;
    const focused = document.activeElement;
    const here = entering || focused.closest("aside.note") || noteOf.get(focused);
    let place = shown.indexOf(here);
    if (place < 0) {
      const top = document.querySelector(".digest-header").getBoundingClientRect().bottom; // it stays, or is above
      const below = shown.findIndex((note) => markOf(note).getBoundingClientRect().top >= Math.max(0, top));
      place = below < 0 ? shown.length : below;
      if (by > 0) place--;
    }
    const next = shown[Math.min(Math.max(place + by, 0), shown.length - 1)];
    if (here && here !== next && !isMargin()) setOpen(here, false);
    enter(next, links.get(next)[0]);
    if (isMargin()) markOf(next).scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("digest-step", (event) => step(event.detail));

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
    if (notesBox && !notesBox.checked && target.matches("aside.note, mark.claim")) notesBox.checked = true;
    if (hidden && box) box.checked = true;
    level();
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
  document.addEventListener("focusin", () => levelSoon(false));
  document.addEventListener("focusout", () => levelSoon(false));
  for (const each of [box, notesBox]) if (each) each.addEventListener("change", () => level());
  WIDE.addEventListener("change", () => level());
  addEventListener("hashchange", arrive);
  addEventListener("load", () => levelSoon(true));
  addEventListener("afterprint", () => levelSoon(true));
  if (document.fonts) document.fonts.ready.then(() => levelSoon(true));
  if (text && "ResizeObserver" in window) {
    let width = 0;
    const observer = new ResizeObserver(() => {
      const now = text.clientWidth;
      if (now !== width) levelSoon(true);
      width = now;
    });
    observer.observe(text);
    const sizes = new ResizeObserver(() => levelSoon(false));
    notes.forEach((note) => sizes.observe(note));
    document.querySelectorAll("[data-digest=text] > :not(aside)").forEach((block) => sizes.observe(block));
  } else {
    addEventListener("resize", () => levelSoon(true));
  }
  level();
  arrive();
})();

/* The explanation of a term beside it, by pointer, focus or touch.

   Without this script the link of the term leads to the explanation below, and has it as its title. */
(() => {
  "use strict";

  const LINGER = 250; // milliseconds in which the pointer may go from a term to its explanation, and a glance past it
  const EDGE = 12; // pixels between the box and the edge of the window
  const GAP = 4; // and between the box and the term

  const terms = [...document.querySelectorAll("a.digest-term")];
  if (!terms.length) return;

  const box = document.createElement("div");
  box.className = "digest-explained";
  box.setAttribute("aria-hidden", "true"); // the term is described by the words below
  box.hidden = true;
  document.body.append(box);
  let shown = null; // the term that is explained
  let waiting = 0;

  function show(term) {
    clearTimeout(waiting);
    if (shown === term) return;
    shown = term;
    box.textContent = term.dataset.says;
    box.hidden = false;
    const line = term.getClientRects()[0];
    const { top: above, bottom: below } = term.getBoundingClientRect(); // of all its lines
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(EDGE, Math.min(line.left, clientWidth - box.offsetWidth - EDGE));
    const isBelow = below + GAP + box.offsetHeight < clientHeight || above < box.offsetHeight + GAP;
    const top = isBelow ? below + GAP : above - GAP - box.offsetHeight;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${top + scrollY}px`;
  }

  function hide() {
    clearTimeout(waiting);
    shown = null;
    box.hidden = true;
  }

  function soon(what) {
    clearTimeout(waiting);
    waiting = setTimeout(what, LINGER);
  }

  for (const term of terms) {
    term.dataset.says = term.title;
    term.removeAttribute("title"); // the box says it
    let isTouch = false;
    let wasShown = false;
    term.addEventListener("pointerdown", (event) => {
      isTouch = event.pointerType === "touch";
      wasShown = shown === term;
    });
    term.addEventListener("click", (event) => {
      if (isTouch && !wasShown && event.detail) {
        event.preventDefault(); // the second touch goes to the explanation below
        show(term);
      } else {
        hide();
      }
    });
    term.addEventListener("pointerenter", (event) => {
      if (event.pointerType !== "touch") soon(() => show(term));
    });
    term.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch") soon(hide);
    });
    term.addEventListener("focus", () => show(term));
    term.addEventListener("blur", hide);
  }
  box.addEventListener("pointerenter", () => clearTimeout(waiting));
  box.addEventListener("pointerleave", () => soon(hide));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && shown) hide();
  });
  addEventListener("pointerdown", (event) => {
    if (shown && event.target !== box && event.target !== shown) hide();
  });
  addEventListener("resize", hide);
})();
