// <form data-guard="id of a dialog">: words that were typed and not saved are not lost by a link pressed in passing: the
// dialog asks. Leaving in another way, the browser asks by itself.
(() => {
  const form = document.querySelector("form[data-guard]");
  if (!form) return;
  const typed = () => new URLSearchParams(new FormData(form)).toString();
  const at_first = form.closest("main").querySelector(".errors") ? "" : typed();
  const dialog = document.getElementById(form.dataset.guard);
  let leaving = false;
  const is_unsaved = () => !leaving && typed() !== at_first;

  // Any form may lead away on purpose: this one, and the one to leave quickly before all.
  document.addEventListener("submit", (event) => { leaving ||= !event.defaultPrevented && event.target.method === "post"; });
  const stays = () => { leaving = false; };
  addEventListener("pageshow", stays);
  document.addEventListener("unsent", stays);
  addEventListener("beforeunload", (event) => { if (is_unsaved()) event.preventDefault(); });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const is_plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !is_plain || !dialog || !is_unsaved() || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    dialog.returnValue = "";
    dialog.showModal();
    dialog.addEventListener("close", () => {
      leaving = dialog.returnValue === "leave";
      if (leaving) location.assign(link.href);
      else link.focus();
    }, { once: true });
  });
})();
