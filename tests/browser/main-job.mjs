// Two people link their accounts, say what they need, and see care going both ways:
// on a phone and on a desktop, with and without scripts.
import { randomUUID } from "node:crypto";
import { Person, scenario, viewports } from "./support.mjs";

const anasNeed = "An evening walk, just the two of us";
const bensNeed = "Ten quiet minutes after work";
const walk = "Walked to the harbour and back";
const soup = "Made soup for both of us";
const thanks = "I had missed that";

await scenario(async (browser, base) => {
  for (const [device, viewport] of Object.entries(viewports)) {
    for (const javaScriptEnabled of [true, false]) {
      const label = `${device}, ${javaScriptEnabled ? "script" : "no script"}`;
      await mainJob(browser, base, { ...viewport, javaScriptEnabled, label });
    }
  }
});

async function mainJob(browser, base, settings) {
  const ana = await Person.arrives(browser, base, "Ana", settings);
  const ben = await Person.arrives(browser, base, "Ben", settings);

  await ana.visits("/");
  await ana.looks("landing");
  await signsUp(ana);
  await signsUp(ben);
  await ana.visits("/home");
  await ana.looks("home-at-first");

  const { bond, invitation } = await invites(ana);
  await ben.visits(invitation);
  await ben.sees("Ana");
  await ben.looks("invited");
  await ben.sends('form[action$="/accepted"]', {});

  await ana.visits(bond);
  await ana.looks("dashboard-at-first");
  await states(ana, bond, { title: anasNeed, love_language: "time", importance: "matters_a_lot" });
  await states(ben, bond, { title: bensNeed, importance: "nice" });

  await ben.visits(bond);
  await ben.sees(anasNeed);
  await ben.looks("dashboard-waiting");
  await logs(ben, bond);

  await ana.visits(bond);
  await ana.sees(walk, bensNeed);
  await ana.looks("dashboard-to-answer");
  const contribution = await answers(ana);
  await ben.visits(contribution);
  await ben.sees(thanks);
  await ben.looks("contribution-answered");

  await ana.visits(bond);
  await ana.sends('form[action$="/pulse"]', { visibility: "shared", level: "well" });
  await ana.visits(bond);
  await ana.sends("form:has([name=done_on])", { title: soup, visibility: "shared" });

  await ana.visits(bond);
  await ana.sees(anasNeed, bensNeed, walk, soup);
  await ana.looks("dashboard-of-Ana");
  await ben.visits(bond);
  await ben.sees(bensNeed, walk, soup);
  await ben.looks("dashboard-of-Ben");

  for (const [page, entry] of Object.entries({ needs: anasNeed, contributions: walk })) {
    await ben.visits(`${bond}/${page}`);
    await ben.sees(entry);
    await ben.looks(page);
  }
  await ana.visits("/home");
  await ana.sees("Ben");
  await ana.looks("home");

  await ana.leaves();
  await ben.leaves();
}

async function signsUp(person) {
  await person.visits("/signup");
  await person.looks("sign-up");
  const email = `${person.name.toLowerCase()}-${randomUUID()}@example.org`;
  await person.sends("form:has([name=display_name])", {
    display_name: person.name, email, password: "three threads, two hands",
  });
}

async function invites(person) {
  await person.visits("/bonds/new");
  await person.looks("new-bond");
  await person.sends("form:has([name=kind])", { kind: "partners" });
  await person.page.waitForURL("**/bonds/*/invitation");
  await person.looks("invitation");
  const { pathname } = new URL(person.page.url());
  return {
    bond: pathname.replace(/\/invitation$/, ""),
    invitation: await linkIn(person.page.locator("[data-invitation-link]").first()),
  };
}

/** The link, whether it stands in a field, in an `href` or as text. */
async function linkIn(element) {
  for (const name of ["value", "href", "data-invitation-link"]) {
    const value = await element.getAttribute(name);
    if (value) return value;
  }
  return (await element.innerText()).trim();
}

async function states(person, bond, need) {
  await person.visits(`${bond}/needs/new`);
  await person.looks("new-need");
  await person.sends("form:has([name=importance])", { ...need, visibility: "shared" });
  await person.sees(need.title);
}

async function logs(person, bond) {
  await person.visits(`${bond}/contributions/new`);
  await person.looks("new-contribution");
  await person.page.getByRole("checkbox", { name: anasNeed }).check();
  await person.sends("form:has([name=done_on])", {
    title: walk, words: "The long way round, without phones.", love_language: "time", visibility: "shared",
  });
  await person.sees(walk);
}

/** Opens the contribution from the dashboard and says that it landed. */
async function answers(person) {
  const path = await person.page.getByRole("link", { name: walk }).first().getAttribute("href");
  await person.visits(path);
  await person.looks("contribution");
  await person.sends('form[action$="/landing"]:has([name=thanks])', { thanks, landing: "landed" });
  return path;
}
