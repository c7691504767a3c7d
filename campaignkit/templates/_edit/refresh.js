// The page follows the plan without losing the place of whoever types. What the server sends is put into it only as parsed
// by the browser's own parser, from pages in which every text is escaped.

import { fill, isChanged } from "./fields.js";

export function place(root) {
  for (const spot of root.querySelectorAll("[data-box]")) {
    const [left, top, width, height] = spot.dataset.box.split(" ");
    Object.assign(spot.style, { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` });
  }
}

// Take over the parts that follow the plan; what somebody is typing stays.
let asked = 0;
let known = document.body.dataset.news;
export const isNews = (number) => number !== known;
export async function refresh(atOnce) {
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
