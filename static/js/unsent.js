// A form that the worker could not send, or that was not taken, is still there: says why, and lets it be sent again. Other
// modules hear of it by the event `unsent`.
(() => {
  let sent;
  document.addEventListener("submit", ({ target: form, submitter: button }) => {
    const action = button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "";
    sent = new URL(action, location.href).href;
  });
  navigator.serviceWorker?.addEventListener("message", ({ data: { unsent, words, signIn } }) => {
    if (unsent !== sent) return;
    const said = document.createElement("p");
    said.append(words);
    if (signIn) {
      const link = Object.assign(document.createElement("a"), { href: "/signin", target: "_blank", textContent: signIn });
      said.append(" ", link);
    }
    document.dispatchEvent(new CustomEvent("unsent"));
    document.dispatchEvent(new CustomEvent("says", { detail: said }));
  });
})();
