// <fieldset hidden data-device>: what this device keeps, chosen here and known to no server. Its boxes are named `drafts`
// and `dashboard`.
(() => {
  const place = document.querySelector("[data-device]");
  if (!place || !("caches" in globalThis)) return;
  const [drafts, dashboard] = ["drafts", "dashboard"].map((name) => place.querySelector(`[value=${name}]`));
  const says = (words) => document.dispatchEvent(new CustomEvent("says", { detail: words }));

  const begin = async () => {
    drafts.checked = localStorage.getItem("keeps-drafts") === "yes";
    dashboard.checked = await caches.has("kept-dashboard");
    place.hidden = false;
    place.closest("main").querySelector("[data-needs-script]")?.remove();
  };

  drafts.addEventListener("change", () => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("draft ")) localStorage.removeItem(key);
    if (drafts.checked) localStorage.setItem("keeps-drafts", "yes");
    else localStorage.removeItem("keeps-drafts");
    says(drafts.checked ? place.dataset.on : place.dataset.off);
  });
  // The worker keeps dashboards as long as there is a place to keep them.
  dashboard.addEventListener("change", async () => {
    if (dashboard.checked) await caches.open("kept-dashboard");
    else await caches.delete("kept-dashboard");
    says(dashboard.checked ? place.dataset.on : place.dataset.off);
  });
  begin();
})();
