// The page follows the plan without losing the place of whoever types. What the server sends is put into it only as parsed
// by the browser's own parser, from pages in which every text is escaped.

import { fill, isChanged } from "./fields.js";
import { become } from "./morph.js";
import { inPlace, still } from "./still.js";

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
  const text = answer?.ok ? await answer.text().catch(() => null) : null;
  await still();
  if (mine !== asked || text === null) return;
  const fresh = new DOMParser().parseFromString(text, "text/html");
  known = fresh.body.dataset.news;
  document.title = fresh.title;
  inPlace(() => {
    for (const old of document.querySelectorAll("[data-live]")) {
      const now = fresh.getElementById(old.id);
      if (now) become(old, now);
    }
    for (const field of document.querySelectorAll("[data-path]")) {
      const now = fresh.getElementById(field.id);
      // the third of four is another one than the third of three: such a field keeps what it showed, and cannot be saved
      if (now && now.dataset.among === field.dataset.among && !isChanged(field)) fill(field, now);
    }
    place(document);
  });
}
