// A thin map of the whole page beside the scrollbar: where words came, went and moved, where notes
// stand, and what is on the screen. The contents say the same to the keyboard and to screen readers.

const SVG = "http://www.w3.org/2000/svg";
const WIDE = matchMedia("(min-width: 62rem)");
const LEAST = 2;
const NEAR = 5;

// What is drawn, for which elements, what they are called, and from where to where in the strip.
const WORDS = [
  ["move", ".moved[id]", "moved", 1, 10],
  ["del", "del:not(.moved)[id]", "removed", 1, 5],
  ["ins", "ins[id]", "added", 6, 5],
  ["note", ".note[id]", "note", 13, 3],
];
const EDGES = [
  ["edge", ".line.changed[id]", "changed", 6, 5],
  ["ins", ".line.whole-added[id]", "added", 6, 5],
  ["note", ".note[id]", "note", 13, 3],
];
// In a very long text only what is near the screen is laid out: its articles stand for their words.
const ARTICLES = [
  ["move", ".entry.is-moved", "moved", 1, 10],
  ["del", ".entry:is(.is-removed, .is-amended)", "removed", 1, 5],
  ["ins", ".entry:is(.is-added, .is-amended)", "added", 6, 5],
  ["note", ".entry:has(.note)", "note", 13, 3],
];

const made = (tag, attributes) => {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

export function map() {
  const law = document.querySelector(".bar ~ main .law");
  if (!law || !("ResizeObserver" in window)) return;
  const { classList } = document.body;
  const kinds = classList.contains("long") ? ARTICLES : classList.contains("view-new") ? EDGES : WORDS;
  const strip = document.createElement("div");
  strip.className = "map";
  strip.setAttribute("aria-hidden", "true");
  const drawing = made("svg", {});
  const marks = made("g", {});
  const screen = made("rect", { class: "map-screen", x: 0.5, width: 15 });
  drawing.append(screen, marks);
  strip.append(drawing);
  document.body.append(strip);

  const scale = () => strip.clientHeight / document.documentElement.scrollHeight;
  const show = () => {
    screen.setAttribute("y", scrollY * scale());
    screen.setAttribute("height", Math.max(6, innerHeight * scale()));
  };
  const link = (element, [kind, , word, x, width], times) => {
    const box = element.getBoundingClientRect();
    if (!box.height) return null;
    const heading = element.closest(".entry")?.querySelector("h3")?.textContent ?? "";
    const mark = made("a", { href: `#${element.id}`, tabindex: -1 });
    const name = made("title", {});
    name.textContent = `${heading}: ${kind === "note" ? element.querySelector("summary")?.innerText ?? word : word}`;
    const y = (box.top + scrollY) * times;
    mark.append(name, made("rect", { class: `map-${kind}`, x, width, y, height: Math.max(LEAST, box.height * times) }));
    return mark;
  };
  const draw = () => {
    strip.hidden = !WIDE.matches || document.documentElement.scrollHeight < 1.5 * innerHeight;
    if (strip.hidden) return;
    const times = scale();
    const found = kinds.flatMap((kind) => [...law.querySelectorAll(kind[1])].map((one) => link(one, kind, times)));
    marks.replaceChildren(...found.filter(Boolean));
    show();
  };

  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 120);
  };
  new ResizeObserver(later).observe(law);
  addEventListener("resize", later);
  let asked = false;
  addEventListener("scroll", () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      show();
    });
  }, { passive: true });

  // A press goes to the mark under it or the nearest one, or where there is none, to that place;
  // drawn along the strip, the page follows.
  const middle = (y) => scrollTo({ top: (y - strip.getBoundingClientRect().top) / scale() - innerHeight / 2, behavior: "instant" });
  const nearest = (y) => {
    const far = (mark) => {
      const box = mark.getBoundingClientRect();
      return Math.max(box.top - y, y - box.bottom, 0);
    };
    const best = [...marks.children].reduce((a, b) => (a && far(a) <= far(b) ? a : b), null);
    return best && far(best) <= NEAR ? best : null;
  };
  let from = null;
  let pressed = null;
  strip.addEventListener("dragstart", (event) => event.preventDefault());
  strip.addEventListener("pointerdown", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    from = event.clientY;
    pressed = event.target.closest("a");
    strip.setPointerCapture(event.pointerId);
  });
  strip.addEventListener("pointermove", (event) => {
    if (from === null || !strip.hasPointerCapture(event.pointerId)) return;
    if (Math.abs(event.clientY - from) > 3) middle(event.clientY);
  });
  strip.addEventListener("pointerup", (event) => {
    if (from === null) return;
    const mark = Math.abs(event.clientY - from) > 3 ? null : pressed ?? nearest(event.clientY);
    from = null;
    if (mark) location.hash = mark.getAttribute("href");
    else middle(event.clientY);
  });
}
