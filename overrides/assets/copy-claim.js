/* A button that copies a claim with where it stands and its address, as the page says it.

   Without this script the page has no such button: selecting the words does as well. */
(() => {
  "use strict";

  const verdict = document.querySelector("[data-digest=verdict]");
  const title = document.querySelector(".digest-claim-title");
  const place = document.querySelector(".digest-cite");
  if (!verdict || !title || !place) return;

  const SIGNED = /^(?:Checked by|A draft:|We took back) ?/; // the sentence that says who stands behind it
  const LASTS = 2500; // milliseconds that the answer stays

  const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

  function tell() {
    const [head, ...rest] = [...verdict.querySelectorAll(":scope > p")].map(words);
    const signature = rest.find((paragraph) => SIGNED.test(paragraph));
    const canonical = document.querySelector("link[rel=canonical]");
    const address = canonical ? canonical.href : location.href.split("#")[0];
    return [words(title), head, signature, address].filter(Boolean).join("\n");
  }

  /* Where the browser gives no clipboard, as on a site without https, the old way. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const box = document.createElement("textarea");
      box.value = text;
      box.className = "digest-copy-source";
      place.append(box);
      box.select();
      const done = document.execCommand("copy");
      box.remove();
      return done;
    }
  }

  const button = document.createElement("button");
  button.type = "button";
  button.className = "digest-copy";
  button.textContent = "Copy claim";
  const answer = document.createElement("span");
  answer.setAttribute("role", "status");
  let waiting = 0;
  button.addEventListener("click", async () => {
    const done = await copy(tell());
    button.focus();
    answer.textContent = done ? "Copied" : "Not copied: your browser does not allow it";
    clearTimeout(waiting);
    waiting = setTimeout(() => (answer.textContent = ""), LASTS);
  });
  place.prepend(button);
  place.append(answer);
})();
