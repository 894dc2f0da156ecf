// Next and previous change: with buttons and keys, from wherever the reader is.

// What only follows the renumbering is passed over. Where no words are marked, the edges are.
const MARKS = ".law :is(del, ins, .moved)[id]";
const EDGES = ".law :is(.line.changed:not(.follows), .line.whole-added, .entry.is-removed, .gap)[id]";
const LONGEST_GLIDE = 1500;

// In two languages a change is marked in both, level: the first that has it tells it.
const once = (selector) =>
  [...document.querySelectorAll(selector)].filter((mark) => {
    const row = mark.closest(".level");
    return !row || [...row.children].find((cell) => cell.querySelector(selector)).contains(mark);
  });

// What happened at a mark, for who does not see it; a replacement is one thing and two marks.
const told = (mark) => {
  const words = mark.textContent.trim();
  if (mark.querySelector(".vh") || !mark.matches("del:not(.moved), ins")) return words;
  if (mark.matches("ins")) return `${words}, inserted`;
  // Side by side, what replaces it stands in the other column.
  const beside = mark.closest(".cell.old")?.parentElement.querySelectorAll(".cell.new ins") ?? [];
  const next = mark.nextSibling?.textContent.trim() ? mark.nextSibling : mark.nextElementSibling;
  const after = beside.length === 1 ? beside[0] : next;
  return after?.nodeName === "INS" ? `${words}, replaced by ${after.textContent.trim()}` : `${words}, deleted`;
};

const named = (heading) => {
  const standing = heading?.cloneNode(true);
  for (const gone of standing?.querySelectorAll("del:not(.whole)") ?? []) gone.remove();
  return standing?.textContent.trim() ?? "";
};

export function stepping(say) {
  const nothing = { next: null, previous: null };
  const bar = document.querySelector(".bar");
  if (!document.querySelector(".law")) return nothing;
  const marks = once(MARKS);
  const stops = marks.length ? marks : once(EDGES);
  if (!stops.length) return nothing;
  const position = document.querySelector("[data-position]");
  let at = -1;
  // While the page still glides to a change, what is on the screen does not say where the reader is.
  let gliding = 0;
  const settle = () => {
    clearTimeout(gliding);
    gliding = 0;
  };
  for (const kind of ["scrollend", "wheel", "touchmove"]) addEventListener(kind, settle, { passive: true });

  const line = () => (bar ? bar.getBoundingClientRect().bottom : 0) + 90;
  const shown = (element) => element.getClientRects().length > 0;
  const tell = () => {
    if (position) position.textContent = at < 0 ? `${stops.length} mark${stops.length === 1 ? "" : "s"}` : `${at + 1} of ${stops.length}`;
  };

  // The reader may have scrolled since the last step: begin from what is on the screen.
  const nearest = () => {
    if (gliding) return at;
    if (at >= 0) {
      const box = stops[at].getBoundingClientRect();
      if (box.bottom > 0 && box.top < innerHeight) return at;
    }
    let low = 0;
    let high = stops.length;
    const edge = line();
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stops[middle].getBoundingClientRect().top < edge - 1) low = middle + 1;
      else high = middle;
    }
    return low - 0.5;
  };

  const go = (direction, byKey = false) => {
    let next = direction > 0 ? Math.floor(nearest() + 1) : Math.ceil(nearest() - 1);
    while (next >= 0 && next < stops.length && !shown(stops[next])) next += direction;
    if (next < 0 || next >= stops.length) {
      say(direction > 0 ? "This was the last change." : "This was the first change.");
      return;
    }
    if (at >= 0) stops[at].classList.remove("here");
    at = next;
    const stop = stops[at];
    stop.classList.add("here");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!calm) {
      settle();
      gliding = setTimeout(settle, LONGEST_GLIDE);
    }
    scrollTo({ top: scrollY + stop.getBoundingClientRect().top - line(), behavior: calm ? "auto" : "smooth" });
    if (byKey) {
      // The next press of Tab goes on from here; a button keeps the focus, to be pressed again.
      stop.tabIndex = -1;
      stop.focus({ preventScroll: true });
    }
    const label = named(stop.closest(".entry")?.querySelector("h2, h3"));
    say(`Change ${at + 1} of ${stops.length}, ${label}: ${told(stop)}`);
    tell();
  };

  const next = () => go(1);
  const previous = () => go(-1);
  for (const [name, step] of [["[data-next]", next], ["[data-previous]", previous]]) {
    document.querySelector(name)?.addEventListener("click", (event) => {
      event.preventDefault();
      step();
    });
  }
  tell();
  return { next: () => go(1, true), previous: () => go(-1, true) };
}
