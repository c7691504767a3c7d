// Asks every frame where its lines of text are, and writes what is wrong into the page.
const read = (frame) => {
  const d = frame.contentDocument, found = [], boxes = [];
  const walk = d.createTreeWalker(d.body, NodeFilter.SHOW_TEXT);
  const fixed = (e) => e && (getComputedStyle(e).position === "fixed" || fixed(e.parentElement));
  const block = (e) => getComputedStyle(e).display.startsWith("inline") ? block(e.parentElement) : e;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const e = node.parentElement;
    if (!node.data.trim() || /^(SCRIPT|STYLE|TITLE)$/.test(e.tagName) || fixed(e) || e.closest(".skip")) continue;
    const range = d.createRange(); range.selectNodeContents(node);
    for (const r of range.getClientRects()) if (r.width > 1) {
      boxes.push({x: r.left, y: r.top + r.height * .22, r: r.right, b: r.bottom - r.height * .22, e, own: block(e), text: node.data.trim().slice(0, 40)});
    }
  }
  boxes.forEach((a, n) => {
    if (a.r > d.documentElement.clientWidth + 1 || a.x < -1) found.push(["outside", a.text]);
    const card = a.e.closest("li, article, .help, .card, td, section, header, footer");
    if (card && card !== a.e) { const c = card.getBoundingClientRect(); if (a.r > c.right + 1 || a.x < c.left - 1) found.push(["runs out", a.text]); }
    for (const b of boxes.slice(n + 1)) {
      if (a.own !== b.own && Math.min(a.r, b.r) - Math.max(a.x, b.x) > 2 && Math.min(a.b, b.b) - Math.max(a.y, b.y) > 2) found.push(["over", a.text + " / " + b.text]);
    }
  });
  for (const e of d.querySelectorAll("a.call, .number, bdo")) {
    const lines = new Set([...e.getClientRects()].map((r) => Math.round(r.top)));
    if (lines.size > 1) found.push(["broken", e.textContent]);
  }
  for (const e of d.querySelectorAll("h1, h2, h3, p, li, td")) {
    if (getComputedStyle(e).overflow === "hidden" && e.scrollWidth > e.clientWidth + 1) found.push(["cut", e.textContent.slice(0, 40)]);
  }
  return found;
};
addEventListener("load", () => {
  const all = [];
  for (const frame of document.querySelectorAll("iframe")) for (const f of read(frame)) all.push([frame.title, ...f]);
  document.getElementById("found").textContent = JSON.stringify(all);
});
