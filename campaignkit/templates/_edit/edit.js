// The little that a page to edit needs beside its HTML: send a change, and show what became of it.

import { buttons, changedIn, content, fieldsOf, isChanged, read, reset, seen, sent } from "./fields.js";
import { isNews, place, refresh } from "./refresh.js";
import { still } from "./still.js";

const token = document.querySelector("meta[name=token]").content;
const words = document.body.dataset;
const status = document.getElementById("status");
const say = (text) => { status.textContent = text; };
const MOST_KEPT = 20_000; // letters; browsers let no more than 64 KB outlive a page

// One thing after the other, in the order in which it was asked for, however late the answers come.
let last = Promise.resolve();
let under = 0; // news of one's own change comes back before its answer
function inTurn(work) {
  under += 1;
  const mine = last.then(work).finally(() => { under -= 1; });
  last = mine.catch(() => undefined);
  return mine;
}

async function post(address, data) {
  let answer;
  const body = JSON.stringify(data);
  try {
    answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Campaignkit-Token": token },
      body,
      keepalive: body.length < MOST_KEPT, // it arrives although somebody has followed a link meanwhile
    });
  } catch {
    return { ok: false, why: words.stopped }; // what somebody has typed stays in its field
  }
  return { ok: answer.ok, ...(await answer.json()) };
}

function answer(form, found, retry) {
  const box = form.querySelector(".answer");
  box.replaceChildren();
  if (found.ok) return;
  const why = document.createElement("p");
  why.textContent = `${found.why} ${found.hint ?? ""}`;
  box.append(why);
  if (found.conflict) {
    const there = document.createElement("blockquote");
    there.dir = "auto";
    there.textContent = found.now === null ? words.nothing : [found.now].flat().join(", ");
    const mine = document.createElement("button");
    const theirs = document.createElement("button");
    mine.type = theirs.type = "button";
    mine.textContent = words.mine;
    theirs.textContent = words.theirs;
    mine.addEventListener("click", () => retry(found.now));
    theirs.addEventListener("click", () => { box.replaceChildren(); for (const field of changedIn(form)) reset(field); refresh(); });
    box.append(there, mine, " ", theirs);
    mine.focus();
  }
}

function save(form, over) {
  const changes = changedIn(form).map((field) => ({ field, value: read(field), what: content(field) }));
  return inTurn(() => saved(form, changes, over));
}

async function saved(form, asked, over) {
  // what the turn before has saved is not sent again
  const changes = asked.filter(({ field, value }) => JSON.stringify(value) !== JSON.stringify(seen(field)));
  if (!changes.length) return;
  say(words.saving);
  const body = changes.map(({ field, value }) => ({ path: field.dataset.path, among: field.dataset.among ?? "", seen: over === undefined ? seen(field) : over, value }));
  const found = await post("/change", { language: form.dataset.language, changes: body });
  say(found.ok ? found.said : words.notSaved);
  answer(form, found, (now) => save(form, now));
  if (!found.ok) return;
  nameUndo(found);
  for (const { field, what } of changes) sent(field, what);
  buttons(form);
  await refresh(true); // the picture first
  await refresh(); // then what is found
}

function nameUndo({ step, undo }) {
  const back = document.getElementById("undo");
  if (!back || !step) return;
  back.dataset.step = step;
  document.getElementById("undo-what").textContent = undo;
}

// What changes the shape of the page is shown by loading it anew, with word of it.
async function goTo(address, said) {
  await still();
  sessionStorage.setItem("said", said);
  if (address) location.assign(address);
  else location.reload();
}

function encoded(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => failed(reader.error));
    reader.readAsDataURL(file);
  });
}

// What is under way is not asked for a second time: the button says so.
function once(form, work) {
  if (form.hasAttribute("aria-busy")) return;
  form.setAttribute("aria-busy", "true");
  inTurn(work).finally(() => form.removeAttribute("aria-busy"));
}

async function add(form) {
  const asked = fieldsOf(form).filter(isChanged).map((field) => ({ field, value: read(field), what: content(field) }));
  const values = Object.fromEntries(asked.map(({ field, value }) => [field.dataset.path, value]));
  const picture = form.querySelector("[data-picture]")?.files[0];
  const more = picture ? { name: picture.name, data: await encoded(picture) } : {};
  say(words.saving);
  const found = await post(picture ? "/picture" : "/add", { where: form.dataset.add, values, ...more });
  say(found.ok ? found.said : words.notAdded);
  answer(form, found);
  if (!found.ok) return;
  const isAsSent = ({ field, what }) => JSON.stringify(content(field)) === JSON.stringify(what);
  const whole = changedIn(form).length === asked.length && asked.every(isAsSent);
  for (const one of asked) if (isAsSent(one)) reset(one.field);
  if (whole) goTo(form.dataset.then && form.dataset.then + found.name, found.said);
  else await refresh(); // what was typed since stays in its field
}

async function remove(button) {
  const found = await post("/remove", { path: button.dataset.remove, among: button.dataset.among ?? "" });
  say(found.ok ? found.said : words.notGone);
  answer(button.form, found);
  if (found.ok) goTo(button.dataset.then, found.said);
}

// Only the step that the button names is taken back, whatever has become the last one meanwhile.
async function undo(step) {
  const found = await post("/undo", { step });
  if (found.ok) nameUndo(found);
  say(found.ok ? found.said : `${found.why} ${found.hint ?? ""}`);
  if (found.ok && document.querySelector("[data-add]")) goTo("", found.said ?? "");
  else await refresh();
}

// A link leads to the field itself, whatever it is folded in.
function arrive() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let around = target?.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  if (!target) return;
  (target.closest(".field, form.text") ?? target).scrollIntoView({ block: target.closest(".field, form.text") ? "center" : "start" });
  const first = target.matches("details") ? target.querySelector("summary") : target;
  first.focus({ preventScroll: true });
}

document.addEventListener("submit", (event) => { event.preventDefault(); const form = event.target; if (form.dataset.add) once(form, () => add(form)); else save(form); });
document.addEventListener("reset", (event) => { event.preventDefault(); for (const field of fieldsOf(event.target)) reset(field); event.target.querySelector(".answer").replaceChildren(); });
document.addEventListener("input", (event) => buttons(event.target.form));
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key === "Enter" && field.matches("textarea") && (event.ctrlKey || event.metaKey || "line" in field.dataset)) {
    event.preventDefault();
    field.form.requestSubmit();
  }
});
document.addEventListener("click", (event) => {
  const back = event.target.closest("#undo");
  if (back) { const { step } = back.dataset; inTurn(() => undo(Number(step))); }
  const again = event.target.closest("a[href^='#']:not(.spot)");
  if (again && again.hash === location.hash) arrive(); // it was folded up, or left, meanwhile
  const gone = event.target.closest("[data-remove]");
  if (gone) once(gone.form, () => remove(gone));
  const spot = event.target.closest(".spot[href^='#']");
  if (spot) {
    event.preventDefault();
    const field = document.getElementById(spot.getAttribute("href").slice(1));
    field.closest("form").scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  }
});
addEventListener("beforeunload", (event) => { if ([...document.forms].some((form) => changedIn(form).length)) event.preventDefault(); });

place(document);
say(sessionStorage.getItem("said") ?? "");
sessionStorage.removeItem("said");
for (const form of document.forms) buttons(form);
arrive();
addEventListener("hashchange", arrive);
const changes = new EventSource("/changes");
changes.onmessage = (event) => { if (isNews(event.data) && !under) refresh(); };
changes.onerror = () => say(words.stopped);
