// Stands for a browser that keeps storage from the site.
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, {
    get() {
      throw new DOMException("blocked by the test", "SecurityError");
    },
  });
}
