// A form that the worker could not send is still there: says so, and lets it be sent again. Other modules hear of it by
// the event `unsent`.
(() => {
  let sent;
  document.addEventListener("submit", ({ target: form, submitter: button }) => {
    const action = button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "";
    sent = new URL(action, location.href).href;
  });
  navigator.serviceWorker?.addEventListener("message", ({ data: { unsent, words } }) => {
    if (unsent !== sent) return;
    document.dispatchEvent(new CustomEvent("unsent"));
    document.dispatchEvent(new CustomEvent("says", { detail: words }));
  });
})();
