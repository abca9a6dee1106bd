// The whole main job by keyboard alone, in the order in which it is read, with the focus always in sight.
import { randomUUID } from "node:crypto";
import { Person, scenario, viewports } from "./support.mjs";

await scenario(async (browser, base) => {
  const ana = await Person.arrives(browser, base, "Ana", { ...viewports.desktop, label: "by keyboard" });
  const { page } = ana;
  await ana.visits("/");
  await tabTo(ana, "Skip to the page");
  await page.keyboard.press("Enter");
  await tabTo(ana, "Make an account");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/signup");
  await type(ana, "display_name", "Ana");
  await type(ana, "email", `ana-${randomUUID()}@example.org`);
  await type(ana, "password", "short");
  await ana.expectsRefusal(() => page.keyboard.press("Enter"));
  ana.expects(await page.evaluate(() => document.activeElement.className) === "errors", "the focus is on what is wrong");
  await tabTo(ana, "Please use at least 8 characters.");
  await page.keyboard.press("Enter");
  ana.expects(await page.evaluate(() => document.activeElement.name) === "password", "the message leads to the field");
  await page.keyboard.type("three threads, two hands");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/home");
  await tabTo(ana, "Invite someone");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/bonds/new");
  await tabToField(ana, "kind");
  await page.keyboard.press("Space");
  await tabTo(ana, "Make an invitation");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/invitation");
  const bond = new URL(page.url()).pathname.replace("/invitation", "");

  await ana.visits(`${bond}/needs/new`);
  await type(ana, "title", "An evening walk");
  await tabToField(ana, "importance");
  await page.keyboard.press("ArrowDown");
  await tabToField(ana, "visibility");
  await page.keyboard.press("ArrowDown");
  await tabTo(ana, "Share with");
  await page.keyboard.press("Enter");
  await ana.sees("An evening walk");
  await ana.visits(`${bond}/contributions/new`);
  await type(ana, "title", "Made soup");
  await tabToField(ana, "visibility");
  await page.keyboard.press("Space");
  await tabTo(ana, "Save for me");
  await page.keyboard.press("Enter");
  await ana.sees("Made soup");

  // Tab reaches one radio of each group, and the arrows every other.
  for (const form of ["/bonds/new", `${bond}/needs/new`, `${bond}/boundaries/new`, `${bond}/contributions/new`, `${bond}/season`,
    `${bond}/tempo`, `${bond}/first-days?step=boundary`, `${bond}/love-languages`, `${bond}/love-languages/questions`,
    `${bond}/thanks/new`, `${bond}/keepsakes/new`, "/reflections", "/settings/profile"]) {
    await ana.visits(form);
    await everyRadioByArrows(ana, form);
  }
  await ana.visits(`${bond}/contributions`);

  // The switcher opens, closes by Esc, and gives the focus back.
  await tabTo(ana, "You and someone you invited", true);
  await page.keyboard.press("Enter");
  await page.locator(".switch[open]").waitFor();
  await page.keyboard.press("Escape");
  ana.expects(await page.locator(".switch[open]").count() === 0, "Esc closes the switcher");
  ana.expects(await page.evaluate(() => document.activeElement.tagName) === "SUMMARY", "and the focus is back");
  await ana.leaves();
});

/** Goes to each group of radios by Tab and through it by the arrow, round to where it began. */
async function everyRadioByArrows(person, form) {
  const { page } = person;
  const groups = await page.evaluate(() => {
    const all = [...document.querySelectorAll("main input[type=radio]")].filter((radio) => radio.getClientRects().length);
    return [...new Set(all.map((radio) => radio.name))];
  });
  for (const name of groups) {
    const values = await page.$$eval(`main input[type=radio][name="${name}"]`, (radios) => radios.map((radio) => radio.value));
    await tab(person, name, (wanted) => document.activeElement.name === wanted, true);
    const reached = new Set();
    for (const _ of values) {
      if (values.length > 1) await page.keyboard.press("ArrowDown");
      else await page.keyboard.press("Space");
      reached.add(await page.evaluate(() => document.activeElement.checked && document.activeElement.value));
    }
    person.expects(values.every((value) => reached.has(value)), `the arrows reach every ${name} of ${form}: ${[...reached]} of ${values}`);
  }
  // What was chosen on the way is no word to be guarded.
  await page.evaluate(() => { for (const form of document.forms) form.reset(); });
}

async function type(person, name, text) {
  await tabToField(person, name);
  await person.page.keyboard.type(text);
}

function tabToField(person, name) {
  return tab(person, name, (wanted) => document.activeElement.name === wanted);
}

function tabTo(person, words, fromTop) {
  return tab(person, words, (wanted) => document.activeElement.innerText?.trim().startsWith(wanted), fromTop);
}

/** Presses Tab until it is there, and checks on the way that the focus can be seen and is not covered. */
async function tab(person, wanted, isThere, fromTop = false) {
  const { page } = person;
  if (fromTop) await page.evaluate(() => document.activeElement.blur());
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    await person.seesTheFocus(wanted);
    if (await page.evaluate(`(${isThere})(${JSON.stringify(wanted)})`)) return;
  }
  throw new Error(`Tab never came to "${wanted}" at ${page.url()}`);
}
