/* Choosing by kind among the results of the theme's search is `search-kinds.js`, for readers who open the search. Here
   is what has to be caught before. In a larger digest, `digest/search.py` puts another script in this place. */
(() => {
  "use strict";

  const toggle = document.getElementById("__search"); // checked while the search is open
  if (!toggle || !document.querySelector(".md-search__output")) return; // Zensical's search chooses by itself
  const address = new URL("search-kinds.js", document.currentScript.src);

  window.Worker = class extends window.Worker {
    constructor(...given) {
      super(...given);
      window.digestSearch = this;
      this.addEventListener("message", ({ data }) => {
        this.said = data;
        if (this.take) this.take(data); // before the theme does, as its listener comes later
      });
    }
  };
  const load = () => document.head.append(Object.assign(document.createElement("script"), { src: address }));
  toggle.addEventListener("change", load, { once: true });
})();
