// Reads [{name, kind: message|modal|home, blocks, title, submit, close}], and of a talk
// {name, kind: talk, said: [{who, blocks}]} where who is null for the bot, from standard input and
// writes FOLDER/NAME.png for each. Needs `npm ci` here and Debian's chromium (or CHROMIUM=path).
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { chromium } from "playwright-core";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Message } from "slack-blocks-to-jsx";

const here = import.meta.dirname;
const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36">
  <rect width="36" height="36" fill="#2c3e50"/>
  <path fill="#fff" d="M8 12h20v4a2 2 0 0 0 0 4v4H8v-4a2 2 0 0 0 0-4z"/></svg>`;
const face = `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36">
  <rect width="36" height="36" fill="#7a5c00"/>
  <circle cx="18" cy="14" r="6" fill="#fff"/><path fill="#fff" d="M7 32a11 11 0 0 1 22 0z"/></svg>`;
const drawn = (svg) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
const about = {
  name: "Ticket Desk",
  logo: drawn(logo),
  time: new Date("2026-01-15T09:30:00"),
  data: {
    users: [
      { id: "U1", name: "alice" },
      { id: "U2", name: "bob" },
    ],
  },
};
const style = ["node_modules/slack-blocks-to-jsx/dist/style.css", "frame.css"]
  .map((file) => readFileSync(`${here}/${file}`, "utf8"))
  .join("\n");

// What the renderer does not know: a menu shows what is chosen, an input may be of one line, and
// the colons of a time and of an address have no emoji between them.
function mended(value, rules) {
  if (Array.isArray(value)) return value.map((one) => mended(one, rules));
  if (value === null || typeof value !== "object") return value;
  const copy = {};
  for (const [name, one] of Object.entries(value)) copy[name] = mended(one, rules);
  const chosen = copy.initial_option?.text ?? userNamed(copy.initial_user);
  const itself = `[id="${copy.action_id}"]`;
  if (chosen && copy.type !== "radio_buttons") {
    copy.placeholder = chosen;
    rules.push(`${itself} .pointer-events-none { color: #1d1c1d !important }`);
  }
  if (copy.type === "plain_text_input" && !copy.multiline) {
    rules.push(`${itself} textarea { height: 36px !important; min-height: 0 !important }`);
  }
  if (copy.type === "mrkdwn") {
    delete copy.verbatim; // the renderer would leave out all of mrkdwn, Slack only its guesses
    copy.text = copy.text.replace(/\|[^<>|]*>/g, (label) => label.replaceAll(":", "\u2236"));
  }
  return copy;
}

function userNamed(id) {
  const user = about.data.users.find((one) => one.id === id);
  return user && { type: "plain_text", text: user.name };
}

function message({ who, blocks }, rules, more) {
  const by = who ? { ...about, name: who, logo: drawn(face) } : about;
  const shown = createElement(Message, { ...by, blocks: mended(blocks, rules), ...more });
  return who ? createElement("div", { key: more.key, className: "person" }, shown) : shown;
}

function page({ kind, blocks, said, title, submit, close }) {
  const rules = [];
  const withoutWrapper = !["message", "talk"].includes(kind);
  const turns = said ?? [{ blocks }];
  const shown = turns.map((one, key) => message(one, rules, { key, withoutWrapper }));
  const foot = [
    close && createElement("span", { key: "close" }, close),
    submit && createElement("span", { key: "submit", className: "submit" }, submit),
  ];
  const frame = createElement(
    "div",
    { id: "picture", className: kind },
    title && createElement("div", { className: "bar" }, title),
    shown,
    submit && createElement("div", { className: "bar foot" }, foot),
  );
  const html = renderToStaticMarkup(frame);
  return `<meta charset="utf-8"><style>${style}\n${rules.join("\n")}</style>${html}`;
}

const folder = process.argv[2];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const tab = await browser.newPage({ deviceScaleFactor: 1.5, viewport: { width: 700, height: 400 } });
for (const picture of JSON.parse(await text(process.stdin))) {
  await tab.setContent(page(picture));
  await tab.locator("#picture").screenshot({ path: `${folder}/${picture.name}.png` });
}
await browser.close();
