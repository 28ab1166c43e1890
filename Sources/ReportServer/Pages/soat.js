// Proof-reading without leaving the page, so that the files stay chosen and copies of them can be asked for afterwards.
"use strict";
(() => {
  const form = document.getElementById("soat");
  if (!form) return;
  const files = form.elements.tep, place = document.getElementById("ket-qua"), status = document.getElementById("soat-tin");

  async function send(button) {
    const isCopy = button && button.name === "kieu";
    const data = new FormData(form);
    if (isCopy) data.append(button.name, button.value);
    if ([...files.files].reduce((sum, file) => sum + file.size, 0) > Number(form.dataset.limit)) {
      status.textContent = form.dataset.tooLarge;
      return;
    }
    const buttons = [...form.querySelectorAll("button")];
    status.textContent = isCopy ? form.dataset.copying : form.dataset.busy;
    buttons.forEach(each => { each.disabled = true; });
    try {
      const response = await fetch(isCopy ? button.getAttribute("formaction") : form.getAttribute("action"), { method: "POST", body: data });
      const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("Content-Disposition") || "");
      if (isCopy && response.ok && name) {
        download(await response.blob(), decodeURIComponent(name[1]));
        status.textContent = form.dataset.copied;
        return;
      }
      show(new DOMParser().parseFromString(await response.text(), "text/html"));
    } catch {
      status.textContent = form.dataset.offline;
    } finally {
      buttons.forEach(each => { each.disabled = false; });
      if (isCopy) button.focus();
    }
  }

  function download(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function show(page) {
    status.textContent = "";
    const results = page.getElementById("ket-qua");
    if (results) {
      place.replaceChildren(...results.childNodes);
    } else {
      // A page that says why not; what was found before stays below.
      place.querySelectorAll(".problem, :scope > .findings").forEach(old => old.remove());
      place.prepend(...page.querySelectorAll("main .problem, main .findings"));
    }
    const head = document.getElementById("ket-qua-dau") || place.querySelector(".problem");
    if (!head) return;
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
    place.scrollIntoView({ block: "start" });
  }

  form.addEventListener("submit", event => {
    event.preventDefault();
    event.stopPropagation();
    send(event.submitter);
  });

  const zone = form.querySelector(".drop");
  const mark = isOver => zone.classList.toggle("over", isOver);
  for (const name of ["dragenter", "dragover"]) document.addEventListener(name, event => { event.preventDefault(); mark(true); });
  document.addEventListener("dragleave", event => { if (!event.relatedTarget) mark(false); });
  document.addEventListener("drop", event => {
    event.preventDefault();
    mark(false);
    if (!event.dataTransfer.files.length) return;
    files.files = event.dataTransfer.files;
    send(null);
  });
})();
