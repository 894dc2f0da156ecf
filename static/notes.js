// Notes and the words that they speak of light up together, whichever of them is pointed at or
// reached; where a note quotes no words, its article answers. On a wide page notes stand open.

const WIDE = matchMedia("(min-width: 62rem)");
const WIDER = matchMedia("(min-width: 80rem)"); // Here the contents stand beside the text.
const ENTRY = ".entry";

const contents = () => {
  const closed = document.querySelector(".with-contents .contents details:not([open])");
  if (closed && WIDER.matches) closed.open = true;
};

const open = () => {
  if (!WIDE.matches) return;
  for (const note of document.querySelectorAll("details.note:not(.folded)")) note.open = true;
  for (const part of document.querySelectorAll(".options, .key")) part.open = true;
  document.documentElement.classList.add("folding");
};

// What is told by the address is shown: a folded note opens.
const reached = () => {
  const note = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details.note");
  if (note) note.open = true;
};

const quotations = new Map();
const quotedBy = (name) => quotations.get(name) ?? [];
const names = (words) => words.dataset.notes.split(" ");

// The elements that light up with what is under the pointer or has the focus: strongly where words
// and note are meant, faintly where a note and the whole of its article are.
const meant = (target) => {
  const words = target.closest(".quoted");
  if (words) {
    const notes = names(words).map((name) => document.getElementById(name)).filter(Boolean);
    return { lit: [...notes, ...names(words).flatMap(quotedBy)], near: [] };
  }
  const note = target.closest(".note");
  if (note) {
    const quoted = quotedBy(note.id);
    const entry = note.closest(ENTRY);
    return { lit: [note, ...quoted], near: quoted.length || !entry ? [] : [entry] };
  }
  const entry = target.closest(ENTRY);
  const silent = entry ? [...entry.querySelectorAll(".note")].filter((one) => !quotedBy(one.id).length) : [];
  return { lit: [], near: silent };
};

export function noteLinks() {
  open();
  contents();
  WIDE.addEventListener("change", open);
  WIDER.addEventListener("change", contents);
  if (document.querySelector(".note")) light();
  addEventListener("hashchange", reached);
  reached();
}

function light() {
  let shown = { lit: [], near: [] };
  const show = (found) => {
    for (const one of shown.lit) one.classList.remove("lit");
    for (const one of shown.near) one.classList.remove("near");
    shown = found;
    for (const one of shown.lit) one.classList.add("lit");
    for (const one of shown.near) one.classList.add("near");
  };
  const nothing = () => show({ lit: [], near: [] });
  for (const kind of ["pointerover", "focusin"]) {
    document.addEventListener(kind, (event) => (event.target.closest ? show(meant(event.target)) : nothing()));
  }
  document.addEventListener("focusout", nothing);
  document.documentElement.addEventListener("pointerleave", nothing);

  // Quoted words lead to their note, once for each quotation. They are no stop of the Tab key, which
  // would halt in the middle of a sentence: it reaches the note, and with it the words light up.
  for (const words of document.querySelectorAll(".quoted")) {
    const fresh = names(words).filter((name) => !quotations.has(name) && document.getElementById(name));
    for (const name of names(words)) quotations.set(name, [...quotedBy(name), words]);
    if (!fresh.length || words.querySelector("a") || words.closest("a")) continue;
    words.setAttribute("aria-details", fresh[0]);
    words.dataset.leads = fresh[0];
  }
  document.addEventListener("click", (event) => {
    const words = event.target.closest?.("[data-leads]");
    // Where the note stands beside the words, a click would only take the page away from them.
    if (!words || WIDE.matches) return;
    const note = document.getElementById(words.dataset.leads);
    location.hash = note.id;
    note.open = true;
    note.querySelector("summary").focus({ preventScroll: true });
  });
}
