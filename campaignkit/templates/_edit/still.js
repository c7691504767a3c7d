// The page keeps still under whoever uses it: nothing is redrawn while a button or a key is down, and what they look at
// stays where it is on the screen.

let down = false;
let presses = 0;
const waiting = [];
let pointer = null;
const hold = () => { down = true; presses += 1; };
function letGo() {
  const mine = presses;
  setTimeout(() => { // a click comes first
    if (mine !== presses) return;
    down = false;
    for (const go of waiting.splice(0)) go();
  }, 0);
}
const byKey = (event) => event.key === " " || event.key === "Enter";

addEventListener("pointerdown", hold, true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, letGo, true);
addEventListener("pointermove", (event) => { pointer = event; if (down && event.pointerType === "mouse" && !event.buttons) letGo(); }, true);
addEventListener("keydown", (event) => { if (byKey(event)) hold(); }, true);
addEventListener("keyup", (event) => { if (byKey(event)) letGo(); }, true);
addEventListener("blur", letGo);

export const still = () => (down ? new Promise((go) => waiting.push(go)) : Promise.resolve());

// Where the one who looks is: at what has the focus, or under the mouse.
function lookedAt() {
  const focused = document.activeElement;
  const under = pointer && document.elementFromPoint(pointer.clientX, pointer.clientY);
  for (const one of [focused, under]) {
    const box = one?.closest("main") && one.id !== "main" ? one.getBoundingClientRect() : null;
    if (box && box.bottom > 0 && box.top < innerHeight) return one;
  }
  return null;
}

export function inPlace(draw) {
  const one = lookedAt();
  const before = one?.getBoundingClientRect().top;
  draw();
  if (one?.isConnected) scrollBy({ top: one.getBoundingClientRect().top - before, behavior: "instant" });
}
