// What every page can do: search, copy a block, light or dark, the menu of narrow windows. Nothing here asks a server for anything.
(() => {
  const root = document.documentElement.dataset.root;

  const dark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  document.querySelector(".theme").addEventListener("click", () => {
    const theme = dark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Storage can be forbidden: the choice then lasts for this page.
    }
    document.dispatchEvent(new Event("theme"));
  });

  const navigation = document.getElementById("navigation"), menu = document.querySelector(".menu");
  menu.addEventListener("click", () => menu.setAttribute("aria-expanded", String(navigation.classList.toggle("open"))));
  const current = navigation.querySelector("[aria-current]");
  if (current) navigation.scrollTop = current.offsetTop - navigation.clientHeight / 2;

  for (const block of document.querySelectorAll(".code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      const done = await copy(block.querySelector("code"));
      button.textContent = done ? "Copied" : "Selected";
      setTimeout(() => (button.textContent = "Copy"), 1500);
    });
    block.append(button);
  }
  // The clipboard is closed to some pages that were opened from a file: then the text is selected at least.
  async function copy(code) {
    try {
      await navigator.clipboard.writeText(code.textContent);
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(code);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return document.execCommand("copy");
    }
  }

  const input = document.getElementById("find"), found = document.getElementById("found");
  let index = null;
  const load = () => {
    index ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root}assets/search.js`;
      script.onload = () => resolve(window.chainrule_search);
      script.onerror = () => reject(new Error("The search's words could not be read."));
      document.head.append(script);
    });
    return index;
  };
  const show = async () => {
    const words = input.value.trim();
    if (!words) return hide();
    const hits = (await load()).search(words);
    if (words !== input.value.trim()) return; // something else was typed in the meantime
    found.replaceChildren();
    if (hits.length === 0) {
      const nothing = document.createElement("p");
      nothing.textContent = `No page has “${words}”.`;
      found.append(nothing);
    }
    for (const hit of hits) {
      const link = document.createElement("a"), title = document.createElement("b"), text = document.createElement("span");
      link.href = root + hit.url;
      title.textContent = hit.title;
      text.textContent = hit.page === hit.title ? hit.text : `${hit.page}: ${hit.text}`;
      link.append(title, text);
      found.append(link);
    }
    found.hidden = false;
  };
  const hide = () => (found.hidden = true);
  input.addEventListener("focus", load);
  input.addEventListener("input", show);
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing) {
      event.preventDefault();
      input.focus();
    }
    if (event.key === "Escape" && !found.hidden) {
      hide();
      input.focus();
    }
    const inside = document.activeElement === input || found.contains(document.activeElement);
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !found.hidden && inside) {
      const stops = [input, ...found.querySelectorAll("a")];
      const next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) next.focus();
      event.preventDefault();
    }
    if (event.key === "Enter" && document.activeElement === input && !found.hidden) found.querySelector("a")?.click();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".find")) hide();
  });
})();
