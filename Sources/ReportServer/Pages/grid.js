// The grid of figures: moves by keys, takes blocks from Excel, shows checks beside the cells. Sums and checks come from the server.
"use strict";
(() => {
  const form = document.getElementById("bieu");
  if (!form || form.dataset.open !== "true") return;
  const { known, fieldOf, differs, learn, describe, later } = window.BaoCaoSaver(form, { show });

  function show({ findings, summary }) {
    const count = document.getElementById("dem");
    if (count.textContent !== summary) count.textContent = summary;
    list(findings);
    beside(findings);
  }

  // MARK: checks

  // The list; what stays in it is not made anew, so that whoever writes an explanation is not disturbed.
  function list(findings) {
    const place = document.getElementById("ket-qua");
    const old = new Map([...place.children].filter(item => item.dataset.key).map(item => [item.dataset.key, item]));
    const items = findings.map(finding => {
      const item = old.get(finding.explain) || document.createElement("li");
      old.delete(finding.explain);
      item.className = finding.severity;
      if (finding.explain) item.dataset.key = finding.explain;
      const said = item.firstElementChild || item.appendChild(document.createElement("span"));
      const word = document.createElement("b");
      word.textContent = finding.word;
      said.replaceChildren(word, " " + finding.message);
      if (finding.evidence) {
        const sum = document.createElement("span");
        sum.className = "sum";
        sum.textContent = finding.evidence;
        said.append(sum);
      }
      if (finding.explain) explanation(item, finding);
      return item;
    });
    for (const item of [...place.children]) if (!items.includes(item)) item.remove();
    items.forEach((item, index) => { if (place.children[index] !== item) place.insertBefore(item, place.children[index] || null); });
  }

  function explanation(item, finding) {
    let area = item.querySelector("textarea");
    if (!area) {
      const label = document.createElement("label");
      area = document.createElement("textarea");
      label.className = "explain";
      label.append(form.dataset.explain, area);
      area.name = finding.explain;
      area.rows = 2;
      area.defaultValue = finding.explanation;
      item.append(label);
      learn(area);
    } else if (!differs(area) && area !== document.activeElement) {
      area.value = finding.explanation;
      learn(area, finding.explanation);
    }
  }

  // What the checks say of single figures, in their cells.
  function beside(findings) {
    const said = new Map();
    for (const finding of findings) {
      if (finding.cell) said.set(finding.cell, [...said.get(finding.cell) || [], finding]);
    }
    for (const place of form.querySelectorAll("td.typed input[name]:not([type=hidden]), td.computed output")) {
      const id = place.name || place.dataset.id, cell = place.closest("td"), found = said.get(id) || [];
      const isWrong = found.some(finding => finding.severity === "error");
      cell.classList.toggle("wrong", isWrong || !!cell.querySelector(".remark"));
      cell.classList.toggle("doubtful", !isWrong && found.length > 0);
      let note = cell.querySelector(".check");
      if (!found.length) {
        if (note) note.remove();
      } else {
        if (!note) cell.append(note = document.createElement("span"));
        note.id = "kt-" + id;
        note.className = "check" + (isWrong ? " error" : "");
        note.textContent = found.map(finding => finding.message).join(" ");
      }
      if (place.tagName !== "INPUT") continue;
      if (isWrong || place.dataset.refused !== undefined) place.setAttribute("aria-invalid", "true");
      else place.removeAttribute("aria-invalid");
      describe(place);
    }
  }

  // MARK: keys and blocks

  const inputOf = cell => cell ? cell.querySelector("input[name]:not([type=hidden])") : null;

  function move(field, down, right) {
    const row = field.closest("tr"), { cellIndex } = field.closest("td");
    let next = null;
    if (right) {
      for (let cell = row.cells[cellIndex + right]; cell && !next; cell = row.cells[cell.cellIndex + right]) next = inputOf(cell);
    } else {
      const { rows } = row.parentElement;
      for (let at = row.sectionRowIndex + down; rows[at] && !next; at += down) next = inputOf(rows[at].cells[cellIndex]);
    }
    if (!next) return;
    next.focus();
    next.select();
  }

  form.addEventListener("keydown", event => {
    const field = event.target;
    if (!field.matches("td.typed input") || event.ctrlKey || event.altKey || event.metaKey) return;
    const atStart = field.selectionStart === 0, atEnd = field.selectionEnd === field.value.length;
    const isWhole = atStart && atEnd;
    const step = {
      ArrowDown: [1, 0], ArrowUp: [-1, 0], Enter: [event.shiftKey ? -1 : 1, 0],
      ArrowLeft: atStart && (isWhole || field.selectionEnd === 0) ? [0, -1] : null,
      ArrowRight: atEnd && (isWhole || field.selectionStart === field.value.length) ? [0, 1] : null,
    }[event.key];
    if (event.key === "Escape") { field.value = known.get(field.name).text; field.select(); }
    if (!step) return;
    event.preventDefault();
    move(field, step[0], step[1]);
  });

  // A block is laid on the table as it stands in the sheet; what falls on a computed cell is computed here anyway.
  form.addEventListener("paste", event => {
    const field = event.target, text = (event.clipboardData || window.clipboardData).getData("text");
    if (!field.matches || !field.matches("td.typed input") || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const { cellIndex } = field.closest("td"), { sectionRowIndex, parentElement: { rows } } = field.closest("tr");
    let left = 0;
    text.replace(/\r/g, "").replace(/\n$/, "").split("\n").forEach((line, down) => line.split("\t").forEach((value, right) => {
      const row = rows[sectionRowIndex + down], cell = row && row.cells[cellIndex + right], target = inputOf(cell);
      if (target) target.value = value.trim();
      else if (value.trim() && !(cell && cell.matches(".computed"))) left += 1;
    }));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    later(0);
    document.getElementById("dan").textContent = left ? `${form.dataset.notPasted}: ${left}` : "";
  });

  form.addEventListener("focusin", event => { if (event.target.matches("td.typed input")) event.target.select(); });
})();
