// What every page needs of scripts: a second press of a button does not send a form twice.
"use strict";
document.addEventListener("submit", event => {
  // Another script sends it, or holds it back.
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  setTimeout(() => { delete form.dataset.sent; }, 4000);
});
