// Writing a report: saves as one types, then shows the page that comes of it, with what the proof-reader says; figures and dates that
// still are those of the period before lead to their place; texts of the period before and figures are put in by a button.
"use strict";
(() => {
  const form = document.getElementById("bieu"), frame = document.getElementById("khung");
  if (!form) return;
  let last = form.querySelector("textarea"), asked = 0;

  const area = id => document.getElementById(id);
  const stops = part => [...part.querySelectorAll("a, button")];

  // The words around the texts come from the server as a page; only what is live is taken from it.
  async function refresh(revision) {
    const number = ++asked;
    let left = null;
    const anchor = last && last.closest(".host").dataset.anchor;
    if (frame) frame.src = `${frame.dataset.src}?r=${revision}${anchor ? "#" + anchor : ""}`;
    try {
      const response = await fetch(location.pathname);
      if (!response.ok || number !== asked) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const part of document.querySelectorAll("[data-live]")) {
        const fresh = page.getElementById(part.id);
        if (fresh && fresh.innerHTML !== part.dataset.seen) {
          part.dataset.seen = fresh.innerHTML;
          const place = stops(part).indexOf(document.activeElement);
          part.replaceChildren(...fresh.childNodes);
          if (place >= 0) left = { part, place };
        }
      }
      offer();
      // Whoever was at a button or link of what is new now stays there.
      if (left) (stops(left.part)[left.place] || last).focus();
    } catch { /* said by the saver */ }
  }

  // MARK: what is still as it was

  const place = mark => {
    const field = area(mark.dataset.field), text = mark.dataset.words || mark.textContent;
    let start = Number(mark.dataset.start);
    if (field.value.slice(start, start + text.length) !== text) start = field.value.indexOf(text);
    return { field, text, start };
  };

  function button(word, act) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = word;
    element.addEventListener("click", act);
    return element;
  }

  function offer() {
    if (form.dataset.open !== "true") return;
    for (const mark of [...form.querySelectorAll("mark[data-start]")].filter(each => !each.firstElementChild)) {
      mark.dataset.words = mark.textContent;
      mark.replaceChildren(button(mark.dataset.words, () => {
        const { field, text, start } = place(mark);
        field.focus();
        if (start >= 0) field.setSelectionRange(start, start + text.length);
      }));
      if (!mark.dataset.suggestion) continue;
      mark.parentElement.append(" ", button(form.dataset.replace, () => {
        const { field, text, start } = place(mark);
        if (start < 0) return;
        field.setRangeText(mark.dataset.suggestion, start, start + text.length, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.focus();
      }));
    }
  }

  if (form.dataset.open !== "true") return;
  window.BaoCaoSaver(form, { wait: 1200, show: answer => refresh(answer.revision) });
  offer();

  form.addEventListener("focusin", event => { if (event.target.matches("textarea")) last = event.target; });

  // MARK: texts of the period before, and figures

  const put = (field, text, isOwnParagraph) => {
    const [start, end] = isOwnParagraph ? [field.value.length, field.value.length] : [field.selectionStart, field.selectionEnd];
    const gap = isOwnParagraph && field.value.trim() ? "\n\n" : "";
    field.setRangeText(gap + text, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  };

  form.addEventListener("click", event => {
    const carry = event.target.closest("button.carry");
    if (!carry) return;
    event.preventDefault();
    put(area("s." + carry.value), area("truoc-" + carry.value).textContent, true);
    carry.closest("details").open = false;
  });

  const insert = form.querySelector(".insert");
  if (insert && last) {
    insert.hidden = false;
    area("chen").addEventListener("click", () => put(last, area("so-lieu").value, false));
  }
})();
