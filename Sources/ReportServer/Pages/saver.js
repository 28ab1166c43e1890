// Saves the fields of a return as one types (window.BaoCaoSaver), and never loses what was typed: what could not be sent stays in
// this browser's storage until it can. What somebody else wrote meanwhile is shown and not overwritten.
"use strict";
// show(answer) is called with each answer of the server; wait: how long after the last key, in milliseconds.
window.BaoCaoSaver = (form, { wait: pause = 500, show = () => {} } = {}) => {
  const { path, csrf } = form.dataset;
  const status = document.getElementById("luu"), sendForm = document.getElementById("gui");
  // Each page keeps its own fields, and on a computer that people share each person theirs.
  const storeName = `baocao:${form.dataset.login}:${form.getAttribute("action")}`;
  // What the server last told of each field; a change is what differs from it.
  const known = new Map();
  let timer = null, running = null, delay = 1000;

  const fields = () => [...form.querySelectorAll("input[name], textarea[name], select[name]")]
    .filter(field => /^[fse]\./.test(field.name) && !field.name.includes(":"));
  const fieldOf = id => fields().find(field => field.name === id);
  const hostOf = field => field.closest("td, .host, label");
  // How final a figure is.
  const levelOf = field => { const choice = form.elements[field.name + ":muc"]; return choice ? choice.value : null; };
  const setLevel = (field, level) => { if (level && levelOf(field) !== null) form.elements[field.name + ":muc"].value = level; };
  const learn = (field, text = field.defaultValue, level = levelOf(field)) => known.set(field.name, { text, level });
  fields().forEach(field => learn(field));

  // MARK: changes

  const differs = field => {
    const seen = known.get(field.name);
    return field.value.trim() !== seen.text.trim() || (field.value !== "" && levelOf(field) !== seen.level);
  };
  // What stands here and not in the store; some of it waits for its writer: it is refused, or somebody else wrote meanwhile.
  const unsaved = () => fields().filter(field => field.dataset.conflict || differs(field));
  const changes = () => unsaved().filter(field => !field.dataset.conflict && field.value !== field.dataset.refused);
  const change = field => {
    const seen = known.get(field.name);
    return { id: field.name, text: field.value, before: seen.text, status: levelOf(field), beforeStatus: seen.level };
  };

  const keep = () => {
    try {
      const list = unsaved().map(change);
      if (list.length) localStorage.setItem(storeName, JSON.stringify(list));
      else localStorage.removeItem(storeName);
    } catch { /* private windows may have no storage; then the page itself is all there is */ }
  };

  const say = (text, isOffline = false) => {
    status.textContent = text;
    status.classList.toggle("offline", isOffline);
  };

  const later = (wait = pause) => {
    clearTimeout(timer);
    timer = setTimeout(() => running ? later(wait) : save(), wait);
  };

  // One at a time: who asks while one is under way waits for that.
  function save() {
    clearTimeout(timer);
    running ??= post(changes().map(change)).finally(() => { running = null; });
    return running;
  }

  async function post(list) {
    keep();
    if (!list.length) return;
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
    }
  }

  // MARK: answers

  // Ties a field to what is said beside it.
  const describe = field => {
    const ids = [...hostOf(field).querySelectorAll(".remark, .check, .live")].map(note => note.id);
    if (ids.length) field.setAttribute("aria-describedby", ids.join(" "));
    else field.removeAttribute("aria-describedby");
  };

  function remark(field, text) {
    const host = hostOf(field);
    host.querySelectorAll(".remark").forEach(old => old.remove());
    host.classList.toggle("wrong", !!text || !!host.querySelector(".check.error"));
    if (text) {
      const span = document.createElement("span");
      span.className = "remark";
      span.id = "loi-" + field.name;
      span.setAttribute("role", "alert");
      span.textContent = text;
      host.append(span);
    }
    describe(field);
    return host.lastElementChild;
  }

  const accept = field => {
    delete field.dataset.refused;
    if (!hostOf(field).querySelector(".check.error")) field.removeAttribute("aria-invalid");
    remark(field, "");
  };

  function take(answer, sent) {
    const stored = new Map([...answer.cells, ...answer.texts].map(item => [item.id, item]));
    const refused = new Map(answer.refused.map(item => [item.id, item.message]));
    const conflicts = new Map(answer.conflicts.map(item => [item.id, item]));
    for (const change of sent) {
      const field = fieldOf(change.id);
      if (!field) continue;
      if (refused.has(change.id)) {
        field.dataset.refused = change.text;
        field.setAttribute("aria-invalid", "true");
        remark(field, refused.get(change.id));
      } else if (conflicts.has(change.id)) {
        clash(field, conflicts.get(change.id));
      } else {
        accept(field);
        const text = stored.has(change.id) ? stored.get(change.id).text : change.text;
        learn(field, text, change.status);
        // Typed on meanwhile: then that stays.
        if (field.value === change.text) field.value = text;
      }
    }
    for (const [id, { text, status: level }] of stored) {
      const output = form.querySelector(`output[data-id="${CSS.escape(id)}"]`);
      if (output) output.textContent = text;
      const field = fieldOf(id);
      // Others' values come in where nothing was typed here.
      if (!field || field.dataset.conflict || field === document.activeElement || differs(field)) continue;
      if (text !== field.value) field.value = text;
      if (level) setLevel(field, level);
      learn(field, text);
    }
    if (sendForm) sendForm.elements["phien-ban"].value = answer.revision;
    show(answer);
    keep();
    say(answer.conflicts.length ? form.dataset.unsent : `${form.dataset.saved}. ${answer.saved || ""}`);
    if (changes().length) later();
  }

  function clash(field, conflict) {
    field.dataset.conflict = "1";
    const span = remark(field, conflict.message);
    const button = (word, act) => {
      const element = document.createElement("button");
      element.type = "button";
      element.textContent = word;
      element.addEventListener("click", () => {
        delete field.dataset.conflict;
        learn(field, conflict.theirs, conflict.status);
        act();
        remark(field, "");
        keep();
        field.focus();
      });
      span.append(document.createElement("br"), element);
    };
    button(form.dataset.mine, () => later(0));
    button(form.dataset.theirs, () => {
      field.value = conflict.theirs;
      setLevel(field, conflict.status);
    });
  }

  form.addEventListener("input", event => {
    const field = fieldOf(event.target.name);
    // What was refused is typed over with what is stored: there is nothing more to say.
    if (field && field.dataset.refused !== undefined && !differs(field)) accept(field);
    keep();
    later();
  });
  form.addEventListener("submit", event => { event.preventDefault(); save(); });
  window.addEventListener("online", () => later(0));
  window.addEventListener("beforeunload", event => { if (unsaved().length) event.preventDefault(); });

  // What is typed goes up before the return is sent; what cannot be stored keeps it from being sent.
  if (sendForm) sendForm.addEventListener("submit", async event => {
    if (!running && !unsaved().length) return;
    event.preventDefault();
    if (running) await running;
    if (changes().length) await save();
    const [first] = unsaved();
    if (!first) return sendForm.requestSubmit();
    if (!status.classList.contains("offline")) say(form.dataset.unsent);
    first.focus();
  });

  // What could not be sent last time.
  try {
    let isRestored = false;
    for (const { id, text, before, status: level, beforeStatus } of JSON.parse(localStorage.getItem(storeName) || "[]")) {
      const field = fieldOf(id);
      if (!field || (field.value.trim() === text.trim() && levelOf(field) === level)) continue;
      // Somebody wrote there since: the server says so, by what was seen when it was typed.
      learn(field, before, beforeStatus);
      field.value = text;
      setLevel(field, level);
      isRestored = true;
    }
    if (isRestored) { say(form.dataset.restored); later(0); }
  } catch { /* nothing that can be used */ }

  return { known, fieldOf, differs, learn, describe, later };
};
