// The little that a page to edit needs beside its HTML: send a change, and show what became of it.

import { buttons, changedIn, fieldsOf, isChanged, read, reset, seen } from "./fields.js";
import { isNews, place, refresh } from "./refresh.js";

const token = document.querySelector("meta[name=token]").content;
const words = document.body.dataset;
const status = document.getElementById("status");
const say = (text) => { status.textContent = text; };

async function post(address, data) {
  let answer;
  try {
    answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Campaignkit-Token": token },
      body: JSON.stringify(data),
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

let saving = false; // news of one's own change comes back before its answer
async function save(form, over) {
  const fields = changedIn(form);
  if (!fields.length) return;
  saving = true;
  try { await saved(form, fields, over); } finally { saving = false; }
  if (!form.querySelector(".answer p")) await refresh(); // then what is found
}

async function saved(form, fields, over) {
  say(words.saving);
  const changes = fields.map((field) => ({ path: field.dataset.path, seen: over === undefined ? seen(field) : over, value: read(field) }));
  const found = await post("/change", { language: form.dataset.language, changes });
  say(found.ok ? found.said : words.notSaved);
  answer(form, found, (now) => save(form, now));
  if (!found.ok) return;
  for (const field of fields) {
    if (field.matches("fieldset")) for (const box of field.querySelectorAll("input")) box.defaultChecked = box.checked;
    else if (field.matches("select")) for (const option of field.options) option.defaultSelected = option.selected;
    else field.defaultValue = field.value;
  }
  buttons(form);
  await refresh(true); // the picture first
}

// What changes the shape of the page is shown by loading it anew, with word of it.
function goTo(address, said) {
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

async function add(form) {
  const values = {};
  for (const field of fieldsOf(form)) if (isChanged(field)) values[field.dataset.path] = read(field);
  const picture = form.querySelector("[data-picture]")?.files[0];
  const sent = picture ? { name: picture.name, data: await encoded(picture) } : {};
  const found = await post(picture ? "/picture" : "/add", { where: form.dataset.add, values, ...sent });
  say(found.ok ? found.said : words.notAdded);
  answer(form, found);
  if (!found.ok) return;
  for (const field of fieldsOf(form)) reset(field);
  goTo(form.dataset.then && form.dataset.then + found.name, found.said);
}

async function remove(button) {
  const found = await post("/remove", { path: button.dataset.remove });
  say(found.ok ? found.said : words.notGone);
  answer(button.form, found);
  if (found.ok) goTo(button.dataset.then, found.said);
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

document.addEventListener("submit", (event) => { event.preventDefault(); if (event.target.dataset.add) add(event.target); else save(event.target); });
document.addEventListener("reset", (event) => { event.preventDefault(); for (const field of fieldsOf(event.target)) reset(field); event.target.querySelector(".answer").replaceChildren(); });
document.addEventListener("input", (event) => buttons(event.target.form));
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key === "Enter" && field.matches("textarea") && (event.ctrlKey || event.metaKey || "line" in field.dataset)) {
    event.preventDefault();
    field.form.requestSubmit();
  }
});
document.addEventListener("click", async (event) => {
  if (event.target.closest("#undo")) {
    const found = await post("/undo", {});
    say(found.ok ? found.said : `${found.why} ${found.hint ?? ""}`);
    if (document.querySelector("[data-add]")) goTo("", found.said ?? ""); else await refresh();
  }
  const again = event.target.closest("a[href^='#']:not(.spot)");
  if (again && again.hash === location.hash) arrive(); // it was folded up, or left, meanwhile
  const gone = event.target.closest("[data-remove]");
  if (gone) remove(gone);
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
changes.onmessage = (event) => { if (isNews(event.data) && !saving) refresh(); };
changes.onerror = () => say(words.stopped);
