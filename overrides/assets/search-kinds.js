/* Choosing by kind of page among what the theme's search finds.

   Its worker answers a query with all results, and the theme draws the first
   of them, more as one scrolls. Here each answer is cut down to the chosen kind
   before the theme takes it, so that every result of that kind is found and
   counted, and the theme draws them as it does all others. An answer of another
   shape, or without kinds, goes on as it came. `search.js` loads this when the
   search is first opened. */
(() => {
  "use strict";

  const KINDS = {
    Article: "Articles",
    Claim: "Claims",
    Person: "People",
    Outlet: "Outlets",
    Topic: "Topics",
    Story: "Stories",
    Page: "Pages",
  };
  const ALL = "";

  const worker = window.digestSearch;
  const toggle = document.getElementById("__search"); // checked while the search is open
  const query = document.querySelector(".md-search__input");
  const output = document.querySelector(".md-search__output");
  if (!worker || !query) return;

  let chosen = ALL;
  let answered = null; // the message with the last answer

  /* ---- Answers ---- */

  const isAnswer = (message) => Boolean(message && message.data && Array.isArray(message.data.items));

  function take(message) {
    if (!isAnswer(message)) return;
    answered = message;
    const answer = message.data;
    answer.found ??= answer.items; // what is shown of them changes with each choice
    offer(answer.found);
    answer.items = answer.found.filter((result) => chosen === ALL || kindOf(result) === chosen);
  }

  /* Let the theme draw an answer anew. */
  function redraw(message) {
    worker.dispatchEvent(new MessageEvent("message", { data: message }));
  }

  /* A result is a page with those of its sections that match; the first tag of the page is its kind, where a word
     of the query may be marked. */
  function kindOf(result) {
    const page = result.find((each) => !each.location.includes("#"));
    const [kind = ""] = (page && page.tags) || [];
    return kind.replace(/<[^>]*>/g, "");
  }

  /* ---- Buttons ---- */

  const row = document.createElement("div");
  row.className = "digest-search-kinds";
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", "Kind of page");
  row.hidden = true;
  const buttons = Object.entries({ [ALL]: "All", ...KINDS }).map(([kind, name]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.value = kind;
    button.append(`${name} `, document.createElement("span"));
    button.addEventListener("click", () => choose(kind));
    return button;
  });
  row.append(...buttons);
  output.prepend(row);

  /* A button for each kind that was found, and for the chosen one. */
  function offer(found) {
    const counts = { [ALL]: found.length };
    for (const result of found) {
      const kind = kindOf(result);
      if (kind in KINDS) counts[kind] = (counts[kind] || 0) + 1;
    }
    row.hidden = Object.keys(counts).length === 1;
    for (const button of buttons) {
      const count = counts[button.value] || 0;
      button.hidden = !count && button.value !== chosen;
      button.lastChild.textContent = count.toLocaleString("en");
      button.setAttribute("aria-pressed", button.value === chosen);
    }
  }

  function choose(kind) {
    chosen = kind;
    row.nextElementSibling.scrollTop = 0;
    redraw(answered);
  }

  toggle.addEventListener("change", () => {
    if (toggle.checked && chosen !== ALL) choose(ALL); // remembered until the search is closed
  });

  /* The theme draws the tags of each result as a navigation of their own, of which no reader would want ten. */
  new MutationObserver(() => {
    output.querySelectorAll("nav.md-tags:not([role])").forEach((each) => each.setAttribute("role", "none"));
  }).observe(output, { childList: true, subtree: true });

  /* ---- Keys ---- */

  /* The theme closes its search at Tab, and sends all keys but a few to the query. Those that lead to a button, press
     it or lead back stay with the browser. */
  query.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !event.shiftKey && !row.hidden) event.stopPropagation();
  });
  output.addEventListener("keydown", (event) => {
    const isBack = event.key === "Shift" || (event.key === "Tab" && event.shiftKey);
    const isOnButton = row.contains(event.target) && ["Tab", "Enter", " "].includes(event.key);
    if (isBack || isOnButton || step(event)) event.stopPropagation();
  });

  /* To the button before or behind; says whether there was one to start from. */
  function step({ key, target }) {
    const shown = buttons.filter((each) => !each.hidden);
    const at = shown.indexOf(target);
    if (at < 0 || !["ArrowLeft", "ArrowRight"].includes(key)) return false;
    shown[(at + (key === "ArrowRight" ? 1 : shown.length - 1)) % shown.length].focus();
    return true;
  }

  /* ---- Begin ---- */

  worker.take = take;
  if (isAnswer(worker.said)) redraw(worker.said);
})();
