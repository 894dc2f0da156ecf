// Lets a file be dropped on either side of the form; without it the form works as it is.

for (const side of document.querySelectorAll("[data-drop]")) {
  const input = side.querySelector("input[type=file]");
  const over = (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    side.classList.add("over");
  };
  side.addEventListener("dragenter", over);
  side.addEventListener("dragover", over);
  side.addEventListener("dragleave", (event) => {
    if (!side.contains(event.relatedTarget)) side.classList.remove("over");
  });
  side.addEventListener("drop", (event) => {
    side.classList.remove("over");
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    const kept = new DataTransfer();
    kept.items.add(event.dataTransfer.files[0]);
    input.files = kept.files;
    input.focus();
  });
}

// A file dropped beside its place would replace the page, and with it what was pasted.
for (const kind of ["dragover", "drop"]) {
  addEventListener(kind, (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
}

const form = document.querySelector(".drop-form");
const button = form?.querySelector("button");
form?.addEventListener("submit", () => {
  button.setAttribute("aria-busy", "true");
});
addEventListener("pageshow", () => button?.removeAttribute("aria-busy"));
