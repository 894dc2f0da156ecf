// Notes and the words that they speak of light up together; on a wide page notes stand open.

const WIDE = matchMedia("(min-width: 62rem)");

const open = () => {
  if (!WIDE.matches) return;
  for (const note of document.querySelectorAll("details.note:not(.folded)")) note.open = true;
  for (const part of document.querySelectorAll(".options, .with-contents .contents details")) part.open = true;
  document.documentElement.classList.add("folding");
};

export function noteLinks() {
  open();
  WIDE.addEventListener("change", open);
  const light = (on) => (event) => {
    const words = event.target.closest?.(".quoted");
    const note = event.target.closest?.(".note");
    const names = words ? words.dataset.notes.split(" ") : note ? [note.id] : [];
    for (const name of names) {
      document.getElementById(name)?.classList.toggle("lit", on);
      for (const one of document.querySelectorAll(`.quoted[data-notes~="${CSS.escape(name)}"]`)) one.classList.toggle("lit", on);
    }
  };
  for (const [kind, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(kind, light(on));
  }
  // A link to a folded note opens it.
  const reached = () => {
    const note = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details");
    if (note) note.open = true;
  };
  addEventListener("hashchange", reached);
  reached();
}
