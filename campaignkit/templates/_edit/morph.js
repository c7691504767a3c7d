// Makes a part of the page like a newer one, keeping what is the same: what has the focus or is pressed stays itself, and
// never becomes something else. What leads to a place or has a name is only ever the same as what leads there or is so named.

const nameOf = (node) => {
  if (node.nodeType !== Node.ELEMENT_NODE) return `#${node.nodeType}`;
  const own = node.getAttribute("href") ?? (node.id || node.getAttribute("src")?.split("?")[0]);
  return `${node.localName} ${own ?? ""}`;
};
const wholeOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node.outerHTML : `#${node.nodeType} ${node.data}`);

// Find for each new child an old one: first those that are wholly the same, then those that have the same name.
function pairs(old, now) {
  const found = new Map();
  const taken = new Set();
  for (const keyOf of [wholeOf, nameOf]) {
    const there = new Map();
    for (const child of old.childNodes) {
      if (!taken.has(child)) there.set(keyOf(child), [...(there.get(keyOf(child)) ?? []), child]);
    }
    for (const child of now.childNodes) {
      const same = found.has(child) ? undefined : there.get(keyOf(child))?.shift();
      if (same) { found.set(child, same); taken.add(same); }
    }
  }
  return found;
}

export function become(old, now) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== now.data) old.data = now.data;
    return;
  }
  for (const { name } of [...old.attributes]) if (!now.hasAttribute(name) && !["style", "open"].includes(name)) old.removeAttribute(name);
  for (const { name, value } of now.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  const found = pairs(old, now);
  const kept = new Set(found.values());
  for (const child of [...old.childNodes]) if (!kept.has(child)) child.remove();
  let next = old.firstChild;
  for (const child of [...now.childNodes]) {
    const same = found.get(child);
    if (same) become(same, child);
    if (same && same === next) next = next.nextSibling;
    else old.insertBefore(same ?? document.adoptNode(child), next);
  }
}
