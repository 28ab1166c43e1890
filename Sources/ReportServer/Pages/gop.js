// The office's report: saves what is typed, then takes over what the server says of it by now: remarks, the preview, and what
// others wrote in sections that were left alone here. Where two people wrote in one section, nothing is saved before one decides.
"use strict";
(() => {
  const form = document.getElementById("gop"), frame = document.getElementById("khung"), status = document.getElementById("luu");
  if (!form || form.dataset.open !== "true") return;
  const areas = [...form.querySelectorAll("textarea")];
  const seen = area => form.elements[area.name + ":truoc"];
  const known = new Map(areas.map(area => [area.name, area.defaultValue]));
  const isChanged = area => area.value !== known.get(area.name);
  let timer = null, isRunning = false, isLeaving = false, count = 0;
  // Whether somebody else's text stands below ours.
  let isHeld = !!form.querySelector(".live .earlier");

  const say = (text, isOffline = false) => {
    status.textContent = text;
    status.classList.toggle("offline", isOffline);
  };

  const later = (wait = 1500) => { clearTimeout(timer); timer = setTimeout(() => isRunning ? later(wait) : save(), wait); };

  async function save() {
    if (isHeld || isLeaving || !areas.some(isChanged)) return;
    isRunning = true;
    say(form.dataset.saving);
    const sent = new Map(areas.map(area => [area.name, area.value]));
    try {
      // The answer is the page as it is then.
      const response = await fetch(form.action, {
        method: "POST", body: new URLSearchParams(new FormData(form)), signal: AbortSignal.timeout(60000),
      });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (response.ok || response.status === 409) take(page, sent, response.status === 409);
      else say(page.querySelector("main") ? page.querySelector("main").textContent.trim() : form.dataset.offline, true);
    } catch {
      say(form.dataset.offline, true);
      later(5000);
    } finally {
      isRunning = false;
    }
  }

  function take(page, sent, isConflict) {
    for (const area of areas) {
      const fresh = page.getElementById(area.id), digest = page.getElementsByName(area.name + ":truoc")[0];
      if (!fresh || !digest) continue;
      const wasUntouched = sent.get(area.name) === known.get(area.name);
      seen(area).value = digest.value;
      // What stands in the store: what was sent, or what somebody else wrote in a section that was left alone.
      if (!isConflict || wasUntouched) known.set(area.name, wasUntouched ? fresh.value : sent.get(area.name));
      if (wasUntouched && area.value === sent.get(area.name)) area.value = fresh.value;
    }
    for (const part of document.querySelectorAll("[data-live]")) {
      const fresh = page.getElementById(part.id);
      if (fresh && fresh.innerHTML !== part.innerHTML) part.replaceChildren(...fresh.childNodes);
    }
    if (frame) frame.src = `${frame.dataset.src}&r=${++count}`;
    isHeld = isConflict;
    say(isConflict ? form.dataset.held : form.dataset.saved, isConflict);
    if (!isConflict && areas.some(isChanged)) later();
  }

  form.addEventListener("input", () => later());
  // A button sends the form as it stands: one has seen what others wrote.
  form.addEventListener("submit", () => { isLeaving = true; clearTimeout(timer); });
  window.addEventListener("online", () => later(0));
  window.addEventListener("beforeunload", event => { if (!isLeaving && areas.some(isChanged)) event.preventDefault(); });
})();
