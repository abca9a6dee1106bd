// <details data-closes>: closes by Esc, and by a press or a step of the focus outside.
(() => {
  for (const details of document.querySelectorAll("details[data-closes]")) {
    const outside = (event) => {
      if (!details.contains(event.target)) details.open = false;
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      details.open = false;
      details.querySelector("summary").focus();
    });
  }
})();
