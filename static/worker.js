// What a browser keeps for the time without a connection: the files of this build, the page that says so, and, where
// the person asked for it on this device, the last dashboard they looked at.
const FILES_OF_BUILD = `files-${BUILD}`;
const KEPT = "kept-dashboard";
const OFFLINE = "/offline";
const DASHBOARD = /^\/bonds\/[0-9a-f-]{36}$/;
// After these nothing may stay behind.
const ENDS = /^(\/signout|\/leave-quickly|\/settings\/devices\/signed-out|\/bonds\/[0-9a-f-]{36}\/ending)$/;
const DISCREET = "/settings/device/discreet";

addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(FILES_OF_BUILD);
    await cache.addAll([...FILES, OFFLINE]);
    await skipWaiting();
  };
  event.waitUntil(keep());
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => ![FILES_OF_BUILD, KEPT].includes(name)).map((name) => caches.delete(name)));
    await registration.navigationPreload?.enable();
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === "POST" && ENDS.test(pathname)) event.waitUntil(caches.delete(KEPT));
  if (request.method === "POST" && pathname === DISCREET) event.respondWith(switched(event));
  else if (request.method === "POST" && request.mode === "navigate" && !ENDS.test(pathname)) event.respondWith(sent(event));
  if (request.method !== "GET") return;
  if (pathname.startsWith("/assets/")) event.respondWith(file(request));
  else if (request.mode === "navigate") event.respondWith(page(event, pathname));
});

async function file(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Discreet mode begins or ends: no page stays under the title that it had before. */
async function switched(event) {
  await empty();
  const response = await fetch(event.request);
  // Once more: a dashboard may have come in the meantime.
  const renew = async () => {
    await empty();
    await (await caches.open(FILES_OF_BUILD)).add(OFFLINE);
  };
  await renew().catch(() => {});
  return response;
}

/** Lets go of the dashboard, and not of the wish that the next one be kept. */
async function empty() {
  if (!(await caches.has(KEPT))) return;
  const cache = await caches.open(KEPT);
  await Promise.all((await cache.keys()).map((request) => cache.delete(request)));
}

/**
 * A form that could not be sent, or not be taken just now, stays as it was filled in: an answer without content leads
 * nowhere. The page of the form is told why, in the words of the page that it would have led to.
 */
async function sent(event) {
  const answer = await fetch(event.request).catch(() => undefined);
  if (answer && answer.status < 400) return answer;
  const html = await (answer?.clone() ?? (await caches.match(OFFLINE)))?.text();
  const said = (name) => html?.match(`data-${name}="([^"]*)"`)?.[1];
  if (!said("unsent")) return answer ?? Response.error();
  const message = { unsent: event.request.url, words: said("unsent"), signIn: said("sign-in") };
  for (const client of await clients.matchAll()) client.postMessage(message);
  return new Response(null, { status: 204 });
}

async function page(event, pathname) {
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    if (DASHBOARD.test(pathname)) event.waitUntil(keep(pathname, response.clone()));
    return response;
  } catch {
    return (await kept(pathname)) ?? caches.match(OFFLINE);
  }
}

/** Keeps a dashboard in place of the one before, where the person asked for it; one that is gone is let go of. */
async function keep(pathname, response) {
  if (!(await caches.has(KEPT))) return;
  const cache = await caches.open(KEPT);
  if (response.status === 304) return;
  for (const request of await cache.keys()) {
    if (response.ok || new URL(request.url).pathname === pathname) await cache.delete(request);
  }
  if (response.ok) await cache.put(pathname, response);
}

/** The kept page, marked as such. */
async function kept(pathname) {
  const found = await caches.match(pathname, { cacheName: KEPT, ignoreVary: true });
  if (!found) return undefined;
  const html = (await found.text()).replace("<body", "<body data-kept");
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": found.headers.get("content-security-policy") } });
}
