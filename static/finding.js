// The search of the site as files: reads every text of every law, and shows where the words stand.
// A classic script, because a page that is shown from the disk may load no modules.
(() => {
  const MOST = 100;
  const AROUND = 110;
  const laws = window.draftdiffWords || [];
  const input = document.querySelector("#ask");
  const list = document.querySelector("[data-hits]");
  const counted = document.querySelector("[data-counted]");
  if (!input || !list || !counted) return;
  const hint = counted.textContent;

  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  // Folding may change the length of a text, and marks are set by place: such a text is only lowered.
  const folded = (text) => {
    const found = plain(text);
    return found.length === text.length ? found : text.toLowerCase().length === text.length ? text.toLowerCase() : text;
  };
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = (term) => {
    const words = term.split(/\s+/).map(escaped).join("\\s+");
    return /^\p{Script=Han}/u.test(term) ? words : `(?<![\\p{L}\\p{N}])${words}`;
  };
  // A term of a glossary is found by its name in the other language too.
  const meant = (term) => {
    const found = laws.flatMap((law) => law.terms.filter(([one, other]) => plain(other) === term || plain(one) === term));
    return [...new Set(found.flat().map(plain))].filter((name) => name && name !== term);
  };
  const terms = (query) => {
    const found = [...plain(query).matchAll(/"([^"]+)"|[^\s"]+/g)].map((one) => (one[1] ?? one[0]).trim());
    return found.filter(Boolean).slice(0, 12).map((term) => {
      const all = [term, ...meant(term)].map(pattern);
      return new RegExp(all.join("|"), "gu");
    });
  };
  const places = (text, sought) => sought.flatMap((term) => [...text.matchAll(term)].map((one) => [one.index, one.index + one[0].length]));

  for (const law of laws) law.folded = law.texts.map(folded);

  const search = (sought, chinese) => {
    const hits = [];
    // What stands in two languages is shown in that of the query.
    const fits = (hit) => Boolean(hit.tongue?.startsWith("zh")) === chinese;
    const beside = (family, hit) => family.some((one) => one.version === hit.version && fits(one));
    for (const law of laws) {
      const families = new Map();
      const found = law.folded.map((text) => sought.map((term) => { term.lastIndex = 0; return term.test(text); }));
      for (const [version, family, label, href, texts, tongue] of law.units) {
        if (!sought.every((_, at) => texts.some((text) => found[text][at]))) continue;
        const hit = { law, version, label, href, tongue, texts: texts.filter((text) => found[text].some(Boolean)) };
        families.set(family, [...(families.get(family) || []), hit]);
      }
      for (const family of families.values()) {
        hits.push(family.filter((hit) => hit.version < 0 || fits(hit) || !beside(family, hit)));
      }
    }
    return hits;
  };

  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text) made.textContent = text;
    return made;
  };

  const excerpt = (hit, sought) => {
    const passage = element("p", "passage");
    const text = hit.law.texts[hit.texts[0]];
    const marks = places(hit.law.folded[hit.texts[0]], sought).sort((a, b) => a[0] - b[0]);
    let start = Math.max(0, marks[0][0] - AROUND);
    let end = Math.min(text.length, marks[0][1] + 2 * AROUND);
    // Words stay whole where there are spaces to cut at.
    if (start) start += Math.max(0, text.slice(start, start + 20).indexOf(" ") + 1);
    if (end < text.length) end -= Math.max(0, [...text.slice(end - 20, end)].reverse().indexOf(" "));
    let at = start;
    if (start) passage.append("… ");
    for (const [from, to] of marks) {
      if (from < at || to > end) continue;
      passage.append(text.slice(at, from));
      passage.append(element("mark", "", text.slice(from, to)));
      at = to;
    }
    passage.append(text.slice(at, end));
    if (end < text.length) passage.append(" …");
    return passage;
  };

  const shown = (family, sought) => {
    const hit = family[family.length - 1];
    const item = element("li", hit.version < 0 ? "hit is-note" : "hit");
    const heading = element("h3");
    const link = element("a", "", hit.label);
    link.href = hit.href;
    heading.append(link);
    const where = hit.version < 0 ? hit.law.title : `${hit.law.versions[hit.version]}${laws.length > 1 ? `, ${hit.law.title}` : ""}`;
    heading.append(element("span", "where", where));
    item.append(heading, excerpt(hit, sought));
    if (family.length > 1) {
      const also = element("p", "meta", "Also ");
      family.slice(0, -1).forEach((other, at) => {
        const earlier = element("a", "", `${other.label}, ${hit.law.versions[other.version]}`);
        earlier.href = other.href;
        also.append(at ? " · " : "", earlier);
      });
      item.append(also);
    }
    return item;
  };

  const show = () => {
    const sought = terms(input.value);
    const hits = sought.length ? search(sought, /\p{Script=Han}/u.test(input.value)) : [];
    list.replaceChildren(...hits.slice(0, MOST).map((family) => shown(family, sought)));
    const more = hits.length > MOST ? `; the first ${MOST} are shown` : "";
    counted.textContent = sought.length
      ? hits.length ? `${hits.length} place${hits.length === 1 ? "" : "s"}${more}` : "Nothing was found."
      : hint;
  };

  input.value = new URLSearchParams(location.search).get("q") || "";
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    try {
      history.replaceState(null, "", `?q=${encodeURIComponent(input.value)}`);
    } catch {
      // A page shown from the disk may not change its address in every browser.
    }
    show();
  });
  show();
})();
