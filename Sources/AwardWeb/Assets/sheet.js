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
  let timer = 0, busy = false, again = false, stopped = false;

  function values() { return inputs.map((input) => ({ value: input.value.trim(), data: input.dataset })); }
  function isRight(input) { return isMark(input.value.trim(), input.dataset); }
  function show() {
    for (const input of inputs) {
      if (isRight(input)) input.removeAttribute("aria-invalid"); else input.setAttribute("aria-invalid", "true");
    }
    document.getElementById("total").textContent = total(values());
  }

  function changed() {
    show();
    if (!canSave || stopped) return;
    remember();
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  }
  async function save() {
    if (stopped || !inputs.every(isRight)) return;
    if (busy) { again = true; return; }
    busy = true;
    status.textContent = words("Saving");
    const body = new URLSearchParams(new FormData(form));
    body.set("act", "draft");
    body.set("key", freshKey("draft"));
    try {
      const answer = await fetch(form.action, {
        method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin" });
      if (answer.ok) {
        const saved = await answer.json();
        form.elements.revision.value = saved.revision;
        status.textContent = `${words("Saved")} ${saved.savedAt}`;
        localStorage.removeItem(storageKey);
      } else if (answer.status === 412) {
        // Somebody saved first: sending the form shows both versions; nothing is thrown away by itself.
        stopped = true;
        status.textContent = words("Conflict");
        form.querySelector("button[value=draft]").click();
      } else {
        const problem = await answer.json().catch(() => ({}));
        status.textContent = problem.detail ?? `${answer.status}`;
      }
    } catch {
      status.textContent = words("Offline");
    } finally {
      busy = false;
      if (again) { again = false; save(); }
    }
  }

  // What is written is kept on this device until the service has it.
  function remember() {
    const fields = {};
    for (const element of form.elements) {
      if (element.name.startsWith("mark-") || element.name === "comment") fields[element.name] = element.value;
    }
    localStorage.setItem(storageKey, JSON.stringify({ revision: form.elements.revision.value, fields }));
  }
  function recall() {
    const kept = localStorage.getItem(storageKey);
    if (!kept || !canSave) return;
    const { revision, fields } = JSON.parse(kept);
    form.elements.revision.value = revision;
    for (const [name, value] of Object.entries(fields)) if (form.elements[name]) form.elements[name].value = value;
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
  form.addEventListener("submit", () => { stopped = true; clearTimeout(timer); localStorage.removeItem(storageKey); });
  window.addEventListener("online", save);
  recall();
  show();
}
