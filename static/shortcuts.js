// Single keys, with a list of them on "?"; none of them works while something is being typed, and
// none where the reader switched them off, as who speaks to the machine has to (WCAG 2.1.4).
import { keep, kept } from "./keeping.js";

export function shortcuts(actions) {
  const list = document.querySelector("dialog.shortcuts");
  const chosen = list?.querySelector("[data-letters]");
  if (!list || !chosen) return;
  // The list names what works on this page, and nothing else.
  for (const line of list.querySelectorAll("dl > div")) {
    const keys = [...line.querySelectorAll("dt kbd")].map((key) => key.textContent);
    line.hidden = !keys.some((key) => key === "?" || actions[key]);
  }
  chosen.checked = kept().letters !== "off";
  chosen.addEventListener("change", () => keep("letters", chosen.checked ? "" : "off"));
  document.querySelector("[data-keys]")?.addEventListener("click", () => list.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
    if (list.open || !chosen.checked) return;
    if (event.key === "?") {
      list.showModal();
      event.preventDefault();
    } else if (actions[event.key]) {
      actions[event.key]();
      event.preventDefault();
    }
  });
}
