// Single keys, with a list of them on "?"; none of them works while something is being typed.

export function shortcuts(actions) {
  const list = document.querySelector("dialog.shortcuts");
  // The list names what works on this page, and nothing else.
  for (const line of list?.querySelectorAll("dl > div") ?? []) {
    const keys = [...line.querySelectorAll("dt kbd")].map((key) => key.textContent);
    line.hidden = !keys.some((key) => key === "?" || actions[key]);
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, select, textarea, [contenteditable]")) return;
    if (list?.open) return;
    if (event.key === "?") {
      list?.showModal();
      event.preventDefault();
    } else if (actions[event.key]) {
      actions[event.key]();
      event.preventDefault();
    }
  });
}
