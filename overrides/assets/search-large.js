/* Search of a large digest.

   Pagefind loads only those pieces of its index that a query needs. This comes before the theme's script, takes
   away the theme's search and opens a dialog of its own in its place. */
(() => {
  "use strict";

  const AT_ONCE = 8; // results that are loaded and shown
  const PAUSE = 200; // milliseconds without a key after which a query is meant
  const CLAIM = "Claim";
  const ROOT = new URL("../", document.currentScript.src);
  const isApart = typeof digestClaimsApart !== "undefined"; // unrated claims have an index of their own

  const toggle = document.getElementById("__search"); // what the buttons in the header switch
  const stock = document.querySelector(".md-search");
  if (!toggle || !stock) return;
  stock.remove();
  document.documentElement.classList.add("digest-search-large");

  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  const input = make("input", {
    type: "text", // in a search field Escape would empty it instead of closing the dialog
    role: "searchbox",
    enterkeyhint: "search",
    id: "digest-search-query",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
  });
  const kinds = make("select", { id: "digest-search-kind" }, make("option", { value: "" }, "All kinds"));
  const told = make("p", { class: "digest-search-told", role: "status" });
  const list = make("ol", { class: "digest-search-list" });
  const more = make("button", { type: "button", class: "digest-search-more", hidden: "" }, "More results");
  const hint = make("p", { hidden: "" }, "Claims that nobody has rated: choose the kind “Claim”.");
  const close = make("button", { type: "button", class: "digest-search-close" }, "Close");
  const form = make(
    "form",
    { role: "search" },
    make("label", { for: "digest-search-query" }, "Search"),
    input,
    make("label", { for: "digest-search-kind" }, "Kind of page"),
    kinds,
    close,
  );
  const results = make("div", { class: "digest-search-results" }, told, list, hint, more);
  const dialog = make("dialog", { class: "digest-search", "aria-label": "Search" }, form, results);
  document.body.append(dialog);

  /* ---- Ask ---- */

  let loading = null;
  let hasAll = !isApart;
  let asked = 0;
  let found = [];
  let shown = 0;

  /* Pagefind, loaded once; after a failure the next query tries again. */
  function load() {
    loading ??= start().catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  async function start() {
    const pagefind = await import(new URL("pagefind/pagefind.js", ROOT));
    await pagefind.options({ baseUrl: ROOT.pathname, excerptLength: 24 });
    await pagefind.init();
    await pagefind.filters(); // so that each answer says how many pages there are of each kind
    return pagefind;
  }

  async function addUnrated(pagefind) {
    hasAll = true;
    await pagefind.mergeIndex(new URL("pagefind-unrated/", ROOT).pathname, {
      baseUrl: ROOT.pathname,
      mergeFilter: { kind: CLAIM }, // its pages do not say so, which spares their readers a list of kinds
    });
  }

  async function ask() {
    const number = ++asked;
    const query = input.value.trim();
    if (!query) return empty("");
    list.setAttribute("aria-busy", "true");
    try {
      const pagefind = await load();
      if (kinds.value === CLAIM && !hasAll) await addUnrated(pagefind);
      if (number !== asked) return;
      const filters = kinds.value ? { kind: kinds.value } : {};
      const answer = await pagefind.debouncedSearch(query, { filters }, PAUSE);
      if (!answer || number !== asked) return;
      empty(`${answer.results.length.toLocaleString("en")} ${answer.results.length === 1 ? "page" : "pages"}`);
      found = answer.results;
      list.setAttribute("aria-busy", "true");
      offerKinds(answer.totalFilters.kind || {});
      hint.hidden = hasAll;
      await showMore();
    } catch {
      empty("The search could not be loaded. Try again later, or use the lists in the header.");
    }
  }

  function empty(words) {
    found = [];
    shown = 0;
    list.replaceChildren();
    list.setAttribute("aria-busy", "false");
    more.hidden = hint.hidden = true;
    told.textContent = words;
  }

  /* How many pages of each kind there are; the kind that is chosen stays. */
  function offerKinds(counts) {
    const chosen = kinds.value;
    const isCounted = (kind) => kind !== CLAIM || hasAll;
    const names = new Set(Object.keys(counts).filter((kind) => counts[kind]));
    if (chosen) names.add(chosen);
    if (!hasAll) names.add(CLAIM);
    const options = [...names].sort().map((kind) => {
      const count = isCounted(kind) ? ` (${(counts[kind] || 0).toLocaleString("en")})` : "";
      return make("option", { value: kind }, kind + count);
    });
    kinds.replaceChildren(make("option", { value: "" }, "All kinds"), ...options);
    kinds.value = chosen;
  }

  async function showMore() {
    const number = asked;
    const next = found.slice(shown, shown + AT_ONCE);
    shown += next.length;
    const pages = await Promise.all(next.map((each) => each.data()));
    if (number !== asked) return;
    list.append(...pages.map(makeResult));
    list.setAttribute("aria-busy", "false");
    more.hidden = shown >= found.length;
  }

  /* ---- Show ---- */

  function makeResult(page) {
    const [kind] = page.filters.kind || [CLAIM]; // as in `mergeFilter`
    const facts = make("p", { class: "digest-search-facts" }, kind);
    if (page.meta.state) facts.append(" · ", make("strong", {}, page.meta.state));
    const link = make("a", { href: page.url }, page.meta.title || page.url);
    return make("li", {}, facts, make("p", {}, link), make("p", {}, ...readExcerpt(page.excerpt)));
  }

  /* Text and marks; an article's own angle brackets come escaped, and stay text. */
  function readExcerpt(excerpt) {
    return excerpt.split(/<mark>(.*?)<\/mark>/).map((piece, number) => {
      const words = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      return number % 2 ? make("mark", {}, words) : words;
    });
  }

  /* ---- Open and close ---- */

  toggle.addEventListener("change", () => {
    if (!toggle.checked) return;
    toggle.checked = false; // the theme's own search would stay open behind the dialog
    if (!dialog.open) dialog.showModal();
    input.focus();
    load().catch(() => {}); // told when something is asked
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // beside it
  });
  close.addEventListener("click", () => dialog.close());
  input.addEventListener("input", ask);
  kinds.addEventListener("change", ask);
  more.addEventListener("click", showMore);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (first) first.focus();
  });
})();
