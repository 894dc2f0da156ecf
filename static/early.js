// Runs before anything is painted, so that nothing jumps: the remembered theme, and the remembered
// view of comparisons and language of texts. Without it the pages follow the machine and the address.
(() => {
  const root = document.documentElement;
  // A page that is shown from the disk may load no modules, so that it has none of their comfort.
  if (location.protocol !== "file:") root.classList.add("js");
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("draftdiff") || "{}") || {};
  } catch {
    return; // Storage is closed to us: nothing is remembered.
  }
  if (kept.theme === "light" || kept.theme === "dark") root.dataset.theme = kept.theme;
  const here = new URL(location.href);
  const compared = /\.\.\.[^/]+\/$/.test(here.pathname);
  const tongues = document.querySelector("meta[name=languages]")?.content.split(" ") ?? [];
  // Whoever is sent to one article sees it as it was sent, not as they last looked at a law.
  const sent = here.hash && !document.referrer.startsWith(`${location.origin}/`);
  const names = !compared ? [] : sent ? ["marks"] : ["view", "marks"];
  if (tongues.includes(kept.language)) names.push("language");
  let changed = false;
  const asked = here.search !== "";
  for (const name of names) {
    if (kept[name] && !asked && !(name === "view" && kept[name] === "new")) {
      here.searchParams.set(name, kept[name]);
      changed = true;
    }
  }
  if (changed) location.replace(here);
})();
