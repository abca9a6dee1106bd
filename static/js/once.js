// Keeps a second press of the same button from sending a form twice. Without script the server's token does.
(() => {
  const sent = new Map();
  const forget = () => {
    for (const { button } of sent.values()) button?.removeAttribute("aria-busy");
    sent.clear();
  };

  document.addEventListener("submit", (event) => {
    const { target: form, submitter: button } = event;
    if (event.defaultPrevented || form.method !== "post") return;
    if (sent.has(form) && sent.get(form).button === button) {
      event.preventDefault();
      return;
    }
    sent.set(form, { button });
    button?.setAttribute("aria-busy", "true");
    // The answer may be a download, or never come: then the button works again.
    setTimeout(forget, 8000);
  });
  document.addEventListener("unsent", forget);
  // Coming back by the history finds the page as it was left.
  addEventListener("pageshow", forget);
})();
