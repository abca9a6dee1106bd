// What every scenario shares: a browser, people who use it, and what is checked on each page they see.
//
// By hand: BOTHWAYS_CHROMIUM=$(command -v chromium) node tests/browser/main-job.mjs http://127.0.0.1:8080
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

// `require` looks into NODE_PATH, which `import` does not.
const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const gallery = process.env.BOTHWAYS_GALLERY ?? fileURLToPath(new URL("../../target/gallery", import.meta.url));
const stepTimeout = 15_000; // milliseconds; a debug build hashes a password in less than one
const scenarioTimeout = 600_000;

export const viewports = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
};

/** Plays `story(browser, base)`, prints every fault, and ends the process: 0 where there is none. */
export async function scenario(story) {
  const base = new URL(process.argv[2] ?? "http://127.0.0.1:8080");
  if (!["127.0.0.1", "[::1]", "localhost"].includes(base.hostname)) throw new Error(`not on this machine: ${base}`);
  mkdirSync(gallery, { recursive: true });
  endWithParent();
  setTimeout(() => {
    console.error(`gave up after ${scenarioTimeout / 1000} seconds`);
    process.exit(1);
  }, scenarioTimeout).unref();

  const browser = await chromium.launch({
    executablePath: process.env.BOTHWAYS_CHROMIUM,
    // No sandbox: it does not start as root nor in most containers, and the only pages are ours.
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
  });
  try {
    await story(browser, base);
  } catch (error) {
    fault(error.stack);
    await keepWhatIsOpen(browser);
  } finally {
    await browser.close();
  }
  for (const text of faults) console.error(`- ${stripVTControlCharacters(text)}`);
  process.exit(faults.size ? 1 : 0);
}

const faults = new Set();
const fault = (text) => faults.add(text);

/** Where the story broke off: `failed-1.png` and so on. */
async function keepWhatIsOpen(browser) {
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    const path = `${gallery}/failed-${index + 1}.png`;
    await page.screenshot({ path, fullPage: true }).then(() => fault(`see ${path}`), () => {});
  }
}

/** Without the tests there is nobody left to tell: leave, and take the browser along. */
function endWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(1), 500).unref();
}

/** Someone with a browser profile of their own. */
export class Person {
  static async arrives(browser, base, name, settings) {
    const context = await browser.newContext({ baseURL: base.origin, reducedMotion: "reduce", ...settings });
    context.setDefaultTimeout(stepTimeout);
    const person = new Person(await context.newPage(), name, settings);
    person.watch(base.origin);
    return person;
  }

  constructor(page, name, settings) {
    Object.assign(this, { page, name, hasScript: settings.javaScriptEnabled !== false, label: settings.label });
  }

  /** Console errors (violations of the CSP are among them), uncaught errors, requests to elsewhere. */
  watch(origin) {
    const at = () => `${this.label}, ${this.name}, ${new URL(this.page.url()).pathname}`;
    this.page.on("console", (message) => {
      if (message.type() === "error" && !this.isQuiet) fault(`console at ${at()}: ${message.text()}`);
    });
    this.page.on("pageerror", (error) => fault(`script error at ${at()}: ${error.message}`));
    this.page.on("request", (request) => {
      const url = new URL(request.url());
      const isInline = ["data:", "blob:"].includes(url.protocol);
      if (!isInline && url.origin !== origin) fault(`request to elsewhere at ${at()}: ${url}`);
    });
    this.page.on("response", (response) => {
      const request = response.request();
      if (response.status() >= 400 && !this.isQuiet) fault(`${response.status()} at ${at()}: ${request.method()} ${request.url()}`);
    });
  }

  async visits(path) {
    const response = await this.page.goto(path, { waitUntil: "load" });
    if (!response.ok()) throw new Error(`${this.label}: ${this.name} got ${response.status()} at ${path}`);
  }

  /** Fills the form that `selector` finds, presses its button, and waits for the page that follows. */
  async sends(selector, values) {
    const form = this.page.locator(selector).first();
    let button = form.locator("[type=submit], button:not([type])").first();
    for (const [name, value] of Object.entries(values)) {
      const choice = form.locator(`button[name="${name}"][value="${value}"]`);
      if (await choice.count()) button = choice.first();
      else await fill(form, name, value);
    }
    const loaded = this.page.waitForEvent("load");
    loaded.catch(() => {}); // where a script sends the form, no page follows
    const isPost = (response) => response.request().method() === "POST";
    const [response] = await Promise.all([this.page.waitForResponse(isPost), button.click()]);
    if (response.request().isNavigationRequest()) await loaded;
    if (response.status() >= 400) {
      throw new Error(`${this.name}'s form was refused: ${await this.page.locator("main, body").first().innerText()}`);
    }
  }

  /** Checks that the page says each of the `texts`, where it can be seen. */
  async sees(...texts) {
    for (const text of texts) {
      await this.page.getByText(text).filter({ visible: true }).first().waitFor().catch(() => {
        throw new Error(`${this.label}: ${this.name} does not see "${text}" at ${this.page.url()}`);
      });
    }
  }

  /** Checks the page as it stands, in light and dark, and takes a picture of each. */
  async looks(picture) {
    for (const colorScheme of ["light", "dark"]) {
      await this.page.emulateMedia({ colorScheme });
      const at = `${this.label}, ${colorScheme}, ${picture}`;
      await this.isNotTooWide(at);
      if (this.hasScript) await this.findsNoBarrier(at);
      await this.pictures(at.replaceAll(", ", "-"));
    }
  }

  async isNotTooWide(at) {
    const overflow = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (overflow > 0) fault(`${overflow} px too wide at ${at}`);
  }

  async pictures(name) {
    await this.page.screenshot({ path: `${gallery}/${name}.png`, fullPage: true });
  }

  faults(text) {
    fault(`${this.label}: ${text}`);
  }

  expects(isSo, sentence) {
    if (!isSo) this.faults(`not so: ${sentence}`);
  }

  /** A time in which refusals and failed requests are what is looked at. */
  async without(story) {
    this.isQuiet = true;
    await story();
    this.isQuiet = false;
  }

  /** Does what leads to a refused form. */
  async expectsRefusal(act) {
    await this.without(async () => {
      await Promise.all([this.page.waitForResponse((response) => response.status() === 422), act()]);
      await this.page.locator(".errors").waitFor();
    });
  }

  async findsNoBarrier(at) {
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate((values) =>
      globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), axeTags);
    for (const { id, nodes } of violations) {
      fault(`axe at ${at}: ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    }
  }

  /** Checks that what has the focus is marked, and that nothing lies over it. */
  async seesTheFocus(at) {
    const amiss = await this.page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return "";
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
      // A part of a control of the browser's own has the browser's own mark.
      if (element.matches(":focus") && (outlineStyle === "none" || parseFloat(outlineWidth) < 2)) return `no mark on ${element.outerHTML.slice(0, 80)}`;
      const isCovered = top && !element.contains(top) && !top.contains(element) && !top.closest("label")?.contains(element);
      return isCovered ? `${element.outerHTML.slice(0, 80)} is covered by ${top.outerHTML.slice(0, 60)}` : "";
    });
    if (amiss) fault(`focus at ${this.label}, ${at}: ${amiss}`);
  }

  async leaves() {
    await this.page.context().close();
  }
}

/** A bond in which Ana and Ben have written something of each kind. Answers the paths of it and of Ana's entries. */
export async function tells(browser, base, ana, settings) {
  const ben = await Person.arrives(browser, base, "Ben", settings);
  for (const person of [ana, ben]) {
    await person.visits("/signup");
    await person.sends("form:has([name=display_name])", {
      display_name: person.name, email: `${randomUUID()}@example.org`, password: "three threads, two hands",
    });
  }
  await ana.visits("/bonds/new");
  await ana.sends("form:has([name=kind])", { kind: "partners" });
  await ana.page.waitForURL("**/invitation");
  const bond = new URL(ana.page.url()).pathname.replace("/invitation", "");
  await ben.visits(await ana.page.locator("[data-invitation-link]").getAttribute("href"));
  await ben.sends('form[action$="/accepted"]', {});
  const writes = async (person, feature, values) => {
    await person.visits(`${bond}/${feature}/new`);
    await person.sends("form.form:has([name=visibility])", { ...values, visibility: "shared" });
    const { pathname } = new URL(person.page.url());
    if (!pathname.endsWith(feature)) return pathname;
    return person.page.locator(`main a[href*="/${feature}/"]:not([href$="/new"])`).first().getAttribute("href");
  };
  const need = await writes(ana, "needs", { title: "An evening walk", words: "The long way round.", importance: "matters_a_lot" });
  const boundary = await writes(ana, "boundaries", { topic: "work", words: "No calls after ten.", firmness: "firm" });
  const contribution = await writes(ana, "contributions", { title: "Made soup", words: "With lemons." });
  await writes(ben, "needs", { title: "Ten quiet minutes after work", importance: "matters" });
  await writes(ben, "boundaries", { topic: "privacy", words: "Nobody reads my notebook.", firmness: "never" });
  await writes(ben, "contributions", { title: "Took the early shift", love_language: "help" });
  await writes(ben, "contributions", { title: "Mended the bicycle", love_language: "help" });
  let week;
  for (const person of [ana, ben]) {
    await person.visits(`${bond}/check-ins`);
    await person.sends("form:has([name=felt_good])", { felt_good: "The long way round.", connected: "4" });
    week = new URL(person.page.url()).pathname;
    await person.sends('form[action$="/opened"]', {});
  }
  await ben.leaves();
  return { bond, need, boundary, contribution, week };
}

async function fill(form, name, value) {
  const choice = form.locator(`input:is([type=radio], [type=checkbox])[name="${name}"][value="${value}"]`);
  const list = form.locator(`select[name="${name}"]`);
  const settled = form.locator(`input[type=hidden][name="${name}"][value="${value}"]`);
  if (await settled.count()) return;
  if (await choice.count()) await choose(form, choice);
  else if (await list.count()) await list.selectOption(value);
  else await form.locator(`input[name="${name}"], textarea[name="${name}"]`).fill(value);
}

/** As a person does it: where a design hides the button itself, they press its label. */
async function choose(form, choice) {
  if (await choice.isVisible()) return choice.check();
  const label = form.locator("label").filter({ has: choice });
  if (await label.count()) return label.click();
  await form.locator(`label[for="${await choice.getAttribute("id")}"]`).click();
}
