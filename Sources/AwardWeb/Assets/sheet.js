// The scoresheet: a running total, drafts kept while one writes, and a way through the form by keyboard alone.
// The form works without any of it.
const { total, isMark, freshKey } = globalThis.simsaMarks;
const form = document.getElementById("sheet");
if (form) start(form);

function start(form) {
  const inputs = [...form.querySelectorAll("input[data-maximum]")];
  const status = document.getElementById("saved");
  const words = (name) => form.dataset["words" + name] ?? "";
  const canSave = form.querySelector("button[value=draft]") !== null;
  const storageKey = "simsa:" + form.action;
  let timer = 0, busy = false, again = false, stopped = false, unanswered = null;

  function values() { return inputs.map((input) => ({ value: input.value.trim(), data: input.dataset })); }
  function isRight(input) { return isMark(input.value.trim(), input.dataset); }
  function show() {
    for (const input of inputs) {
      if (isRight(input)) input.removeAttribute("aria-invalid"); else input.setAttribute("aria-invalid", "true");
    }
    document.getElementById("total").textContent = total(values());
  }

  function tell(state, text) {
    status.dataset.state = state;
    status.textContent = text;
  }
  function changed() {
    show();
    if (!canSave || stopped) return;
    status.dataset.state = "written";
    remember();
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  }
  async function save() {
    if (stopped || !inputs.every(isRight)) return;
    if (busy) { again = true; return; }
    busy = true;
    tell("saving", words("Saving"));
    const sent = unanswered ?? { revision: form.elements.revision.value, key: freshKey("draft"), fields: written() };
    unanswered = sent;
    remember();
    const body = new URLSearchParams({ ...sent.fields, revision: sent.revision, key: sent.key, act: "draft", csrf: form.elements.csrf.value });
    try {
      const answer = await fetch(form.action, {
        method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin" });
      if (answer.status >= 500) throw new Error(answer.status);
      unanswered = null;
      if (answer.ok) {
        const saved = await answer.json();
        form.elements.revision.value = saved.revision;
        if (isShown(sent.fields)) {
          localStorage.removeItem(storageKey);
          tell("saved", `${words("Saved")} ${saved.savedAt}`);
        } else {
          remember();
          again = true;
        }
      } else if (answer.status === 412) {
        // Somebody saved first: sending the form shows both versions; nothing is thrown away by itself.
        stopped = true;
        tell("conflict", words("Conflict"));
        form.querySelector("button[value=draft]").click();
      } else {
        const problem = await answer.json().catch(() => ({}));
        tell("refused", problem.detail ?? `${answer.status}`);
      }
    } catch {
      tell("offline", words("Offline"));
      clearTimeout(timer);
      timer = setTimeout(save, 5000);
    } finally {
      busy = false;
      if (again && !unanswered) { again = false; save(); }
    }
  }

  // What is written is kept on this device until the service has it; so is what was sent and never answered, to be sent
  // again under the same key, since it may have arrived.
  function written() {
    const fields = {};
    for (const element of form.elements) {
      if (element.name.startsWith("mark-") || element.name === "comment") fields[element.name] = element.value;
    }
    return fields;
  }
  function remember() {
    const revision = form.elements.revision.value;
    localStorage.setItem(storageKey, JSON.stringify({ revision, fields: written(), unanswered }));
  }
  function isShown(fields) {
    const same = (one, other) => one.trim() === other.trim() || (one.trim() && other.trim() && Number(one) === Number(other));
    return Object.entries(written()).every(([name, value]) => same(value, fields[name] ?? ""));
  }
  function recall() {
    const kept = JSON.parse(localStorage.getItem(storageKey));
    if (!kept) return;
    if (!canSave || isShown(kept.fields)) { localStorage.removeItem(storageKey); return; }
    unanswered = kept.unanswered;
    form.elements.revision.value = kept.revision;
    for (const [name, value] of Object.entries(kept.fields)) if (form.elements[name]) form.elements[name].value = value;
    changed();
  }

  // Enter goes on to the next field instead of submitting by accident; with Ctrl it saves and goes to the next candidate.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.querySelector("button[value=draft-next]")?.click();
      return;
    }
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    const fields = [...form.querySelectorAll("input[data-maximum], textarea#comment")];
    fields[fields.indexOf(event.target) + 1]?.focus();
  });
  form.addEventListener("input", changed);
  // What is kept goes when a page shows that the service has it, so a form sent into nowhere is not lost.
  form.addEventListener("submit", () => { stopped = true; clearTimeout(timer); });
  window.addEventListener("online", () => { if (localStorage.getItem(storageKey)) save(); });
  recall();
  show();
}
