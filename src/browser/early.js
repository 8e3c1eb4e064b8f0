// Puts what the reader has chosen (see the island `ReadingSettings`) onto <html> before anything is
// painted: the style sheet does the rest. Works without WebAssembly, and without storage does nothing.
// No choice, or one that nobody could have made, leaves the page as it was built.

const SETTINGS = "machiyomi:settings";
const KNOWN =
  /^(furigana(off|[1-6]|all)|size(125|150|175|200)|spacingwide(st)?|theme(light|dark|contrast)|motionreduce|keysoff|rate(0.5|0.75|1.25|1.5))$/;

const html = document.documentElement;
const data = html.dataset;
const asBuilt = data.furigana;

function apply() {
  let chosen;
  try {
    chosen = JSON.parse(localStorage[SETTINGS] || "{}") || {};
  } catch {
    return;
  }
  for (const name of ["furigana", "size", "spacing", "theme", "motion", "rate", "keys"]) {
    // Easy Japanese starts with readings, Japanese without: each remembers its own.
    const value = chosen[name === "furigana" && html.lang === "ja-simple" ? "furigana-easy" : name];
    const wanted = KNOWN.test(name + value) ? `${value}` : name === "furigana" ? asBuilt : undefined;
    // What is as it should be is not touched: the browser would style the whole page anew.
    if (data[name] === wanted) continue;
    if (wanted) data[name] = wanted;
    else delete data[name];
  }
  // What the browser itself paints, such as an empty page between two others.
  const { theme } = data;
  const scheme = theme ? (theme === "dark" ? theme : "light") : "light dark";
  const painted = document.querySelector("[name=color-scheme]");
  if (painted.content !== scheme) painted.content = scheme;
  document.dispatchEvent(new Event(SETTINGS));
}

apply();
// Another tab has changed them, or another page while this one was kept to come back to.
addEventListener("storage", apply);
addEventListener("pageshow", apply);
