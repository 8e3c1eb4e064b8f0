// Notes what goes wrong in a page, the files that it hands out, and whether the browser brought it back as it
// was left. The server puts it before everything else of the page.
window.troubles = [];
window.handedOut = [];
window.restored = false;
addEventListener("pageshow", ({ persisted }) => (window.restored = persisted));
{
  const makeUrl = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    window.handedOut.push(`${file.type} ${file.size}`);
    return makeUrl.call(URL, file);
  };
  const note = (kind, text) => window.troubles.push(`${kind}: ${text}`);
  // Also what does not load: such events do not rise, so they are caught on their way down.
  addEventListener(
    "error",
    ({ message, filename, lineno, target }) =>
      note("error", message ? `${message} (${filename}:${lineno})` : `${target.src ?? target.href} did not load`),
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => {
    // Chromium's own word for a turn of the page that it left out, as it may: no script asked for it.
    if (!/Transition was|view transition/.test(reason)) note("rejection", reason);
  });
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    note("violation", `${effectiveDirective} ${blockedURI} (${sourceFile}:${lineNumber})`),
  );
  for (const kind of ["error", "warn"]) {
    const tell = console[kind];
    console[kind] = (...parts) => {
      note(`console.${kind}`, parts.join(" "));
      tell.apply(console, parts);
    };
  }
}
