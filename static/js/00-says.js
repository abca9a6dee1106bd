// The event `says`, with a sentence or a sentence's element: shows it without moving the page, and has it read out.
(() => {
  const main = document.querySelector("main");
  if (!main) return;
  const region = document.createElement("p");
  region.className = "unseen";
  region.setAttribute("role", "status");
  main.append(region);

  let shown;
  document.addEventListener("says", ({ detail: said }) => {
    for (const earlier of main.querySelectorAll(".flash:not(.kept)")) earlier.remove();
    clearTimeout(shown);
    const flash = typeof said === "string" ? document.createElement("p") : said;
    if (typeof said === "string") flash.textContent = said;
    flash.className = "flash over";
    flash.removeAttribute("role");
    main.append(flash);
    // A region speaks when its words change; the same words twice are a change too.
    region.textContent = "";
    requestAnimationFrame(() => { region.textContent = (flash.querySelector("p") ?? flash).textContent; });
    // What can be acted upon stays.
    if (!flash.querySelector("a, button")) shown = setTimeout(() => flash.remove(), 8000);
  });
})();
