// What scripts add: forms that stay on the dashboard, undo, a question before words are lost, drafts, the time without a
// connection; and that nothing of it stays behind.
import { Person, scenario, tells, viewports } from "./support.mjs";

await scenario(async (browser, base) => {
  const settings = { ...viewports.desktop, label: "in place" };
  const ana = await Person.arrives(browser, base, "Ana", settings);
  const { bond, need } = await tells(browser, base, ana, settings);
  await addsInPlace(ana, bond);
  await answersInPlace(ana, bond);
  await takesAnotherSmallThing(ana, bond);
  await undoes(ana, bond, need);
  await isAskedBeforeWordsAreLost(ana, bond);
  await keepsADraft(ana, bond);
  await leavesQuicklyInTheMiddleOfASentence(ana, bond);
  await readsWithoutAConnection(ana, bond);
  await keepsWhatCannotBeSent(ana, bond);
  await keepsWhatIsNotTaken(ana, bond);
  await keepsNoTellingTitle(ana, bond);
  await theEndOfTheBondIsForgottenHereToo(ana, bond);
  await leavesNothingBehind(ana);
  await ana.leaves();
  await leavesNoDashboardBehind(browser, base);
});

async function addsInPlace(person, bond) {
  const { page } = person;
  await person.visits(bond);
  await page.evaluate(() => { globalThis.isTheSame = true; });
  const before = await moved(page);
  await page.getByPlaceholder("Made soup").fill("Watered all the plants");
  await page.locator("form.add").getByText("Me and Ben").click();
  await page.locator("form.add").getByRole("button", { name: "Share with Ben" }).click();
  await person.sees("Shared with both of you.", "Watered all the plants");
  person.expects(await page.evaluate(() => globalThis.isTheSame === true), "the page is the same one");
  person.expects(await page.evaluate(() => document.activeElement.id) === "did", "the focus is on the one line");
  person.expects(await page.locator("#did").inputValue() === "", "the line is empty");
  person.expects(await page.locator("main > .unseen[role=status]").innerText() === "Shared with both of you.", "it is read out");
  person.expects(await moved(page) - before < 0.1, "nothing jumps");
  await page.locator("#did").fill("A second thing");
  await page.locator("form.add").getByText("Me and Ben").click();
  await page.locator("#did").focus();
  await page.keyboard.press("Enter");
  await person.sees("A second thing");
}

/** How far things moved by themselves on this page (cumulative layout shift). */
function moved(page) {
  return page.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 100);
  }));
}

/** Another idea comes in place; one that was done leads to where it is written down. */
async function takesAnotherSmallThing(person, bond) {
  const { page } = person;
  await person.visits(bond);
  await page.evaluate(() => { globalThis.isTheSame = true; });
  const small = page.locator(".small");
  // What was suggested this morning may touch the boundary that Ben has told since: then there is no idea yet.
  const before = (await small.locator(".say").allInnerTexts()).join();
  await small.getByRole("button", { name: "Another one" }).click();
  await page.waitForFunction((old) => ![old, undefined].includes(document.querySelector(".small .say")?.innerText), before);
  person.expects(await page.evaluate(() => globalThis.isTheSame === true), "another idea comes in place");
  person.expects(await page.getByText("There is no connection").filter({ visible: true }).count() === 0, "where nothing is to be said, nothing is");
  person.expects(await page.evaluate(() => document.activeElement.innerText) === "One small thing", "the focus is on the part");
  await small.getByRole("group", { name: "I did this:" }).getByRole("button", { name: "Save for me" }).click();
  await page.waitForURL("**/contributions/*");
  await person.sees("Saved. Only you can see it.");
}

async function answersInPlace(person, bond) {
  const { page } = person;
  await person.visits(bond);
  await page.evaluate(() => { globalThis.isTheSame = true; });
  await page.getByRole("button", { name: "It landed" }).first().click();
  await person.sees("Your answer is there for both of you.");
  person.expects(await page.evaluate(() => globalThis.isTheSame === true), "an answer stays on the page");
  person.expects(await page.evaluate(() => document.activeElement.tagName) === "H2", "the focus is on the part");
  const landed = page.getByRole("button", { name: "It landed" });
  const left = await landed.count();
  await landed.first().click();
  await page.waitForFunction((before) => document.querySelectorAll("[name=landing]").length < before, left);
  person.expects(await page.evaluate(() => globalThis.isTheSame === true), "and so does the next");
  // A part that goes takes nothing else along.
  await page.getByRole("button", { name: "Leave all of it for later" }).click();
  await page.getByRole("heading", { name: "First days" }).waitFor({ state: "detached" });
  person.expects(await page.evaluate(() => globalThis.isTheSame === true), "what is left for later goes in place");
  person.expects(await page.evaluate(() => document.activeElement.tagName) === "H1", "the focus is at the top of the page");
}

async function undoes(person, bond, need) {
  const { page } = person;
  await person.visits(need);
  await page.getByRole("button", { name: "Delete it" }).click();
  await page.getByText("Deleted.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await person.sees("It is back, as it was.");
  person.expects(new URL(page.url()).pathname === need, "it is at its address");
}

async function isAskedBeforeWordsAreLost(person, bond) {
  const { page } = person;
  await person.visits(`${bond}/needs/new`);
  await page.locator("[name=title]").fill("Half a thought");
  await page.getByRole("link", { name: "Log", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await person.findsNoBarrier("the dialog");
  await page.keyboard.press("Escape");
  person.expects(page.url().endsWith("/needs/new"), "Esc stays");
  await page.getByRole("link", { name: "Log", exact: true }).click();
  await dialog.getByRole("button", { name: "Leave without saving" }).click();
  await page.waitForURL("**/contributions/new");
}

async function keepsADraft(person, bond) {
  const { page } = person;
  const type = async () => {
    await person.visits(`${bond}/needs/new`);
    await page.locator("[name=words]").pressSequentially("A long thought");
    await page.waitForTimeout(600);
    await page.evaluate(() => { document.querySelector("form[data-guard]").reset(); });
    await person.visits(`${bond}/needs/new`);
  };
  await type();
  person.expects(await page.locator("[name=words]").inputValue() === "", "nothing is kept unasked");
  await person.visits("/settings/device");
  await page.getByText("Longer texts that I have not sent yet").click();
  await person.sees("This device keeps it from now on.");
  await type();
  person.expects(await page.locator("[name=words]").inputValue() === "A long thought", "the draft is back");
  await page.evaluate(() => { document.querySelector("form[data-guard]").reset(); });
}

/** Esc three times: nothing asks first, and no draft stays. */
async function leavesQuicklyInTheMiddleOfASentence(person, bond) {
  const { page } = person;
  await person.visits(`${bond}/needs/new`);
  await page.locator("[name=words]").fill("");
  await page.locator("[name=words]").pressSequentially("Nobody may read this");
  await page.waitForTimeout(600);
  let asks = 0;
  const answer = (dialog) => { asks += 1; return dialog.accept(); };
  page.on("dialog", answer);
  // The session goes on: what follows needs it.
  await page.route("**/leave-quickly", (route) => route.fulfill({ status: 204 }));
  const sent = page.waitForRequest("**/leave-quickly");
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
  await sent;
  person.expects(asks === 0, "nothing asks before it is left");
  const drafts = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draft ")).length);
  person.expects(drafts === 0, "no draft stays");
  await page.unroute("**/leave-quickly");
  page.off("dialog", answer);
}

async function readsWithoutAConnection(person, bond) {
  const { page } = person;
  const context = page.context();
  await person.visits("/home");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await person.visits(bond);
  await person.without(async () => {
    await context.setOffline(true);
    await page.goto(bond).catch(() => {});
    await person.sees("There is no connection", "This page needs one.");
    await person.pictures("offline-as-it-is");
    await context.setOffline(false);
  });
  await person.visits("/settings/device");
  await page.getByText("The last dashboard I looked at").click();
  await person.sees("This device keeps it from now on.");
  await person.visits(bond);
  await page.waitForFunction(async (path) => !!(await caches.match(path, { cacheName: "kept-dashboard", ignoreVary: true })), bond);
  await person.without(async () => {
    await context.setOffline(true);
    await page.goto(bond);
    await person.sees("This is the page as this device kept it.");
    person.expects(await page.locator("main form").first().isHidden(), "no form that could not be sent");
    await person.findsNoBarrier("the kept dashboard");
    await person.pictures("dashboard-kept");
    await context.setOffline(false);
  });
}

/** A form on the dashboard and one on a page of its own: without a connection both stay, and can be sent later. */
async function keepsWhatCannotBeSent(person, bond) {
  const { page } = person;
  const isKept = async (field, words, press) => {
    await person.without(async () => {
      await page.context().setOffline(true);
      await press();
      await person.sees("What you filled in is still here");
      await page.context().setOffline(false);
    });
    person.expects(await field.inputValue() === words, `“${words}” is still there`);
  };
  await person.visits(bond);
  const did = page.locator("#did");
  await did.fill("Sang in the dark");
  await page.locator("form.add").getByText("Only me").click();
  const save = () => page.locator("form.add").getByRole("button", { name: "Save for me" }).click();
  await isKept(did, "Sang in the dark", save);
  await save();
  await person.sees("Saved. Only you can see it.");

  await person.visits(`${bond}/needs/new`);
  const title = page.locator("[name=title]");
  await title.fill("Hear my long day out");
  await page.getByText("Matters", { exact: true }).click();
  await page.locator("main form").getByText("Only me").click();
  const saves = () => page.locator("main form").getByRole("button", { name: "Save for me" }).click();
  await isKept(title, "Hear my long day out", saves);
  // What is still unsaved is still asked about.
  await page.getByRole("link", { name: "Log", exact: true }).click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await saves();
  await page.waitForURL(/needs\/[0-9a-f-]{36}$/);
}

/** What is not taken, since nobody is signed in any more or since it is too long, is still there as well. */
async function keepsWhatIsNotTaken(person, bond) {
  const { page } = person;
  await person.visits(`${bond}/needs/new`);
  const [title, words] = [page.locator("[name=title]"), page.locator("[name=words]")];
  await title.fill("Come along to the doctor");
  await page.getByText("Matters", { exact: true }).click();
  await page.locator("main form").getByText("Only me").click();
  const saves = () => page.locator("main form").getByRole("button", { name: "Save for me" }).click();
  await person.without(async () => {
    await words.evaluate((area) => { Object.assign(area, { maxLength: 99_999, value: "long ".repeat(14_000) }); });
    await saves();
    await person.sees("This is too long.");
    await words.fill("On Thursday.");
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await saves();
    await person.sees("You are signed out.");
    const link = page.locator(".flash a");
    person.expects((await link.getAttribute("href")) === "/signin", "it leads to where one signs in");
    person.expects((await title.inputValue()) === "Come along to the doctor", "what was typed is still there");
    await person.pictures("signed-out-meanwhile");
    await page.context().addCookies(cookies);
  });
  await saves();
  await page.waitForURL(/needs\/[0-9a-f-]{36}$/);
  await person.sees("Come along to the doctor", "On Thursday.");
}

/** Whoever switches discreet mode on finds nothing on the device that has the title of before. */
async function keepsNoTellingTitle(person, bond) {
  const { page } = person;
  const titles = () => page.evaluate(async () => {
    const texts = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) texts.push(await (await cache.match(request, { ignoreVary: true })).text());
    }
    return texts.map((text) => text.match(/<title>(.*?)<\/title>/)?.[1]).filter(Boolean);
  });
  const tells = (all) => all.some((title) => title.includes("Bothways"));
  person.expects(tells(await titles()), "before it, what is kept has its usual title");
  await person.visits("/settings/device");
  await person.sends('form[action$="/discreet"]', { on: "yes" });
  const kept = await titles();
  person.expects(kept.length === 1 && !tells(kept), `the page for no connection alone is kept, under a neutral title: ${kept}`);
  await person.without(async () => {
    await page.context().setOffline(true);
    await page.goto(bond).catch(() => {});
    await person.sees("There is no connection", "This page needs one.");
    person.expects(!(await page.title()).includes("Bothways"), "neutral without a connection too");
    await page.context().setOffline(false);
  });
  await person.visits(bond);
  await page.waitForFunction(async (path) => !!(await caches.match(path, { cacheName: "kept-dashboard", ignoreVary: true })), bond);
  person.expects(!tells(await titles()), "the dashboard is kept anew, under a neutral title");
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  person.expects(await page.locator("link[rel=manifest]").count() === 0, "a discreet page offers nothing to install");
  await person.visits("/settings/device");
  await person.sends('form[action$="/discreet"]', { on: "no" });
  person.expects(tells(await titles()), "after it, the page for no connection has its usual title");
  await person.visits(bond);
  await page.locator("link[rel=manifest]").waitFor({ state: "attached" });
}

async function theEndOfTheBondIsForgottenHereToo(person, bond) {
  await person.visits(`${bond}/ending`);
  await person.page.getByText("Yes, end it now").click();
  await person.page.getByRole("button", { name: "End the bond" }).click();
  await person.sees("The bond has ended.");
  person.expects(await person.page.evaluate(async () => !(await caches.has("kept-dashboard"))), "the dashboard is not kept");
}

/** Whoever leaves quickly leaves no dashboard behind on the device, for whoever holds it next. */
async function leavesNoDashboardBehind(browser, base) {
  const person = await Person.arrives(browser, base, "Kim", { ...viewports.phone, label: "leaves quickly" });
  const { page } = person;
  await person.visits("/signup");
  await person.sends("form:has([name=display_name])", { display_name: "Kim", email: `${crypto.randomUUID()}@example.org`, password: "three threads, two hands" });
  await person.visits("/bonds/new");
  await person.sends("form:has([name=kind])", { kind: "friends" });
  const bond = new URL(page.url()).pathname.replace("/invitation", "");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await person.visits("/settings/device");
  await page.getByText("The last dashboard I looked at").click();
  await person.sees("This device keeps it from now on.");
  await person.visits(bond);
  await page.waitForFunction(async (path) => !!(await caches.match(path, { cacheName: "kept-dashboard", ignoreVary: true })), bond);
  // The operator's neutral page lies elsewhere: that it is asked for is right here, and a stand-in answers.
  page.removeAllListeners("request");
  const isElsewhere = (url) => url.origin !== base.origin;
  await page.route(isElsewhere, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>.</title>" }));
  await page.getByRole("button", { name: "Leave quickly" }).click();
  await page.waitForURL(isElsewhere);
  await person.visits("/safety");
  const kept = await page.evaluate(async () => [...Object.keys(localStorage), ...await caches.keys()].filter((key) => !key.startsWith("files-")));
  person.expects(kept.length === 0, `nothing is kept after leaving quickly: ${kept}`);
  await page.goto(bond);
  person.expects(page.url().includes("/signin"), "the dashboard asks who it is");
  await person.leaves();
}

async function leavesNothingBehind(person) {
  const { page } = person;
  await person.visits("/home");
  await page.locator(".switch summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await person.sees("You are signed out.");
  const left = await page.evaluate(async () => [...Object.keys(localStorage), ...await caches.keys()].filter((key) => !key.startsWith("files-")));
  person.expects(left.length === 0, `nothing stays behind: ${left}`);
}
