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
const asking = document.getElementById("finder") ?? document.getElementById("ask");
shortcuts({
  n: steps.next, j: steps.next,
  p: steps.previous, k: steps.previous,
  c: copy.here,
  t: theme.toggle,
  // On a phone the button alone stands in the frame, and leads to the page of the search.
  "/": asking && (() => (asking.getClientRects().length ? asking.focus() : asking.form.requestSubmit())),
});
