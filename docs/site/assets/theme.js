// Before the first paint: that there are scripts, and light or dark as chosen earlier, else as the system has it.
(() => {
  document.documentElement.dataset.scripts = "";
  let chosen = null;
  try {
    chosen = localStorage.getItem("theme");
  } catch {
    // Storage can be forbidden: the system's choice then stays.
  }
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
})();
