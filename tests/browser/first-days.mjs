// The first days of two people on their phones, with script and without: the invitation first, then three small steps
// each. Every press and every text that is typed is counted: it must stay a matter of three minutes.
import { randomUUID } from "node:crypto";
import { Person, scenario, viewports } from "./support.mjs";

/** From the account that was just made to the end of the steps: presses, choices and texts typed. */
const most = 24;

await scenario(async (browser, base) => {
  for (const javaScriptEnabled of [true, false]) {
    const label = javaScriptEnabled ? "first days" : "first days, no script";
    const settings = { ...viewports.phone, javaScriptEnabled, label };
    const ana = await Person.arrives(browser, base, "Ana", settings);
    const ben = await Person.arrives(browser, base, "Ben", settings);
    for (const person of [ana, ben]) await signsUp(person);

    // Ana invites, and while she waits says three small things.
    const anas = counted(ana);
    await anas.press(ana.page.getByRole("link", { name: "Invite someone" }));
    await anas.choose("[name=kind][value=partners]");
    await anas.press(ana.page.getByRole("button", { name: "Make an invitation" }));
    await ana.page.waitForURL("**/invitation");
    const bond = new URL(ana.page.url()).pathname.replace("/invitation", "");
    const link = await ana.page.locator("[data-invitation-link]").getAttribute("href");
    ana.expects(await ana.page.getByRole("button", { name: "Copy the link" }).isVisible() === javaScriptEnabled, "a button to copy is there where it works");
    await ana.looks("invitation");
    await anas.press(ana.page.getByRole("link", { name: "Three small things while you wait" }));
    await saysAll(ana, anas, "shared");
    await ana.sees("That is all for the beginning");
    await ana.looks("end of the steps");
    await anas.press(ana.page.getByRole("link", { name: "To your page" }));
    await ana.sees("Your side is ready", "An evening walk", "Ana’s line");
    await ana.looks("alone");
    await ana.visits("/home");
    await ana.sees("Your invitation works until");

    // Ben accepts, and is offered the same three; he leaves one for later and takes it up again.
    const bens = counted(ben);
    await ben.visits(link);
    await bens.press(ben.page.getByRole("button", { name: "Link with Ana" }));
    await ben.page.waitForURL(`**${bond}`);
    await ben.sees("First days", "An evening walk");
    await ben.looks("first days on the dashboard");
    await bens.press(ben.page.getByRole("link", { name: "Go on" }));
    await bens.press(ben.page.getByRole("button", { name: "Leave it for later", exact: true }));
    await ben.sees("left for later");
    await ben.visits("/home");
    await ben.sees("First days: One boundary.");
    await bens.press(ben.page.getByRole("link", { name: "Go on" }));
    await bens.press(ben.page.getByRole("link", { name: "One need" }));
    await saysAll(ben, bens, "private");
    await ben.sees("That is all for the beginning");
    await bens.press(ben.page.getByRole("link", { name: "To the page of you two" }));
    await ben.sees("Only you see this");

    // What Ben kept for himself is on none of Ana's pages.
    await ana.visits(bond);
    ana.expects(!(await ana.page.content()).includes("Ben’s line"), "what is private stays private");
    for (const [person, count] of [[ana, anas], [ben, bens]]) {
      console.log(`${label}: ${person.name} needed ${count.number} presses, choices and texts`);
      person.expects(count.number <= most, `${person.name} needs at most ${most} presses, choices and texts, and needed ${count.number}`);
    }
    await ana.leaves();
    await ben.leaves();
  }
});

async function signsUp(person) {
  await person.visits("/signup");
  await person.sends("form:has([name=display_name])", {
    display_name: person.name, email: `${randomUUID()}@example.org`, password: "three threads, two hands",
  });
}

/** Does what a thumb does, and counts it. */
function counted(person) {
  const count = { number: 0 };
  const once = async (act) => { count.number += 1; await act; };
  return Object.assign(count, {
    press: async (what) => {
      const loaded = person.page.waitForEvent("load");
      await once(what.click());
      await loaded;
    },
    choose: (selector) => once(person.page.locator(selector).check()),
    pick: (selector, value) => once(person.page.locator(selector).selectOption(value)),
    type: (selector, text) => once(person.page.locator(selector).fill(text)),
  });
}

async function saysAll(person, count, visibility) {
  const save = () => count.press(person.page.locator("#step button.main"));
  await person.sees("One need");
  await person.looks("step of a need");
  await count.type("#step [name=title]", "An evening walk");
  await count.choose(`#step [name=visibility][value=${visibility}]`);
  await save();
  await person.sees("What is it about?");
  await person.looks("step of a boundary");
  await count.type("#step [name=words]", `${person.name}’s line`);
  await count.pick("#step [name=topic]", "work");
  await count.choose("#step [name=firmness][value=firm]");
  await count.choose(`#step [name=visibility][value=${visibility}]`);
  await save();
  await person.sees("What I give easily");
  await person.looks("step of what does one good");
  await count.choose("#step [name=receive][value=time]");
  await count.choose("#step [name=give][value=help]");
  await count.choose(`#step [name=visibility][value=${visibility}]`);
  await save();
}
