// Every clock of the page says what `clock` makes of its time.
{
  const right = Date.now;
  const now = () => clock(right());
  window.Date = new Proxy(Date, {
    construct: (date, given) => new date(...(given.length ? given : [now()])),
    apply: (date) => new date(now()).toString(),
    get: (date, name) => (name === "now" ? now : date[name]),
  });
  const passed = performance.now.bind(performance);
  performance.now = () => clock(passed());
  // Asked by tests: drivers run their scripts beside the page, where clocks are right.
  window.clockIsWrong = () => Math.abs(Date.now() - performance.timeOrigin) > 1e11;
}
