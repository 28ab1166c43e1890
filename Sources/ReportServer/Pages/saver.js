// Saves the fields of a return as one types (window.BaoCaoSaver), and never loses what was typed: what could not be sent stays in
// this browser's storage until it can. What somebody else wrote meanwhile is shown and not overwritten.
"use strict";
// show(answer) is called with each answer of the server; wait: how long after the last key, in milliseconds.
window.BaoCaoSaver = (form, { wait: pause = 500, show = () => {} } = {}) => {
  const { path, csrf } = form.dataset;
  const status = document.getElementById("luu");
  // Each page keeps its own fields.
  const storeName = "baocao:" + location.pathname;
  // What the server last told of each field; a change is what differs from it.
  const known = new Map();
  let timer = null, sending = false, delay = 1000;

  const fields = () => [...form.querySelectorAll("input[name], textarea[name], select[name]")]
    .filter(field => /^[fse]\./.test(field.name) && !field.name.includes(":"));
  const fieldOf = id => fields().find(field => field.name === id);
  const levelOf = id => form.elements[id + ":muc"];
  const learn = () => fields().forEach(field => {
    const level = levelOf(field.name);
    if (!known.has(field.name)) known.set(field.name, { text: field.defaultValue, level: level ? level.value : "" });
  });
  learn();

  // MARK: changes

  const changes = () => fields().filter(field => {
    const seen = known.get(field.name), level = levelOf(field.name);
    return field.value.trim() !== seen.text.trim() && field.value !== field.dataset.refused
      || (level && field.value !== "" && level.value !== seen.level);
  }).filter(field => !field.dataset.conflict).map(field => {
    const level = levelOf(field.name);
    return { id: field.name, text: field.value, before: field.dataset.insist ? null : known.get(field.name).text,
             status: level ? level.value : null };
  });

  const keep = list => {
    try {
      if (list.length) localStorage.setItem(storeName, JSON.stringify(list));
      else localStorage.removeItem(storeName);
    } catch { /* private windows may have no storage; then the page itself is all there is */ }
  };

  const say = (text, isOffline = false) => {
    status.textContent = text;
    status.classList.toggle("offline", isOffline);
  };

  const later = (wait = pause) => { clearTimeout(timer); timer = setTimeout(save, wait); };

  async function save() {
    if (sending) return later();
    const list = changes();
    keep(list);
    if (!list.length) return;
    sending = true;
    say(form.dataset.saving);
    try {
      const response = await fetch(path + "/o", {
        method: "POST", headers: { "Content-Type": "application/json", "Accept": "application/json", "X-CSRF": csrf },
        body: JSON.stringify({ changes: list }), signal: AbortSignal.timeout(20000),
      });
      const answer = await response.json();
      if (!response.ok) {
        // Said by the server: not to be tried again by itself, but nothing typed is lost.
        say(answer.error + " " + answer.findings.map(finding => finding.message).join("; "), true);
        if (response.status >= 500) later(delay = Math.min(delay * 2, 30000));
        return;
      }
      delay = 1000;
      take(answer, list);
    } catch {
      say(form.dataset.offline, true);
      later(delay = Math.min(delay * 2, 30000));
    } finally {
      sending = false;
    }
  }

  // MARK: answers

  const remark = (cell, text) => {
    cell.querySelectorAll(".remark").forEach(old => old.remove());
    if (!text) return null;
    const span = document.createElement("span");
    span.className = "remark";
    span.textContent = text;
    cell.append(span);
    return span;
  };

  function take(answer, sent) {
    const texts = new Map([...answer.cells, ...answer.texts].map(item => [item.id, item.text]));
    const refused = new Map(answer.refused.map(item => [item.id, item.message]));
    const conflicts = new Map(answer.conflicts.map(item => [item.id, item]));
    for (const change of sent) {
      const field = fieldOf(change.id);
      if (!field) continue;
      delete field.dataset.insist;
      const host = field.closest("td, .host, label");
      if (refused.has(change.id)) {
        field.dataset.refused = change.text;
        field.setAttribute("aria-invalid", "true");
        host.classList.add("wrong");
        remark(host, refused.get(change.id));
      } else if (conflicts.has(change.id)) {
        clash(field, host, conflicts.get(change.id));
      } else {
        delete field.dataset.refused;
        field.removeAttribute("aria-invalid");
        remark(host, "");
        const stored = texts.has(change.id) ? texts.get(change.id) : change.text;
        known.set(change.id, { text: stored, level: change.status || "" });
        // Typed on meanwhile: then that stays.
        if (field.value === change.text) field.value = stored;
      }
    }
    for (const [id, text] of texts) {
      const output = form.querySelector(`output[data-id="${CSS.escape(id)}"]`);
      if (output) output.textContent = text;
      const field = fieldOf(id);
      // Others' values come in where nothing was typed here.
      if (field && !field.dataset.conflict && field !== document.activeElement
          && field.value === known.get(id).text && text !== field.value) {
        field.value = text;
        known.get(id).text = text;
      }
    }
    show(answer);
    const left = changes();
    keep(left);
    say(answer.conflicts.length ? "" : `${form.dataset.saved}. ${answer.saved || ""}`);
    if (left.length) later();
  }

  function clash(field, host, conflict) {
    field.dataset.conflict = "1";
    host.classList.add("wrong");
    const span = remark(host, conflict.message);
    const button = (word, act) => {
      const element = document.createElement("button");
      element.type = "button";
      element.textContent = word;
      element.addEventListener("click", () => {
        delete field.dataset.conflict;
        host.classList.remove("wrong");
        remark(host, "");
        act();
        field.focus();
      });
      span.append(document.createElement("br"), element);
    };
    button(form.dataset.mine, () => {
      known.set(field.name, { text: conflict.theirs, level: known.get(field.name).level });
      later(0);
    });
    button(form.dataset.theirs, () => {
      field.value = conflict.theirs;
      known.set(field.name, { text: conflict.theirs, level: known.get(field.name).level });
      keep(changes());
    });
  }

  form.addEventListener("input", () => { keep(changes()); later(); });
  form.addEventListener("submit", event => { event.preventDefault(); later(0); });
  window.addEventListener("online", () => later(0));
  window.addEventListener("beforeunload", event => { if (changes().length) event.preventDefault(); });

  // What is typed goes up before the return is sent.
  const sendForm = document.getElementById("gui");
  if (sendForm) sendForm.addEventListener("submit", async event => {
    if (!changes().length) return;
    event.preventDefault();
    await save();
    if (!changes().length && !form.querySelector(".remark")) sendForm.requestSubmit();
  });

  // What could not be sent last time.
  try {
    const list = JSON.parse(localStorage.getItem(storeName) || "[]");
    let isRestored = false;
    for (const change of list) {
      const field = fieldOf(change.id);
      if (!field || field.value.trim() === change.text.trim()) continue;
      // Somebody wrote there since: the server says so, by what was seen when it was typed.
      if (change.before !== null) known.set(change.id, { text: change.before, level: known.get(change.id).level });
      field.value = change.text;
      isRestored = true;
    }
    if (isRestored) { say(form.dataset.restored); later(0); }
  } catch { /* nothing that can be used */ }

  return { known, fieldOf, changes, later };
};
