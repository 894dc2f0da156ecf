// Next and previous change: with buttons and keys, from wherever the reader is.
import { told } from "./telling.js";

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
    if (position) position.textContent = `${at < 0 ? "–" : at + 1} / ${stops.length}`;
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

  const go = (direction) => {
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
    // Tab leads on from here, to the links and the notes of the change; Enter to the next one.
    stop.tabIndex = -1;
    stop.focus({ preventScroll: true });
    say(told(stop, `${at + 1} of ${stops.length}`));
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
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey || event.target !== stops[at]) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  tell();
  return { next, previous };
}
