// The worker for the time without a connection, for who is signed in alone: a visitor leaves nothing behind. And what was
// kept of a bond that is no longer among those of the header is let go of.
(() => {
  const isSignedIn = document.querySelector("form[data-leave]");
  const isOffline = document.querySelector("[data-offline]");
  if (!navigator.serviceWorker || isOffline) return;

  const forget = async () => {
    if (!(await caches.has("kept-dashboard"))) return;
    const cache = await caches.open("kept-dashboard");
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (!document.querySelector(`.switch a[href="${pathname}"]`)) await cache.delete(request);
    }
  };

  const begin = () => {
    const url = "/worker.js";
    const policy = globalThis.trustedTypes?.createPolicy("bothways", { createScriptURL: () => url });
    navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url).catch(() => {});
    // A page that names its icon names its manifest too, or is discreet and offers nothing to install.
    if (document.querySelector("link[rel=icon]")) return;
    const manifest = Object.assign(document.createElement("link"), { rel: "manifest", href: "/manifest.webmanifest" });
    document.head.append(manifest);
  };

  forget();
  if (isSignedIn) addEventListener("load", () => (globalThis.requestIdleCallback ?? setTimeout)(begin));
})();
