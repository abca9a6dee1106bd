// <div data-swap>: a form inside is sent without leaving the page. Where its answer is this page again, the parts that
// differ take the place of those that stand here; any other answer is fetched once more in the usual way, which a
// refused form may be, for it changed nothing. One that leads to another page says so with data-leaves.
(() => {
  const place = document.querySelector("[data-swap]");
  if (!place) return;
  const parts = (root) => [...root.querySelectorAll("[data-swap] > *")];
  let usual;

  const send = (form, button) => {
    form.setAttribute("aria-busy", "true");
    const usually = () => {
      form.removeAttribute("aria-busy");
      usual = form;
      form.requestSubmit(button);
      usual = undefined;
    };
    const request = new XMLHttpRequest();
    request.open("POST", form.getAttribute("action"));
    // Parsed by the browser into a document that runs nothing.
    request.responseType = "document";
    request.addEventListener("error", usually);
    request.addEventListener("load", () => {
      const { response: fresh, responseURL, status } = request;
      if (status >= 400 || !fresh) usually();
      else if (new URL(responseURL).pathname !== location.pathname) location.assign(responseURL);
      else show(fresh);
    });
    request.send(new URLSearchParams(new FormData(form, button)));
  };

  const show = (fresh) => {
    const [old, now] = [parts(document), parts(fresh)];
    const focused = document.activeElement;
    const stood = old.findIndex((part) => part.contains(focused));
    const isSame = old.length === now.length;
    // Where a part came or went, all of them are taken.
    if (!isSame) place.replaceChildren(...now);
    else old.forEach((part, at) => {
      if (part.isEqualNode(now[at])) part.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
      else part.replaceWith(now[at]);
    });
    if (!focused.isConnected && stood >= 0) {
      keepFocus(isSame ? now[stood] : now.find((part) => heading(part) === heading(old[stood])), focused);
    }
    const said = fresh.querySelector(".flash:not(.kept)");
    if (said) document.dispatchEvent(new CustomEvent("says", { detail: said }));
  };

  const heading = (part) => part.querySelector("h2")?.textContent;

  /** To what took its place: the first field of a form that has one, else the part's heading or the page's. */
  const keepFocus = (part, focused) => {
    const field = focused.form?.querySelector("input[id]") && part?.querySelector("input[id]");
    const target = field || part?.querySelector("h2") || place.querySelector("h1");
    if (!field) target?.setAttribute("tabindex", "-1");
    target?.focus({ preventScroll: true });
  };

  place.addEventListener("submit", (event) => {
    const { target: form, submitter: button } = event;
    if (event.defaultPrevented || form.method !== "post" || form === usual || "leaves" in form.dataset) return;
    event.preventDefault();
    if (!form.hasAttribute("aria-busy")) send(form, button);
  });
})();
