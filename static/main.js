// Comfort only: every page is complete without these modules.
import { copying } from "./copying.js";
import { glance } from "./history.js";
import { map } from "./map.js";
import { noteLinks } from "./notes.js";
import { place } from "./place.js";
import { remembering } from "./remembering.js";
import { shortcuts } from "./shortcuts.js";
import { stepping } from "./stepping.js";

const say = (words) => {
  const status = document.querySelector("[data-status]");
  if (status) status.textContent = words;
};

const steps = stepping(say);
const theme = remembering(say);
const copy = copying(say);
glance();
map();
noteLinks();
place();
shortcuts({
  n: steps.next, j: steps.next,
  p: steps.previous, k: steps.previous,
  c: copy.here,
  t: theme.toggle,
  "/": () => (document.getElementById("finder") ?? document.getElementById("ask"))?.focus(),
});
