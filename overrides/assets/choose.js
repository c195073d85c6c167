/* The ledger of differences by kind, topic and outlet, and the index of claims by claimant and state as well.

   Without this script both are plain lists. What is chosen stands in the address, so that it can be sent on. */
(() => {
  "use strict";

  const QUICK = 1500; // milliseconds between two choices by one select that are one step back: arrow keys pass over many

  const listed = (text) => (text || "").split("; ").filter(Boolean);
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const label = (entry, name) => entry.querySelector(`.note-${name}`).textContent.trim();

  /* What people say of a claim and what a machine found, each with the words for it. */
  function statesOf(entry) {
    const { kind, state, compared } = entry.dataset;
    const states = [];
    if (kind) states.push([{ draft: `draft-${state}`, withdrawn: kind }[kind] || state, label(entry, "state")]);
    if (compared) states.push([compared, label(entry, "compared")]);
    return states;
  }

  const named = (values) => values.map((value) => [value, value]);
  const TOPIC = { name: "topic", label: "Topic", all: "All topics", of: (entry) => named(listed(entry.dataset.topics)) };
  const OUTLET = { name: "outlet", label: "Outlet", all: "All outlets", of: (entry) => named(listed(entry.dataset.outlets)) };
  const LISTS = {
    differences: {
      entries: "[data-difference]",
      fields: [
        {
          name: "kind",
          label: "Kind",
          all: "All kinds",
          of: (entry) => [[entry.dataset.difference, label(entry, "state")]],
          asTheyCome: true, // most consequential first
        },
        TOPIC,
        OUTLET,
      ],
    },
    claims: {
      entries: "[data-claim]",
      fields: [
        TOPIC,
        {
          name: "claimant",
          label: "Claimant",
          all: "All claimants",
          of: (entry) => named(listed(entry.dataset.claimants)),
        },
        OUTLET,
        {
          name: "kind",
          label: "Kind",
          all: "All kinds",
          of: (entry) => listed(entry.dataset.claim).map((kind) => [kind, capital(kind)]),
        },
        { name: "state", label: "State", all: "All states", of: statesOf },
      ],
    },
  };

  for (const [name, { entries, fields }] of Object.entries(LISTS)) {
    const part = document.querySelector(`[data-digest=${name}]`);
    const found = part ? [...part.querySelectorAll(entries)] : [];
    if (found.length > 1) offer(part, found, fields, name);
  }

  function offer(part, entries, fields, noun) {
    const filter = document.createElement("div");
    filter.className = "digest-filter";
    filter.setAttribute("role", "group");
    filter.setAttribute("aria-label", `Choose ${noun}`);

    const values = new Map(fields.map((field) => [field, new Map()])); // for each the words for it, and how many have it
    const own = entries.map((entry) =>
      fields.map((field) => {
        const told = field.of(entry);
        for (const [value, words] of told) {
          const known = values.get(field).get(value);
          if (known) known.count++;
          else values.get(field).set(value, { words, count: 1 });
        }
        return new Set(told.map(([value]) => value));
      }),
    );
    const selects = fields.map((field) => {
      const options = [...values.get(field)];
      if (!field.asTheyCome) options.sort(([, one], [, other]) => one.words.localeCompare(other.words, "en"));
      const name = document.createElement("label");
      name.textContent = field.label;
      name.htmlFor = `digest-filter-${field.name}`;
      const select = document.createElement("select");
      select.id = name.htmlFor;
      select.name = field.name;
      select.autocomplete = "off";
      select.add(new Option(field.all, ""));
      for (const [value, { words, count }] of options) select.add(new Option(`${words} (${count})`, value));
      const box = document.createElement("div");
      box.append(name, select);
      if (options.length > 1) filter.append(box);
      select.addEventListener("change", (event) => {
        apply();
        keep(select, event.timeStamp);
      });
      return select;
    });

    const reset = document.createElement("button");
    reset.type = "button";
    reset.textContent = "Show all";
    reset.addEventListener("click", (event) => {
      for (const select of selects) select.value = "";
      apply();
      keep(reset, event.timeStamp);
      filter.querySelector("select").focus(); // the button hides itself
    });
    const count = document.createElement("p");
    count.setAttribute("role", "status");
    const chosen = document.createElement("p"); // on paper, where the selects are left out
    chosen.className = "digest-chosen";
    filter.append(reset, count, chosen);

    function apply() {
      const wanted = selects.map((select) => select.value);
      let shown = 0;
      entries.forEach((entry, number) => {
        const fits = wanted.every((value, field) => !value || own[number][field].has(value));
        entry.hidden = !fits;
        shown += fits;
      });
      for (const list of part.querySelectorAll(":scope > ul")) {
        const heading = list.previousElementSibling;
        const isEmpty = !list.querySelector(":scope > li:not([hidden])");
        if (heading && heading.matches("h2, h3")) heading.hidden = isEmpty;
      }
      const all = shown === entries.length;
      reset.hidden = !wanted.some(Boolean);
      count.textContent = all ? `All ${shown} ${noun}` : `${shown} of ${entries.length} ${noun}`;
      chosen.textContent = fields
        .flatMap((field, number) =>
          wanted[number] ? [`${field.label}: ${values.get(field).get(wanted[number]).words}`] : [],
        )
        .join(" · ");
    }

    let last = null; // what was chosen by, and when
    function keep(control, time) {
      const address = new URL(location.href);
      for (const select of selects) {
        if (select.value) address.searchParams.set(select.name, select.value);
        else address.searchParams.delete(select.name);
      }
      const isOneStep = last && last.control === control && time - last.time < QUICK;
      history[isOneStep ? "replaceState" : "pushState"](history.state, "", address);
      last = { control, time };
    }

    function arrive() {
      const wanted = new URL(location.href).searchParams;
      selects.forEach((select, number) => {
        const value = wanted.get(select.name) || "";
        select.value = values.get(fields[number]).has(value) ? value : "";
      });
      last = null;
      apply();
    }

    const total = part.querySelector(":scope > p");
    if (total && !total.textContent.includes(" of ")) total.hidden = true; // the filter says it
    part.prepend(filter);
    addEventListener("popstate", arrive);
    addEventListener("pageshow", arrive);
    arrive();
  }
})();
