// <form data-leave>: pressing it, or Esc three times, blanks the page at once, replaces its entry in the history and
// sends the form.
(() => {
  const form = document.querySelector("form[data-leave]");
  if (!form) return;

  const blank = () => {
    document.title = "\u200b";
    for (const link of document.querySelectorAll("link[rel~=icon]")) link.remove();
    form.hidden = true;
    document.body.replaceChildren(form);
    history.replaceState(null, "", "/");
  };
  form.addEventListener("submit", blank);

  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    presses = [...presses.filter((time) => event.timeStamp - time < 1500), event.timeStamp];
    if (presses.length < 3) return;
    // As if it were pressed, so that no other script asks first, and drafts are forgotten.
    form.requestSubmit();
  }, true);
})();
