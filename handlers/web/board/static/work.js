// Work by keys and by hand: a palette, keys about tickets, cards that are dragged to another state.
// All of it sends the same forms that work without it.
"use strict";

// --- Which tickets are meant: those selected, or else the one in focus, or the page's.

const cardOf = (element) => element?.closest?.(".card");
const pageTicket = () => location.pathname.match(/^\/tickets\/(T\d+)$/)?.[1];

function targets() {
  const ids = picks().map((pick) => pick.value);
  if (ids.length) return ids;
  const id = cardOf(document.activeElement)?.dataset.id ?? pageTicket();
  return id ? [id] : [];
}

function send(order, ids, field, value) {
  if (!ids.length) return;
  const fields = new FormData($("#press"));
  fields.set("order", order);
  fields.set("ids", ids.join());
  fields.set(field, value);
  say($("#press"), fields);
}

// --- The palette.

const palette = $("#palette");
const ask = $("#ask");
let menu = "main";
let about = [];
let came = null; // where the focus was

function offer(name) {
  const isOpen = palette.open;
  if (!isOpen) {
    about = targets();
    came = document.activeElement;
  }
  if (name !== "main" && !about.length) return tell($("#status").dataset.none);
  menu = name;
  ask.value = "";
  $("#about").textContent = about.join(", ");
  if (!isOpen) palette.showModal();
  ask.focus();
  draw();
}

// What fits what is typed: [label, its element of the menus, value].
function fitting() {
  const typed = ask.value.trim();
  const found = [];
  for (const one of document.querySelectorAll(`#commands [data-menu=${menu}]`)) {
    const { dataset } = one;
    if ((dataset.open || dataset.order) && !about.length) continue;
    if (!("typed" in dataset)) {
      if (one.textContent.toLowerCase().includes(typed.toLowerCase())) found.push([one.textContent, one, dataset.value]);
    } else if ("id" in dataset) {
      const number = typed.match(/^[tT]?0*([1-9]\d*)$/)?.[1];
      if (number) found.unshift([`${one.textContent} T${number.padStart(3, "0")}`, one, `T${number.padStart(3, "0")}`]);
    } else if (typed || "bare" in dataset) {
      found.push([typed ? `${one.textContent}: ${typed}` : one.textContent, one, typed]);
    }
  }
  if (menu !== "own") return found;
  const give = $("#commands [data-menu=own][data-typed]");
  const known = [...document.querySelectorAll("#people option")].map((one) => one.value);
  return [...known.filter((user) => user.includes(typed)).slice(0, 8).map((user) => [user, give, user]), ...found];
}

function draw() {
  const rows = fitting().map(([label], n) => {
    const row = document.createElement("li");
    row.id = `o-${n}`;
    row.role = "option";
    row.textContent = label;
    return row;
  });
  $("#offered").replaceChildren(...rows);
  choose(0);
}

function choose(n) {
  const rows = [...$("#offered").children];
  const at = rows.length ? (n + rows.length) % rows.length : -1;
  rows.forEach((row, k) => row.setAttribute("aria-selected", String(k === at)));
  if (at < 0) return ask.removeAttribute("aria-activedescendant");
  ask.setAttribute("aria-activedescendant", rows[at].id);
  rows[at].scrollIntoView({ block: "nearest" });
}

const chosen = () => [...$("#offered").children].findIndex((row) => row.ariaSelected === "true");

function take(n) {
  const [, one, value] = fitting()[n] ?? [];
  if (!one) return;
  const { open, order, field, go } = one.dataset;
  if (open) return offer(open);
  palette.close();
  if (order) {
    send(order, about, field, value);
  } else if (go) {
    location.assign(value ? go + encodeURIComponent(value) : go);
  } else {
    const text = $("#text");
    if (!text) return location.assign(`/?say=${encodeURIComponent(value)}`);
    const command = $("#chat [name=order][value='']");
    if (command) command.checked = true;
    text.value = value;
    text.form.requestSubmit();
  }
}

palette.addEventListener("close", () => { if (came?.isConnected) came.focus(); });
ask.addEventListener("input", draw);
ask.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") choose(chosen() + (event.key === "ArrowDown" ? 1 : -1));
  else if (event.key === "Enter") take(chosen());
  else return;
  event.preventDefault();
});
$("#offered").addEventListener("click", (event) => {
  take([...$("#offered").children].indexOf(event.target.closest("li")));
});

// --- Keys.

function pick() {
  const box = cardOf(document.activeElement)?.querySelector(".pick");
  if (box) box.click();
}

Object.assign(keys, { a: () => offer("own"), p: () => offer("pri"), c: () => offer("res"), x: pick });

const STATES = ["open", "prog", "done"];

// The ticket in focus, or those selected, to the column beside.
function shift(by) {
  const from = cardOf(document.activeElement)?.closest(".column").dataset.stat;  // none in columns of labels
  const to = STATES[STATES.indexOf(from) + by];
  if (from && to) send("update", targets(), "stat", to);
}

document.addEventListener("keydown", (event) => {
  const isPalette = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if (isPalette) offer("main");
  else if (useKeys.checked && event.shiftKey && !typing(event.target) && event.key === "ArrowRight") shift(1);
  else if (useKeys.checked && event.shiftKey && !typing(event.target) && event.key === "ArrowLeft") shift(-1);
  else return;
  event.preventDefault();
});

// --- Cards that are dragged: one, or all that are selected with it.

let dragged = null;
const columnOf = (event) => (dragged ? event.target.closest(".column[data-stat]") : null);

document.addEventListener("dragstart", (event) => {
  const card = cardOf(event.target);
  if (!card) return;
  const ids = picks().map((one) => one.value);
  dragged = ids.includes(card.dataset.id) ? ids : [card.dataset.id];
  event.dataTransfer.setData("text/plain", dragged.join(", "));
  event.dataTransfer.effectAllowed = "move";
});

document.addEventListener("dragover", (event) => {
  const column = columnOf(event);
  for (const one of document.querySelectorAll(".column")) one.classList.toggle("over", one === column);
  if (column) event.preventDefault();
});

document.addEventListener("drop", (event) => {
  const column = columnOf(event);
  if (!column) return;
  event.preventDefault();
  send("update", dragged, "stat", column.dataset.stat);
});

document.addEventListener("dragend", () => {
  dragged = null;
  for (const one of document.querySelectorAll(".over")) one.classList.remove("over");
});
