// What a reader chose, kept on this machine under one name.

export const kept = () => {
  try {
    return JSON.parse(localStorage.getItem("draftdiff") || "{}") || {};
  } catch {
    return {};
  }
};

export const keep = (name, value) => {
  const all = kept();
  if (value) all[name] = value;
  else delete all[name];
  try {
    localStorage.setItem("draftdiff", JSON.stringify(all));
  } catch {
    // Storage is closed to us: the choice holds for this page.
  }
};
