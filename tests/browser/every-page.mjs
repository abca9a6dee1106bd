// Every page, with the eyes of many: axe, what is too wide, errors of the console and requests to elsewhere, at four
// widths, in light, in dark and in forced colours; with larger spaces in the text; and printed. Which pages there are
// is known from the app's routes: one that nobody looks at is a fault.
import { Person, scenario, tells, viewports } from "./support.mjs";

const widths = [320, 360, 768, 1280];

/** Routes that answer with no page of their own: files, what machines ask for, and what leads on to a page. */
const notPages = ["/assets/{file}", "/favicon.ico", "/worker.js", "/manifest.webmanifest", "/healthz", "/readyz",
  "/settings", "/log", "/needs", "/left", "/reflections/export.json", "/settings/data/bonds/{bond}/export.json"];
const lookedAt = [];

await scenario(async (browser, base) => {
  const settings = { ...viewports.desktop, label: "every page" };
  const ana = await Person.arrives(browser, base, "Ana", settings);
  const visitor = await Person.arrives(browser, base, "Visitor", settings);
  for (const page of ["/", "/signin", "/signup", "/safety", "/privacy", "/about", "/offline", "/design", "/design?theme=dark"]) {
    await everyWay(visitor, page);
  }
  const { bond, need, boundary, contribution, week } = await tells(browser, base, ana, settings);
  const more = await tellsMore(ana, bond);
  const within = ["", "/needs", "/needs/new", "/boundaries", "/boundaries/new", "/contributions", "/contributions/new",
    "/contributions/new?noticed=yes", "/love-languages", "/love-languages?proposal=34201-1023",
    "/love-languages/questions", "/love-languages/guess", "/check-ins", "/suggestion", "/rhythm", "/season", "/tempo",
    "/first-days", "/first-days?step=boundary", "/first-days?step=love_languages",
    "/stepped-back", "/talk", "/talks", "/me", "/ending",
    "/thanks", "/thanks/new", "/thanks/new?kind=good_news", "/keepsakes", "/keepsakes/new"];
  const entries = [need, `${need}/edit`, boundary, `${boundary}/edit`, contribution, `${contribution}/edit`,
    week, week.replace(/\d+$/, (number) => String(Math.max(number - 1, 1)).padStart(2, "0")), ...more];
  const own = ["/home", "/bonds/new", "/invitations", "/settings/profile", "/settings/devices", "/settings/device",
    "/settings/data", "/rhythm", "/reflections"];
  for (const page of [...within.map((end) => bond + end), ...entries, ...own]) await everyWay(ana, page);

  await everyWay(ana, await waits(ana));
  await everyWay(ana, await ends(ana));
  everyRouteWasLookedAt(ana);

  await ana.visits(bond);
  await ana.page.emulateMedia({ media: "print" });
  await ana.pictures("dashboard-printed");
  await ana.leaves();
  await visitor.leaves();
});

/** More of what Ana writes down, and the paths of it. */
async function tellsMore(ana, bond) {
  const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const first = (pattern) => ana.page.locator(`main a[href*="${pattern}"]:not([href*="/new"])`).first().getAttribute("href");
  const paths = [];
  for (const [feature, values] of [
    ["thanks", { words: "You asked how it went.", says_about_you: "Patient." }],
    ["keepsakes", { text: "No sugar in the tea.", about: "them", on: day(3), remind_days: "7" }],
  ]) {
    await ana.visits(`${bond}/${feature}/new`);
    await ana.sends("form.form:has([name=visibility])", { ...values, visibility: "shared" });
    await ana.visits(`${bond}/${feature}`);
    const path = await first(`${bond}/${feature}/`);
    paths.push(path, `${path}/edit`);
  }
  await ana.visits(`${bond}/talk`);
  await ana.sends("form.talk", { thanks: "For the quiet Sunday.", visibility: "private" });
  await ana.visits(`${bond}/talks`);
  paths.push(await first(`${bond}/talks/`));
  await ana.visits("/reflections");
  await ana.sends("form:has([name=load])", { gave: "1", received: "0", open: "-1", load: "2", words: "A long week." });
  await ana.visits("/reflections");
  paths.push(await first("/reflections/"));
  // One that lasts, and one that is over: its page says other things.
  for (const [kind, from, until] of [["illness", -40, -30], ["newborn", -1, 5]]) {
    await ana.visits(`${bond}/season`);
    await ana.sends("form:has([name=kind])", { kind, from: day(from), until: day(until), words: "Rest comes first." });
    await ana.visits(`${bond}/season`);
    paths.push(await ana.page.locator(`main a[href*="${bond}/season/"]`).first().getAttribute("href"));
  }
  return paths;
}

/** A second bond of Ana's, in which nobody has joined her yet: its invitation, as whoever has the link sees it. */
async function waits(ana) {
  await ana.visits("/bonds/new");
  await ana.sends("form:has([name=kind])", { kind: "friends" });
  await ana.page.waitForURL("**/invitation");
  const { pathname } = new URL(ana.page.url());
  const link = await ana.page.locator("[data-invitation-link]").getAttribute("href");
  for (const path of [pathname, pathname.replace("/invitation", "")]) await everyWay(ana, path);
  return new URL(link).pathname;
}

/** That bond, ended: what she wrote stays hers. Answers the page that says so. */
async function ends(ana) {
  const bond = lookedAt.findLast((path) => path.endsWith("/invitation")).replace("/invitation", "");
  await ana.visits(`${bond}/keepsakes/new`);
  await ana.sends("form.form:has([name=visibility])", { text: "The blue cup.", about: "me", visibility: "private" });
  await ana.visits(`${bond}/ending`);
  await ana.sends("form:has([name=confirm])", { confirm: "yes" });
  return bond.replace("/bonds/", "/settings/data/bonds/");
}

/** Each path belongs to the first of these routes that it is, those without parameters first. */
function everyRouteWasLookedAt(person) {
  const routes = (process.env.BOTHWAYS_ROUTES ?? "").split("\n").filter((route) => route && !notPages.includes(route));
  const parameters = (route) => route.split("{").length;
  const sorted = [...routes].sort((a, b) => parameters(a) - parameters(b))
    .map((route) => ({ route, is: new RegExp(`^${route.replace(/\{[a-z]+\}/g, "[^/]+")}$`) }));
  const seen = new Set(lookedAt.map((path) => sorted.find(({ is }) => is.test(path))?.route));
  for (const route of routes) person.expects(seen.has(route), `somebody looks at ${route}`);
}

async function everyWay(person, path) {
  lookedAt.push(path.replace(/\?.*/, ""));
  const name = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "").replace(/[^a-z]+/g, "-").replace(/^-|-$/g, "") || "landing";
  await person.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await person.visits(path);
  for (const width of widths) {
    await person.page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
    const schemes = ["light", "dark"];
    for (const colorScheme of schemes) {
      await person.page.emulateMedia({ colorScheme });
      await person.isNotTooWide(`${name}, ${width}, ${colorScheme}`);
      // What axe finds depends on the layout and on the colours, and not on each width in each.
      if (colorScheme === "light" ? width !== 360 : width === 360) await person.findsNoBarrier(`${name}, ${width}, ${colorScheme}`);
      if (width !== 320) await person.pictures(`${name}-${width}-${colorScheme}`);
    }
  }
  await person.page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await person.findsNoBarrier(`${name}, forced colours`);
  await person.page.emulateMedia({ forcedColors: "none" });
  await hasRoom(person, name);
  for (const width of [360, 1280]) {
    await person.page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
    await isWalkedByTab(person, `${name}, ${width}`);
  }
}

/** Tab comes to everything that can be pressed or filled in, once, in the order in which it is read (2.1.1, 2.4.3). */
async function isWalkedByTab(person, at) {
  const { page } = person;
  const count = await page.evaluate(() => {
    const canBeSeen = (element) => element.checkVisibility() && element.getClientRects().length;
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])")]
      .filter((element) => !element.disabled && element.type !== "hidden" && canBeSeen(element));
    // Of the radios of a group it is the chosen one, or the first.
    const group = (radio) => all.filter((one) => one.type === "radio" && one.name === radio.name && one.form === radio.form);
    globalThis.stops = all.filter((one) => one.type !== "radio" || one === (group(one).find((radio) => radio.checked) ?? group(one)[0]));
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    return globalThis.stops.length;
  });
  let last = -1;
  // A date is several stops in one control.
  for (let presses = 0; last < count - 1 && presses < 4 * count; presses++) {
    await page.keyboard.press("Tab");
    const { index, text, isUpAndBack } = await page.evaluate((before) => {
      const { stops } = globalThis;
      const element = document.activeElement;
      const isPinned = (one) => one && (["fixed", "sticky"].includes(getComputedStyle(one).position) || isPinned(one.parentElement));
      const from = stops[before];
      let isUpAndBack = false;
      if (from && element !== from && stops.includes(element) && !isPinned(from) && !isPinned(element)) {
        const [a, b] = [from.getBoundingClientRect(), element.getBoundingClientRect()];
        isUpAndBack = b.bottom <= a.top + 1 && b.left <= a.left + 1;
      }
      return { index: stops.indexOf(element), text: element.outerHTML.slice(0, 90), isUpAndBack };
    }, last);
    if (index === last) continue;
    if (index !== last + 1) {
      const missed = await page.evaluate((missing) => globalThis.stops[missing]?.outerHTML.slice(0, 90), last + 1);
      return person.faults(`at ${at}, Tab comes to ${text} in the place of ${missed}`);
    }
    if (isUpAndBack) person.faults(`at ${at}, the focus goes up and back to ${text}`);
    await person.seesTheFocus(at);
    last = index;
  }
  person.expects(last === count - 1, `at ${at}, Tab comes to all ${count}, not only to ${last + 1}`);
}

/** With the spaces of WCAG 1.4.12 nothing is cut off, and what is pressed is large enough (2.5.8, and our own 44). */
async function hasRoom(person, name) {
  await person.page.setViewportSize({ width: 360, height: 740 });
  const small = await person.page.evaluate(() => [...document.querySelectorAll(
    "button, .button, select, summary, input:not([type=hidden], [type=radio], [type=checkbox]), .tabs a, .choices > label",
  )].filter((element) => element.checkVisibility()).map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && box.height < 43.5)
    .map(([element, box]) => `${element.outerHTML.slice(0, 60)} is ${Math.round(box.height)} high`));
  for (const text of small) person.faults(`too small to press at ${name}: ${text}`);
  const sheet = await person.page.evaluate(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
    document.adoptedStyleSheets = [spaced];
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = [...document.querySelectorAll("button, .button, .chip, h1, h2, h3, label, .facts")].filter((element) =>
      element.checkVisibility() && getComputedStyle(element).overflow === "hidden" && element.scrollHeight > element.clientHeight + 1);
    document.adoptedStyleSheets = [];
    return { over: scrollWidth - clientWidth, cut: cut.map((element) => element.outerHTML.slice(0, 60)) };
  });
  if (sheet.over > 0) person.faults(`${sheet.over} px too wide with larger spaces at ${name}`);
  for (const text of sheet.cut) person.faults(`cut off with larger spaces at ${name}: ${text}`);
}
