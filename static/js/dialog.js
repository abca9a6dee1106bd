// <button type="button" hidden data-opens="id of a dialog">: opens it. It shows itself only where it works. A press
// beside a dialog closes it, as Esc does.
(() => {
  for (const button of document.querySelectorAll("[data-opens]")) {
    const dialog = document.getElementById(button.dataset.opens);
    if (!dialog?.showModal) continue;
    button.hidden = false;
    button.addEventListener("click", () => dialog.showModal());
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  }
})();
