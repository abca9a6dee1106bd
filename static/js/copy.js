// <button type="button" hidden data-copy="…" data-copied="Copied">Copy</button>, where data-copy is the id of an input or
// the text itself. It shows itself only where it works.
(() => {
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages without https have no clipboard; the older way copies what is selected.
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };

  for (const button of document.querySelectorAll("[data-copy]")) {
    const label = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await copy(document.getElementById(button.dataset.copy)?.value ?? button.dataset.copy);
      button.focus();
      button.textContent = button.dataset.copied ?? label;
      setTimeout(() => { button.textContent = label; }, 2500);
    });
  }
})();
