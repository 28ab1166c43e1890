// The grid of figures: moves by keys, takes blocks from Excel, shows checks beside the cells. Sums and checks come from the server.
"use strict";
(() => {
  const form = document.getElementById("bieu");
  if (!form || form.dataset.open !== "true") return;
  const { known, fieldOf, later } = window.BaoCaoSaver(form, { show: answer => show(answer.findings) });
  const cellOf = id => {
    const field = fieldOf(id) || form.querySelector(`output[data-id="${CSS.escape(id)}"]`);
    return field && field.closest("td");
  };

  function show(findings) {
    const place = document.getElementById("ket-qua");
    const active = document.activeElement && place.contains(document.activeElement) ? document.activeElement.name : null;
    form.querySelectorAll("td.wrong, td.doubtful").forEach(cell => {
      const field = cell.querySelector("input[name]");
      if (!field || (!field.dataset.conflict && !field.hasAttribute("aria-invalid"))) cell.classList.remove("wrong");
      cell.classList.remove("doubtful");
    });
    const typed = new Map([...place.querySelectorAll("textarea")].map(field => [field.name, field.value]));
    const list = document.createElement("ul");
    list.className = "findings";
    for (const finding of findings) {
      const item = document.createElement("li");
      item.className = finding.severity;
      const word = document.createElement("b");
      word.textContent = finding.word + " ";
      item.append(word, finding.message);
      if (finding.evidence) {
        const sum = document.createElement("span");
        sum.className = "sum";
        sum.textContent = finding.evidence;
        item.append(sum);
      }
      if (finding.cell) {
        const cell = cellOf(finding.cell);
        if (cell) cell.classList.add(finding.severity === "error" ? "wrong" : "doubtful");
      }
      if (finding.explain) {
        const label = document.createElement("label"), area = document.createElement("textarea");
        label.className = "explain";
        label.append(form.dataset.explain, area);
        area.name = finding.explain;
        area.rows = 2;
        area.defaultValue = finding.explanation;
        if (typed.has(area.name)) area.value = typed.get(area.name);
        known.set(area.name, { text: finding.explanation, level: "" });
        item.append(label);
      }
      list.append(item);
    }
    place.replaceChildren(list);
    if (!findings.length) {
      const good = document.createElement("p");
      good.className = "good";
      good.textContent = form.dataset.allRight;
      place.replaceChildren(good);
    }
    if (active) { const field = fieldOf(active); if (field) field.focus(); }
  }

  // MARK: keys and blocks

  const rows = table => [...table.tBodies[0].rows].map(row => [...row.querySelectorAll("td.typed input:not([type=hidden])")]);

  function move(field, down, right) {
    const grid = rows(field.closest("table"));
    let row = grid.findIndex(line => line.includes(field)), column = grid[row].indexOf(field);
    if (right) column += right;
    if (column < 0 || column >= grid[row].length) return false;
    while (down) {
      row += down;
      if (row < 0 || row >= grid.length) return false;
      if (grid[row].length) break;
    }
    const next = grid[row][Math.min(column, grid[row].length - 1)];
    next.focus();
    next.select();
    return true;
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

  form.addEventListener("paste", event => {
    const field = event.target, text = (event.clipboardData || window.clipboardData).getData("text");
    if (!field.matches || !field.matches("td.typed input") || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const grid = rows(field.closest("table")).filter(line => line.length);
    const row = grid.findIndex(line => line.includes(field)), column = grid[row].indexOf(field);
    text.replace(/\r/g, "").replace(/\n$/, "").split("\n").forEach((line, down) => line.split("\t").forEach((value, right) => {
      const target = grid[row + down] && grid[row + down][column + right];
      if (target) target.value = value.trim();
    }));
    later(0);
  });

  form.addEventListener("focusin", event => { if (event.target.matches("td.typed input")) event.target.select(); });
})();
