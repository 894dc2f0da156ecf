// Marks the article that is being read in the contents, and closes what was opened over the page.

// A filter may hide the article that was being read: the nearest one that is shown stands for it.
const findAgain = () => {
  const lost = decodeURIComponent(location.hash.slice(1));
  if (!lost || document.getElementById(lost)) return;
  const links = [...document.querySelectorAll(".contents a")];
  const at = links.findIndex((link) => link.pathname.replace(/\/$/, "").endsWith(`/${lost}`));
  if (at < 0) return;
  const near = [...links.slice(at + 1), ...links.slice(0, at).reverse()];
  const shown = near.find((link) => link.hash && document.getElementById(link.hash.slice(1)));
  document.getElementById(shown?.hash.slice(1))?.scrollIntoView();
};

export function place() {
  findAgain();
  const links = new Map(
    [...document.querySelectorAll(".contents a[href^='#']")].map((link) => [link.hash.slice(1), link]),
  );
  if (links.size && "IntersectionObserver" in window) {
    let current = null;
    const clear = () => {
      current?.classList.remove("current");
      current = null;
    };
    const mark = (id) => {
      const item = links.get(id)?.closest("li");
      if (!item || item === current) return;
      clear();
      current = item;
      current.classList.add("current");
      const box = current.closest(".contents");
      if (box && box.scrollHeight > box.clientHeight) {
        const top = current.getBoundingClientRect().top - box.getBoundingClientRect().top;
        if (top < 40 || top > box.clientHeight - 60) box.scrollTop += top - box.clientHeight / 2;
      }
    };
    const seen = new Set();
    const watcher = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) seen.add(entry.target);
        else seen.delete(entry.target);
      }
      const first = [...seen].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0];
      if (first) mark(first.id);
      else if (articles[0].getBoundingClientRect().top > 0) {
        // Above the first article none is being read.
        current?.closest(".contents")?.scrollTo(0, 0);
        clear();
      }
    }, { rootMargin: "-15% 0px -65% 0px" });
    const articles = [...document.querySelectorAll(".entry[id]")];
    for (const article of articles) watcher.observe(article);
  }

  const lists = document.querySelectorAll(".pick, .options, .cite, .takeaway");
  const close = (but) => {
    const wide = matchMedia("(min-width: 62rem)").matches;
    for (const list of lists) {
      if (list === but || (wide && list.classList.contains("options"))) continue;
      list.open = false;
    }
  };
  document.addEventListener("click", (event) => {
    const way = event.target.closest("a[href='#contents']");
    const contents = way && document.querySelector("#contents details");
    if (contents) contents.open = true;
    close(way ? null : event.target.closest(".pick, .options, .cite, .takeaway"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = [...lists].find((list) => list.open && list.contains(document.activeElement));
    close(null);
    open?.querySelector("summary")?.focus();
  });
}
