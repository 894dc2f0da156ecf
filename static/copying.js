// One click copies the address of an article, a paragraph or an item.

const PIN = "¶";

const address = (element) => {
  const here = new URL(location.href);
  here.hash = element.id;
  return here.href;
};

export function copying(say) {
  const copy = async (text, words) => {
    try {
      await navigator.clipboard.writeText(text);
      say(words);
    } catch {
      say(text);
    }
  };
  // What was copied is said where it was asked for, and then the words come back.
  const copied = (element, text, words) => {
    copy(text, words);
    const before = element.innerHTML;
    if (element.dataset.copied) return;
    element.dataset.copied = "yes";
    element.textContent = "Copied";
    setTimeout(() => {
      element.innerHTML = before;
      delete element.dataset.copied;
    }, 1500);
  };
  // A site that was not told its own name learns it from the browser.
  for (const one of document.querySelectorAll(".cite .address, .imprint .address")) {
    one.textContent = new URL(one.textContent, location.href).href;
  }
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const button = event.target.closest("[data-copy]");
    const link = event.target.closest("[data-copy-address]");
    if (button) copied(button, button.parentElement.querySelector(".citation").textContent, "Citation copied.");
    if (!link) return;
    event.preventDefault();
    if (link.hash) history.replaceState(null, "", link.hash);
    copied(link, link.href, "Address copied.");
  });
  const law = document.querySelector(".law");
  if (!law?.querySelector(".entry[id]")) return { here: null };

  // One pin for the whole page, which comes to the line under the pointer.
  const pin = document.createElement("button");
  pin.type = "button";
  pin.className = "pin";
  pin.tabIndex = -1;
  pin.textContent = PIN;
  pin.title = "Copy the address of this provision";
  pin.hidden = true;
  document.body.append(pin);
  let line = null;
  law.addEventListener("pointerover", (event) => {
    const found = event.target.closest(".line[id]");
    if (!found || found === line || event.pointerType === "touch") return;
    line = found;
    const box = line.getBoundingClientRect();
    pin.hidden = false;
    pin.style.top = `${box.top + scrollY}px`;
    pin.style.left = `${box.left + scrollX - 34}px`;
  });
  pin.addEventListener("click", () => {
    if (!line) return;
    history.replaceState(null, "", `#${line.id}`);
    copy(address(line), "Address copied.");
    pin.textContent = "✓";
    setTimeout(() => { pin.textContent = PIN; }, 1200);
  });

  const here = () => {
    const edge = (document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0) + 8;
    const entry = [...law.querySelectorAll(".entry[id]")].find((one) => one.getBoundingClientRect().bottom > edge);
    const alone = document.body.classList.contains("view-single");
    if (entry) copy(alone ? location.origin + location.pathname : address(entry), `Address of ${entry.querySelector("h2, h3")?.textContent ?? "this article"} copied.`);
  };
  return { here };
}
