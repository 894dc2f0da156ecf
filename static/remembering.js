// Remembers theme, view, language and spoken marks on this machine, and keeps the place when the view changes.
import { keep } from "./keeping.js";

const inView = () => {
  const edge = (document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0) + 8;
  return [...document.querySelectorAll(".entry[id]")].find((one) => one.getBoundingClientRect().bottom > edge);
};

export function remembering(say) {
  const root = document.documentElement;
  const toggle = () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    keep("theme", root.dataset.theme);
    say(dark ? "Light" : "Dark");
  };
  document.querySelector("[data-theme-toggle]")?.addEventListener("click", toggle);

  for (const kind of ["click", "auxclick"]) {
    document.addEventListener(kind, (event) => {
      const link = event.target.closest?.(".bar a, .choices a, [data-remember-marks]");
      if (!link) return;
      const target = new URL(link.href);
      for (const what of ["view", "language"]) {
        const chosen = target.searchParams.get(what);
        // The new text hides what went: on another page it would seem that nothing did.
        if (link.closest(`[data-remembers=${what}]`) && !(what === "view" && chosen === "new")) keep(what, chosen);
      }
      if ("rememberMarks" in link.dataset) keep("marks", link.dataset.rememberMarks);
      const article = target.pathname === location.pathname && !target.hash && inView();
      if (article && scrollY > 200) {
        target.hash = article.id;
        link.href = target;
      }
    });
  }
  return { toggle };
}
