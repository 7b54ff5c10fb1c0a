// Scoring while candidates present: marks are kept on the tablet until the service has them, each under one key, so that
// a gap in the network loses nothing and sends nothing twice. The form works without any of it.
const { total, freshKey } = globalThis.simsaMarks;
const pages = new Map();
let name = "", kept = {}, busy = false, timer = 0;

start();
addEventListener("online", send);
addEventListener("popstate", () => open(location.pathname, false));
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-presenter]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link.getAttribute("href"), true);
});

function form() { return document.getElementById("presentation"); }
function words(key) { return form()?.dataset["words" + key] ?? ""; }
function address() { return new URL(form().action).pathname; }
function keep() { localStorage.setItem(name, JSON.stringify(kept)); }

// What is known of one sheet: the version the service has, and what it does not have yet, oldest first.
function sheet(path) { return kept[path] ??= { revision: 0, waiting: [] }; }

function start() {
  const element = form();
  if (!element) return;
  if (name !== element.dataset.queue) {
    name = element.dataset.queue;
    kept = JSON.parse(localStorage.getItem(name) ?? "{}");
  }
  const own = sheet(address()), revision = Number(element.elements.revision.value);
  if (document.getElementById("conflict") || document.getElementById("problems")) {
    // The form the service gave back holds what was typed; what was kept has done its work.
    kept[address()] = { revision, waiting: [] };
  } else if (own.waiting.length || own.typed && own.revision >= revision) {
    fill(element, own.waiting.at(-1)?.fields ?? own.typed);
  } else {
    own.revision = revision;
  }
  keep();
  element.addEventListener("input", changed);
  element.addEventListener("submit", submitted);
  show();
  gather();
  send();
}

function fields(element) {
  const found = {};
  for (const [key, value] of new FormData(element)) {
    if (key.startsWith("mark-") || key === "comment") found[key] = value;
  }
  return found;
}
function fill(element, values) {
  for (const field of element.elements) {
    if (field.type === "radio") { if (field.name in values) field.checked = field.value === values[field.name]; }
    else if (field.name in values) field.value = values[field.name];
  }
}

function changed() {
  queue(fields(form()), "draft");
  clearTimeout(timer);
  timer = setTimeout(send, 400);
}
// What nobody tried to send yet is replaced; what was tried stays as it is, since the service may have it already.
function queue(values, act) {
  const own = sheet(address()), last = own.waiting.at(-1);
  own.typed = values;
  if (last && !last.tried) Object.assign(last, { fields: values, act });
  else own.waiting.push({ key: freshKey("stage"), fields: values, act, tried: false });
  keep();
  show();
}

async function submitted(event) {
  const act = event.submitter?.value ?? "draft";
  if (!["draft", "draft-next", "submit", "submit-next"].includes(act)) return;
  event.preventDefault();
  clearTimeout(timer);
  const path = address(), next = document.querySelector("a[data-presenter][rel=next]")?.getAttribute("href");
  queue(fields(form()), act.replace("-next", ""));
  await send();
  if (sheet(path).refused) return;
  if (act.endsWith("-next") && next) open(next, true);
  else if (!sheet(path).waiting.length) open(path, false);
}

async function send() {
  if (busy || !form()) return;
  busy = true;
  let isOffline = false;
  try {
    for (const [path, own] of Object.entries(kept)) {
      while (own.waiting.length && !own.stale) {
        const entry = own.waiting[0];
        if (!entry.tried) {
          Object.assign(entry, { tried: true, revision: own.revision });
          keep();
        }
        const answer = await post(path, entry);
        if (answer.ok) {
          const saved = await answer.json();
          own.revision = saved.revision;
          own.waiting.shift();
          delete own.refused;
          if (path === address()) told(saved);
        } else if (answer.status === 412) {
          own.stale = true;
        } else if (answer.status === 401 || answer.status === 429 || answer.status >= 500) {
          say((await answer.json().catch(() => ({}))).detail ?? `${answer.status}`);
          return;
        } else {
          // Refused for good: nothing was recorded. The page of the service says why, beside what was typed.
          own.waiting.shift();
          own.refused = (await answer.json().catch(() => ({}))).detail ?? `${answer.status}`;
          if (path === address() && entry.act === "submit") native("submit");
        }
        keep();
      }
    }
  } catch {
    isOffline = true;
  } finally {
    busy = false;
    show(isOffline);
    clearTimeout(timer);
    if (Object.values(kept).some((own) => own.waiting.length && !own.stale)) timer = setTimeout(send, 3000);
    settle();
  }
}
async function post(path, entry) {
  const body = new URLSearchParams(entry.fields);
  body.set("csrf", form().elements.csrf.value);
  body.set("revision", entry.revision);
  body.set("act", entry.act);
  body.set("key", entry.key);
  return fetch(path, {
    method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin",
    signal: AbortSignal.timeout(10000) });
}

// Somebody saved this sheet on another device first: the service shows both versions, and the form keeps this one.
function settle() {
  const own = kept[address()];
  if (!own?.stale) return;
  fill(form(), own.waiting.at(-1)?.fields ?? {});
  form().elements.revision.value = own.waiting[0]?.revision ?? own.revision;
  delete own.stale;
  keep();
  native("draft");
}
function native(act) {
  const element = form(), field = document.createElement("input");
  Object.assign(field, { type: "hidden", name: "act", value: act });
  element.append(field);
  element.elements.key.value = freshKey("stage");
  element.removeEventListener("submit", submitted);
  element.submit();
}

function told(saved) {
  form().elements.revision.value = saved.revision;
  say(`${words("Saved")} ${saved.savedAt}`);
}
function say(text) { document.getElementById("saved").textContent = text; }
function show(isOffline = false) {
  const element = form();
  const chosen = [...element.querySelectorAll("[data-maximum]")].map((group) => ({
    value: new FormData(element).get("mark-" + group.dataset.criterion)?.trim() ?? "", data: group.dataset }));
  document.getElementById("total").textContent = total(chosen);
  const count = Object.values(kept).filter((own) => own.waiting.length).length;
  document.getElementById("unsent").textContent = count
    ? `${words("Unsent")} (${count})${isOffline ? " – " + words("Offline") : ""}` : "";
  for (const link of document.querySelectorAll("nav a[data-presenter]")) {
    link.toggleAttribute("data-unsent", Boolean(kept[link.getAttribute("href")]?.waiting.length));
  }
  const refused = kept[address()]?.refused;
  if (refused) say(refused);
}

// The other presenters' pages are kept at hand, so that one can go on without the network.
async function gather() {
  for (const link of document.querySelectorAll("nav a[data-presenter]")) {
    const path = link.getAttribute("href");
    if (!pages.has(path)) await fetchPage(path).catch(() => {});
  }
}
async function fetchPage(path) {
  const answer = await fetch(path, {
    headers: { Accept: "text/html" }, credentials: "same-origin", signal: AbortSignal.timeout(4000) });
  if (!answer.ok || new URL(answer.url).pathname !== path) throw new Error(`${answer.status}`);
  pages.set(path, await answer.text());
}
async function open(path, isNew) {
  await fetchPage(path).catch(() => {});
  if (!pages.has(path)) { location.assign(path); return; }
  const page = new DOMParser().parseFromString(pages.get(path), "text/html");
  document.getElementById("content").replaceChildren(...page.getElementById("content").childNodes);
  document.title = page.title;
  if (isNew) history.pushState(null, "", path);
  scrollTo(0, 0);
  start();
  document.querySelector("h1")?.focus();
}
