// A field of a form: what is in it, what was in it when the page came, and whether somebody has changed it since.

export function read(field) {
  if (field.matches("fieldset")) return [...field.querySelectorAll("input:checked")].map((box) => box.value);
  if (field.dataset.kind === "lines") return field.value.split("\n").map((line) => line.trim()).filter(Boolean);
  return field.value;
}
export function seen(field) {
  if (field.matches("fieldset")) return [...field.querySelectorAll("input")].filter((box) => box.defaultChecked).map((box) => box.value);
  if (field.matches("select")) return [...field.options].find((option) => option.defaultSelected)?.value ?? "";
  if (field.dataset.kind === "lines") return field.defaultValue.split("\n").map((line) => line.trim()).filter(Boolean);
  return field.defaultValue;
}
export const isChanged = (field) => JSON.stringify(read(field)) !== JSON.stringify(seen(field));
export const fieldsOf = (form) => [...form.querySelectorAll("[data-path]")];
export const changedIn = (form) => fieldsOf(form).filter(isChanged);

// What is in a field as the browser holds it, and what it was when that was sent: letters typed since are not taken for sent.
export const content = (field) => (field.matches("fieldset") ? read(field) : field.value);
export function sent(field, what) {
  if (field.matches("fieldset")) {
    for (const box of field.querySelectorAll("input")) {
      const { checked } = box;
      box.defaultChecked = what.includes(box.value);
      box.checked = checked;
    }
  } else {
    const { value } = field;
    if (field.matches("select")) for (const option of field.options) option.defaultSelected = option.value === what;
    else field.defaultValue = what;
    field.value = value;
  }
}

export function fill(field, from) {
  if (JSON.stringify(seen(field)) === JSON.stringify(seen(from))) return; // what is open or selected in it stays so
  const what = from.matches("fieldset, select") ? seen(from) : from.defaultValue;
  sent(field, what);
  reset(field);
}

export function buttons(form) {
  if (!form) return;
  const changed = changedIn(form).length > 0;
  for (const button of form.dataset.add ? [] : form.querySelectorAll(".actions [type=submit], .actions [type=reset]")) button.disabled = !changed;
}

export function reset(field) {
  if (field.matches("fieldset")) for (const box of field.querySelectorAll("input")) box.checked = box.defaultChecked;
  else if (field.matches("select")) field.value = seen(field);
  else field.value = field.defaultValue;
  buttons(field.form);
}
