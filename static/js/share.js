// <button type="button" hidden data-share="a link" data-words="A sentence">: hands both to the apps of the device. It
// shows itself only where it works.
(() => {
  for (const button of document.querySelectorAll("[data-share]")) {
    const what = { text: button.dataset.words, url: button.dataset.share };
    if (!navigator.canShare?.(what)) continue;
    button.hidden = false;
    // Whoever thinks better of it has done nothing wrong.
    button.addEventListener("click", () => navigator.share(what).catch(() => {}));
  }
})();
