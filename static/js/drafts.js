// <textarea data-draft="Your draft is back.">: where the person asked for it on this device, what they type is kept here
// until it is sent. Signing out forgets it.
(() => {
  const KEY = "draft ";
  const forget_all = () => Object.keys(localStorage).filter((key) => key.startsWith(KEY)).forEach((key) => localStorage.removeItem(key));
  document.addEventListener("submit", ({ target: form }) => {
    if (/^\/(signout|leave-quickly)$/.test(form.getAttribute("action") ?? "")) forget_all();
  });

  for (const area of document.querySelectorAll("textarea[data-draft]")) {
    const key = `${KEY}${location.pathname} ${area.name}`;
    if (localStorage.getItem("keeps-drafts") !== "yes") continue;
    const kept = localStorage.getItem(key);
    if (kept && kept !== area.value && area.value === area.defaultValue && !document.querySelector(".errors")) {
      area.value = kept;
      document.dispatchEvent(new CustomEvent("says", { detail: area.dataset.draft }));
    }
    const keep = () => {
      if (area.value.trim() && area.value !== area.defaultValue) localStorage.setItem(key, area.value);
      else localStorage.removeItem(key);
    };
    let soon;
    area.addEventListener("input", () => {
      clearTimeout(soon);
      soon = setTimeout(keep, 400);
    });
    document.addEventListener("unsent", keep);
    area.form.addEventListener("submit", () => {
      clearTimeout(soon);
      localStorage.removeItem(key);
    });
  }
})();
