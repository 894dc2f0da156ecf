// The history at a glance: tells in words the life of the article that is pointed at, and makes
// the picture one stop for the Tab key, with the arrow keys to travel inside it.

const turn = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

export function glance() {
  const picture = document.querySelector(".glance-picture");
  const told = document.querySelector("[data-told]");
  if (!picture || !told) return;
  const marks = [...picture.querySelectorAll("a")];
  const cells = [...picture.querySelectorAll(".gl-cell")];
  const touched = matchMedia("(hover: none), (max-width: 40rem)").matches;
  const hint = touched ? told.dataset.touch : told.textContent;
  told.textContent = hint;

  const tell = (event) => {
    const mark = event.target.closest?.("a");
    const thread = mark?.closest(".gl-thread");
    const words = mark?.querySelector("title")?.textContent ?? "";
    told.textContent = thread ? `${words}. ${thread.getAttribute("aria-label")}` : words || hint;
  };
  // Chromium lets the Tab key stop at a drawing that listens for focus, so its box listens.
  const box = picture.parentElement;
  for (const kind of ["pointerover", "focusin"]) box.addEventListener(kind, tell);
  box.addEventListener("pointerleave", () => { told.textContent = hint; });

  for (const mark of marks) mark.setAttribute("tabindex", "-1");
  let at = cells[0];
  at?.setAttribute("tabindex", "0");
  const left = (cell) => cell.querySelector("rect").x.baseVal.value;
  const level = (cell) => cell.querySelector("rect").y.baseVal.value;
  const nearest = (list, from) =>
    list.reduce((best, one) => (Math.abs(level(one) - level(from)) < Math.abs(level(best) - level(from)) ? one : best));

  // Up and down stay in the version; left and right follow the article, or step to its neighbour.
  const next = (from, key) => {
    const column = cells.filter((cell) => left(cell) === left(from)).sort((a, b) => level(a) - level(b));
    if (key === "ArrowUp" || key === "ArrowDown" || key === "Home" || key === "End") {
      const place = column.indexOf(from) + turn[key];
      return column[Math.min(Math.max(place, 0), column.length - 1)];
    }
    const beyond = (cell) => (left(cell) - left(from)) * turn[key] > 0;
    const own = [...from.closest(".gl-thread").querySelectorAll(".gl-cell")].filter(beyond);
    const others = own.length ? own : cells.filter(beyond);
    if (!others.length) return from;
    const closest = Math.min(...others.map((cell) => Math.abs(left(cell) - left(from))));
    return nearest(others.filter((cell) => Math.abs(left(cell) - left(from)) === closest), from);
  };
  picture.addEventListener("keydown", (event) => {
    const from = event.target.closest?.(".gl-cell");
    if (!from || !(event.key in turn) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    at.setAttribute("tabindex", "-1");
    at = next(from, event.key);
    at.setAttribute("tabindex", "0");
    at.focus();
  });
}
