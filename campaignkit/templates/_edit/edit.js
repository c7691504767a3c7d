"use strict";
// The little that a page to edit needs beside its HTML: send a change, and show what became of it without losing the
// place of whoever types. What the server sends is put into the page only as parsed by the browser's own parser, from
// pages in which every text is escaped.
(() => {
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

  function place(root) {
    for (const spot of root.querySelectorAll("[data-box]")) {
      const [left, top, width, height] = spot.dataset.box.split(" ");
      Object.assign(spot.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });
    }
  }

  // Take over the parts that follow the plan; what somebody is typing stays.
  let asked = 0;
  let known = document.body.dataset.news;
  async function refresh(atOnce) {
    const mine = ++asked;
    const headers = { Accept: "text/html", ...(atOnce ? { "X-Campaignkit-At-Once": "1" } : {}) };
    const answer = await fetch(location.pathname + location.search, { headers }).catch(() => null);
    if (mine !== asked || !answer?.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    known = fresh.body.dataset.news;
    document.title = fresh.title;
    const focused = document.activeElement?.id;
    for (const old of document.querySelectorAll("[data-live]")) {
      const now = fresh.getElementById(old.id);
      if (now && now.innerHTML !== old.innerHTML) {
        keepPictures(old, now);
        old.replaceWith(document.adoptNode(now));
      }
    }
    for (const field of document.querySelectorAll("[data-path]")) {
      const now = fresh.getElementById(field.id);
      if (now && !isChanged(field)) fill(field, now);
    }
    place(document);
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  }

  // A picture that is the same stays, so that nothing flickers.
  function keepPictures(old, now) {
    for (const picture of now.querySelectorAll("img")) {
      const same = [...old.querySelectorAll("img")].find((one) => one.src === picture.src);
      if (same) picture.replaceWith(same);
    }
  }

  const isField = (field) => field.matches("input, textarea, select");
  function read(field) {
    if (field.matches("fieldset")) return [...field.querySelectorAll("input:checked")].map((box) => box.value);
    if (field.dataset.kind === "lines") return field.value.split("\n").map((line) => line.trim()).filter(Boolean);
    return field.value;
  }
  function seen(field) {
    if (field.matches("fieldset")) return [...field.querySelectorAll("input")].filter((box) => box.defaultChecked).map((box) => box.value);
    if (field.matches("select")) return [...field.options].find((option) => option.defaultSelected)?.value ?? "";
    if (field.dataset.kind === "lines") return field.defaultValue.split("\n").map((line) => line.trim()).filter(Boolean);
    return field.defaultValue;
  }
  const isChanged = (field) => JSON.stringify(read(field)) !== JSON.stringify(seen(field));
  const fieldsOf = (form) => [...form.querySelectorAll("[data-path]")];
  const changedIn = (form) => fieldsOf(form).filter(isChanged);

  function fill(field, from) {
    if (field.matches("fieldset")) {
      for (const box of field.querySelectorAll("input")) {
        box.defaultChecked = box.checked = [...from.querySelectorAll("input")].some((one) => one.value === box.value && one.defaultChecked);
      }
    } else if (field.matches("select")) {
      for (const option of field.options) option.defaultSelected = [...from.options].some((one) => one.value === option.value && one.defaultSelected);
      field.value = from.value;
    } else if (field.defaultValue !== from.defaultValue) { // what is selected in a field that is the same stays so
      field.defaultValue = from.defaultValue;
      field.value = from.defaultValue;
    }
    buttons(field.form);
  }

  function buttons(form) {
    if (!form) return;
    const changed = changedIn(form).length > 0;
    for (const button of form.dataset.add ? [] : form.querySelectorAll(".actions [type=submit], .actions [type=reset]")) button.disabled = !changed;
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

  function reset(field) {
    if (field.matches("fieldset")) for (const box of field.querySelectorAll("input")) box.checked = box.defaultChecked;
    else if (field.matches("select")) field.value = seen(field);
    else field.value = field.defaultValue;
    buttons(field.form);
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
  changes.onmessage = (event) => { if (event.data !== known && !saving) refresh(); };
  changes.onerror = () => say(words.stopped);
})();
