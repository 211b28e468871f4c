// The pages work without this. It saves loading them whole, keeps them up to date, and takes keys.
"use strict";

const root = document.documentElement;
const $ = (selector) => document.querySelector(selector);
const tell = (text) => { $("#status").textContent = text; };
root.classList.add("js");

// --- Pages in place: parts of a page fetched again take the place of the same parts here.

const parser = new DOMParser();
let asked = 0; // the latest request for the page's parts; an earlier one's answer is dropped

async function fetched(address, options) {
  const response = await fetch(address, options);
  const page = parser.parseFromString(await response.text(), "text/html");
  if (!page.querySelector("#live") && !page.querySelector(".sheet")) {
    document.title = page.title;
    document.body.replaceWith(page.body); // signed out, or too old: it says what to do
    throw new Error("not a page of the board");
  }
  return page;
}

const picks = () => [...document.querySelectorAll(".pick:checked")];

function swap(page, sent) {
  const had = new Set([...document.querySelectorAll(".card h3")].map((one) => one.id));
  const active = document.activeElement;
  const isOpen = $("#done[open]") !== null;
  const held = active.id || active.closest?.(".card")?.querySelector("h3").id;
  const picked = sent?.id === "batch" ? [] : picks().map((one) => one.value);
  for (const id of ["live", "hours", "history", "press", "views"]) {
    const fresh = page.getElementById(id);
    const old = document.getElementById(id);
    if (fresh && old) {
      keep(old, fresh, sent);
      old.replaceWith(fresh);
    }
  }
  if (isOpen && $("#done")) $("#done").open = true;
  for (const pick of document.querySelectorAll(".pick")) {
    pick.checked = picked.includes(pick.value);
    pick.closest(".card").classList.toggle("picked", pick.checked);
  }
  for (const card of document.querySelectorAll(".card")) {
    if (had.size && !had.has(card.querySelector("h3").id)) card.classList.add("new");
  }
  const again = active.isConnected ? active : held && document.getElementById(held);
  if (again && active !== document.body) (again.querySelector("h3 a, a") ?? again).focus({ preventScroll: true });
}

// What somebody is just writing into a form stays, with what it was opened on; not what was sent.
function keep(old, fresh, sent) {
  for (const form of old.querySelectorAll(".order, .pop form")) {
    const part = form.closest("details") ?? form;
    const place = fresh.querySelector(`#${part.id}`);
    const isUsed = part.open || isTouched(form) || (form.id === "batch" && picks().length);
    if (place && form !== sent && isUsed) place.replaceWith(part);
  }
}

function isTouched(form) {
  return [...form.elements].some((one) => one === document.activeElement
    || (one.matches("input:not([type=hidden]), textarea") && one.value !== one.defaultValue));
}

const latest = () => Number($("#live")?.dataset.latest ?? 0);

async function refresh(address = location.href) {
  const mine = ++asked;
  const page = await fetched(address);
  if (mine !== asked) return;
  swap(page);
  tell($("#live")?.dataset.told ?? "");
}

// --- Saying something: by the chat box or by a button.

const senders = () => document.querySelectorAll('[form="press"], #chat button, .order button');

async function say(form, fields) {
  senders().forEach((button) => { button.disabled = true; });
  try {
    const mine = ++asked;
    const page = await fetched(form.getAttribute("action"), { method: "POST", body: new URLSearchParams(fields) });
    for (const one of form.elements) one.defaultValue = one.value; // what was sent is not being written any more
    const answers = [...page.querySelectorAll("#answers > *")];
    $("#answers").querySelectorAll(".toast").forEach((one) => one.remove());
    $("#answers").querySelectorAll("details.answer").forEach((one, n) => { one.open = false; if (n > 8) one.remove(); });
    $("#answers").prepend(...answers);
    if (form.id === "chat") {
      form.reset();
      $("#text").value = page.querySelector("#text").value; // what was refused, else nothing
    }
    for (const name of ["token", "once"]) {
      $(`#chat [name=${name}]`).value = page.querySelector(`#chat [name=${name}]`).value;
    }
    if (mine === asked) swap(page, form);
    tell(answers.map((one) => one.querySelector(".shown")?.innerText ?? "").join("\n").trim());
  } catch (error) {
    tell($("#status").dataset.lost);
    throw error;
  } finally {
    senders().forEach((button) => { button.disabled = false; });
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("#chat, #press, .order") && $("#answers")) { // a page without shows itself again
    event.preventDefault();
    say(form, new FormData(form, event.submitter));
  } else if (form.id === "filters") {
    event.preventDefault();
    filter(form);
  }
});

// --- Fields that are changed in their place.

document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.matches(".pick")) field.closest(".card").classList.toggle("picked", field.checked);
  if (field.matches("aside .order select, aside .order input")) field.form.requestSubmit();
});

// Opens a field's form, with its content to be written over.
function edit(details) {
  details.open = true;
  const field = details.querySelector("input:not([type=hidden]), textarea");
  field.focus();
  if (field.name !== "desc") field.select();
}

document.addEventListener("click", (event) => {
  const shown = event.target.closest(".editable > h1, .editable > .desc");
  const summary = event.target.closest(".edit > summary");
  if (shown && !String(getSelection())) edit(shown.parentElement.querySelector(".edit"));
  if (summary && !summary.parentElement.open) {
    event.preventDefault();
    edit(summary.parentElement);
  }
});

// What opens beside a button closes when something else is used, or by Escape.
const shut = (beside) => document.querySelectorAll(".pop[open]").forEach((one) => { if (!one.contains(beside)) one.open = false; });
document.addEventListener("click", (event) => shut(event.target));
document.addEventListener("keydown", (event) => { if (event.key === "Escape") shut(null); });

document.addEventListener("focusin", (event) => {
  if (event.target.id === "text") $(".toast")?.remove(); // it may be above the box
});

// --- Filters.

let waiting;

function filter(form) {
  clearTimeout(waiting);
  const chosen = [...new FormData(form)].filter(([, value]) => value);
  const address = chosen.length ? `/?${new URLSearchParams(chosen)}` : "/";
  history.replaceState(null, "", address);
  for (const id of ["chat", "press"]) document.getElementById(id).action = address;
  refresh(address);
}

document.addEventListener("input", (event) => {
  const form = event.target.closest("#filters");
  if (!form) return;
  clearTimeout(waiting);
  waiting = setTimeout(filter, event.target.matches("select") ? 0 : 250, form);
});

// --- Live updates.

if ($("#live")) {
  new EventSource("/live").addEventListener("message", (event) => {
    if (Number(event.data) > latest()) refresh();
  });
}

// --- Keys.

const typing = (target) => target.matches("input:not([type=checkbox]), select, textarea");
const dialog = $("#help");
const useKeys = $("#use-keys");
useKeys.checked = localStorage.getItem("keys") !== "off";
useKeys.addEventListener("change", () => localStorage.setItem("keys", useKeys.checked ? "on" : "off"));

function move(by) {
  const links = [...document.querySelectorAll(".card h3 a")];
  const at = links.indexOf(document.activeElement.closest(".card")?.querySelector("h3 a"));
  links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
}

const keys = {
  n: () => $("#text")?.focus(),
  "/": () => $("#search")?.focus(),
  j: () => move(1),
  k: () => move(-1),
  b: () => location.assign("/"),
  s: () => location.assign("/stats"),
  "?": () => (dialog.open ? dialog.close() : dialog.showModal()),
};

document.addEventListener("keydown", (event) => {
  const target = event.target;
  if (target.id === "text" && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    if (target.value.trim()) target.form.requestSubmit();
  } else if (event.key === "Escape" && target.closest(".edit[open]")) {
    const part = target.closest(".edit");
    part.querySelector("form").reset();
    part.open = false;
    part.querySelector("summary").focus();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && target.form) {
    target.form.requestSubmit();
  } else if (event.key === "Escape" && typing(target)) {
    target.blur();
  } else if (useKeys.checked && !typing(target) && !(document.querySelector("dialog[open]") && event.key !== "?") && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.id === "keys") dialog.showModal();
  if (button.id === "theme") turn();
  if (button.matches(".hide")) button.parentElement.remove();
  if (button.dataset.say && $("#text")) {
    dialog.close();
    $("#text").value = button.dataset.say;
    $("#text").focus();
  }
});

// --- Dark or light.

function turn() {
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
}

// Times are written and read in the zone of this browser: the next page knows it.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
