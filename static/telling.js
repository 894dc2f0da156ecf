// What is said of a change where a step leads to it: its kind, its place and its first words.

const MOST = 12;
const ASIDE = ".vh, small, .label, .tools, .move-link";

const plain = (element, gone = ASIDE) => {
  const copy = element.cloneNode(true);
  for (const one of copy.querySelectorAll(gone)) one.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
};

// Chinese parts its words by no spaces.
const words = (text, language) =>
  "Segmenter" in Intl
    ? [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].filter((one) => one.isWordLike)
    : [...text.matchAll(/\S+/g)];

const begun = (element, most) => {
  const text = plain(element);
  const next = words(text, element.closest("[lang]").lang)[most];
  return next ? `${text.slice(0, next.index).trimEnd()} …` : text;
};

// A replacement is one thing and two marks; side by side, the other stands in the next column.
const replacing = (mark) => {
  const beside = mark.closest(".cell.old")?.parentElement.querySelectorAll(".cell.new ins") ?? [];
  const next = mark.nextSibling?.textContent.trim() ? mark.nextSibling : mark.nextElementSibling;
  const after = beside.length === 1 ? beside[0] : next;
  return after?.nodeName === "INS" ? after : null;
};

const happened = (mark) => {
  if (mark.matches(".moved")) return [mark.matches("del") ? "Moved away" : "Moved here", begun(mark, MOST)];
  if (mark.matches("ins")) return ["Inserted", begun(mark, MOST)];
  if (mark.matches("del")) {
    const other = replacing(mark);
    return other
      ? ["Replaced", `${begun(mark, MOST / 2)} by ${begun(other, MOST / 2)}`]
      : ["Deleted", begun(mark, MOST)];
  }
  if (mark.matches(".line")) return [mark.matches(".changed") ? "Changed" : "Inserted", begun(mark, MOST)];
  return ["Removed", mark.matches(".entry") ? "" : begun(mark, MOST)];
};

const place = (mark) => {
  const heading = mark.closest(".entry")?.querySelector("h2, h3") ?? mark.closest(".division")?.querySelector(".number");
  return heading ? plain(heading, `${ASIDE}, del:not(.whole)`) : "";
};

export function told(mark, position) {
  const [kind, text] = happened(mark);
  return [[kind, position, place(mark)].filter(Boolean).join(", "), text].filter(Boolean).join(": ");
}
