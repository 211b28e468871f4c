// Slack on loopback: npm `emulate` with what it lacks, slash commands, buttons, redelivery, faults.
// Environment: PORT, BOT_URL (where events go). Acting as a user: POST /_sim/* (see `sims`).
import { createHmac, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const dist = join(here, 'node_modules/emulate/dist')
const { PORT, BOT_URL } = process.env
const base = `http://127.0.0.1:${PORT}`
const RETRY_DELAYS_MS = [50, 200, 400] // Slack: at once, a minute, five minutes
const seed = JSON.parse(readFileSync(join(here, 'seed.json'), 'utf8'))
const app = seed.slack.oauth_apps[0]
const botToken = seed.slack.tokens.find((t) => t.bot_id).token

const { createEmulator } = await import(pathToFileURL(join(dist, 'api.js')))
const isPlugin = (file) => /slackPlugin,?\n|slackPlugin\n?};/.test(readFileSync(join(dist, file), 'utf8').slice(-900))
const chunk = readdirSync(dist).find((file) => /^dist-.*\.js$/.test(file) && isPlugin(file))
const { slackPlugin, getSlackStore } = await import(pathToFileURL(join(dist, chunk)))

let store
const calls = [] // every Web API call of anybody
const faults = [] // {method, status, error, retry_after, times}
const responses = {} // id -> what the bot posted to that response_url
const waiting = new Set() // checks to run after each call
const db = () => getSlackStore(store)
const team = () => db().teams.all()[0]

const register = slackPlugin.register
slackPlugin.register = (web, kept, webhooks, ...rest) => {
  store = kept
  watchCalls(web)
  for (const [name, act] of Object.entries(sims(web))) {
    web.post(`/_sim/${name}`, async (c) => {
      try {
        return c.json({ ok: true, ...(await act(await c.req.raw.json())) })
      } catch (error) {
        return c.json({ ok: false, error: String(error) }, 400)
      }
    })
  }
  web.post('/_sim/response/:id', async (c) => {
    responses[c.req.param('id')].push(await c.req.raw.json())
    changed()
    return c.text('ok')
  })
  webhooks.dispatch = async (event, _action, payload) => void deliver(completed(payload))
  register(web, kept, webhooks, ...rest)
}

// Notes every call and its outcome. The SDK reads with GET; emulate routes POST alone.
function watchCalls(web) {
  web.use('*', async (c, next) => {
    const url = new URL(c.req.url)
    if (!url.pathname.startsWith('/api/') || c.req.header('x-noted')) return next()
    const method = url.pathname.slice('/api/'.length)
    const token = (c.req.header('Authorization') || '').replace(/^Bearer /, '')
    const headers = new Headers(c.req.raw.headers)
    headers.set('x-noted', '1')
    let body = await c.req.raw.text()
    if (c.req.method === 'GET') {
      headers.set('content-type', 'application/x-www-form-urlencoded')
      body = url.search.slice(1)
    }
    const call = { method, token, body: parsed(body) }
    calls.push(call)
    const said = refused(call) || (await web.fetch(new Request(url.origin + url.pathname, { method: 'POST', headers, body })))
    const outcome = await said.clone().json().catch(() => ({}))
    if (!outcome.ok) call.error = outcome.error || 'unknown'
    call.ts = outcome.ts
    changed()
    return said
  })
}

function refused(call) {
  const fault = call.token === botToken && faults.find((f) => f.method === call.method && f.times > 0)
  if (!fault) return null
  fault.times -= 1
  const headers = { 'content-type': 'application/json', ...(fault.retry_after && { 'Retry-After': String(fault.retry_after) }) }
  return new Response(JSON.stringify({ ok: false, error: fault.error || 'ratelimited' }), { status: fault.status || 200, headers })
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return Object.fromEntries(new URLSearchParams(text))
  }
}

function changed() {
  for (const check of [...waiting]) check()
}

// Signed delivery, again where it is not answered with a 2xx.
async function post(body, type, extra = {}) {
  const stamp = String(Math.floor(Date.now() / 1000))
  const mac = createHmac('sha256', seed.slack.signing_secret).update(`v0:${stamp}:${body}`).digest('hex')
  const headers = { 'Content-Type': type, 'X-Slack-Request-Timestamp': stamp, 'X-Slack-Signature': `v0=${mac}`, ...extra }
  try {
    const r = await fetch(BOT_URL, { method: 'POST', headers, body, signal: AbortSignal.timeout(3000) })
    return { status: r.status, body: await r.text() }
  } catch (error) {
    return { status: 0, body: String(error) }
  }
}

async function deliver(envelope) {
  const body = JSON.stringify(envelope)
  for (let n = 0; n <= RETRY_DELAYS_MS.length; n++) {
    if (n) await new Promise((r) => setTimeout(r, RETRY_DELAYS_MS[n - 1]))
    const retry = n ? { 'X-Slack-Retry-Num': String(n), 'X-Slack-Retry-Reason': 'http_error' } : {}
    const answer = await post(body, 'application/json', retry)
    if (answer.status >= 200 && answer.status < 300) return answer
  }
}

function completed(payload) {
  const event = payload.event
  event.event_ts ??= event.ts ?? stamp()
  if (event.type === 'message') {
    event.channel_type ??= event.channel.startsWith('D') ? 'im' : 'channel'
    if (event.user === app.bot_user_id) event.bot_id ??= app.bot_id
  }
  return envelope(event)
}

function envelope(event) {
  return {
    type: 'event_callback',
    team_id: team().team_id,
    api_app_id: app.app_id,
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: team().team_id, user_id: app.bot_user_id, is_bot: true }],
    event,
  }
}

const stamp = () => (Date.now() / 1000).toFixed(6)

// What a form says when it is sent off: what it was filled with, and what is put in, by block id.
function content(view, values) {
  const option = (element, value) => element.options?.find((o) => o.value === value)
  const state = {}
  for (const { block_id, element: e } of view.blocks.filter((b) => b.type === 'input')) {
    const given = values[block_id]
    state[block_id] = {
      [e.action_id]: {
        plain_text_input: { value: given ?? e.initial_value ?? null },
        static_select: { selected_option: given ? option(e, given) : e.initial_option ?? null },
        users_select: { selected_user: given ?? e.initial_user ?? null },
      }[e.type],
    }
  }
  return { values: state }
}

// What a user can do, and what a test can ask.
function sims(web) {
  const user = (name) => db().users.findOneBy('name', name)
  const channel = (id) => db().channels.findOneBy('channel_id', id) || db().channels.findOneBy('name', id)
  const form = 'application/x-www-form-urlencoded'
  const responseUrl = () => {
    const id = randomUUID()
    responses[id] = []
    return { id, url: `${base}/_sim/response/${id}` }
  }
  const call = async (method, token, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const r = await web.fetch(new Request(`${base}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(body) }))
    const said = await r.json()
    if (!said.ok) throw new Error(said.error)
    return said
  }
  const interaction = (user_id) => ({ api_app_id: app.app_id, team: { id: team().team_id }, user: { id: user_id } })
  const said = (channel_id, ts) => {
    const { user: by, text, thread_ts } = db().messages.all().find((m) => m.ts === ts && m.channel_id === channel_id)
    return { user: by, text, ts, ...(thread_ts && { thread_ts }) }
  }
  const found = (want) =>
    calls.filter((c) => c.method === want.method && c.token === botToken && (want.failed ? c.error : !c.error))
  return {
    async message({ user: name, channel: where, dm, text, thread_ts }) {
      const target = dm ? app.bot_user_id : channel(where).channel_id
      const said = await call('chat.postMessage', `xoxp-${name}`, { channel: target, text, thread_ts })
      const event = { type: 'app_mention', user: user(name).user_id, text, ts: said.ts, thread_ts, channel: said.channel, event_ts: said.ts }
      if (!dm && text.includes(`<@${app.bot_user_id}>`)) void deliver(envelope(event))
      return { ts: said.ts, channel: said.channel }
    },
    async command({ user: name, channel: where, text }) {
      const { id, url } = responseUrl()
      const fields = {
        team_id: team().team_id,
        channel_id: channel(where).channel_id,
        channel_name: channel(where).name,
        user_id: user(name).user_id,
        user_name: name,
        command: '/ticket',
        text,
        api_app_id: app.app_id,
        response_url: url,
        trigger_id: randomUUID(),
      }
      return { ack: await post(new URLSearchParams(fields).toString(), form), response: id }
    },
    async press({ user: name, channel: where, ts, label }) {
      const message = db().messages.all().find((m) => m.ts === ts && (!where || m.channel_id === channel(where).channel_id))
      const place = where ? channel(where) : { channel_id: message.channel_id, name: 'directmessage' }
      const elements = message.blocks.flatMap((b) => b.elements || [])
      const { type, action_id, value } = elements.find((e) => e.type === 'button' && e.text.text === label)
      const { id, url } = responseUrl()
      const payload = {
        type: 'block_actions',
        api_app_id: app.app_id,
        team: { id: team().team_id },
        user: { id: user(name).user_id },
        trigger_id: randomUUID(),
        response_url: url,
        channel: { id: place.channel_id, name: place.name },
        container: { type: 'message', message_ts: ts, channel_id: place.channel_id, is_ephemeral: false },
        message: { type: 'message', ts, thread_ts: message.thread_ts, text: message.text },
        actions: [{ type, action_id, value, block_id: 'b', action_ts: String(Date.now() / 1000) }],
      }
      return { ack: await post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form), response: id }
    },
    // The global shortcut; with a message the one on it.
    async shortcut({ user: name, channel: where, ts }) {
      const { user_id } = user(name)
      const { trigger_id } = await call('views.generateTriggerId', botToken, { user_id })
      const about = ts && {
        channel: { id: channel(where).channel_id, name: channel(where).name },
        message: { type: 'message', ...said(channel(where).channel_id, ts) },
        message_ts: ts,
        response_url: responseUrl().url,
      }
      const payload = { ...interaction(user_id), type: ts ? 'message_action' : 'shortcut', trigger_id, callback_id: ts ? 'capture' : 'new', action_ts: stamp(), ...about }
      return { ack: await post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form) }
    },
    // Sends off the form that a user has open.
    async submit({ user: name, values = {} }) {
      const { user_id } = user(name)
      const open = db().views.all().filter((v) => v.user_id === user_id && v.type === 'modal').at(-1)
      const { view_id: id, team_id, type, blocks, private_metadata, callback_id, hash, title, submit, close } = open
      const view = { id, team_id, type, blocks, private_metadata, callback_id, hash, title, submit, close, state: content(open, values) }
      const payload = { ...interaction(user_id), type: 'view_submission', view, response_urls: [] }
      return { ack: await post(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), form) }
    },
    async react({ user: name, channel: where, ts, emoji }) {
      await call('reactions.add', `xoxp-${name}`, { channel: channel(where).channel_id, timestamp: ts, name: emoji })
    },
    async emit({ event, retry }) {
      const extra = retry ? { 'X-Slack-Retry-Num': String(retry), 'X-Slack-Retry-Reason': 'http_timeout' } : {}
      return { ack: await post(JSON.stringify(envelope(event)), 'application/json', extra) }
    },
    async fault(fault) {
      faults.push({ times: 1, ...fault })
    },
    // The n-th call of a method by the bot, as soon as it is there.
    wait({ method, n, failed, ms = 5000 }) {
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(check)
          reject(new Error(`no ${method} x${n}: ${JSON.stringify(calls.map((c) => [c.method, c.error]))}`))
        }, ms)
        const check = () => {
          const seen = found({ method, failed })
          if (seen.length < n) return
          clearTimeout(late)
          waiting.delete(check)
          resolve({ call: seen[n - 1] })
        }
        waiting.add(check)
        check()
      })
    },
    async state() {
      return { calls: calls.filter((c) => c.token === botToken), messages: db().messages.all(), responses }
    },
  }
}

// Seeded users and channels get ids at random; tests want them known.
function fixIds() {
  const { users, channels, tokens } = db()
  for (const [name, id] of Object.entries(seed.ids.users)) {
    const user = users.findOneBy('name', name)
    for (const token of tokens.all().filter((t) => t.user_id === user.user_id)) tokens.update(token.id, { user_id: id })
    users.update(user.id, { user_id: id })
  }
  const everybody = users.all().map((u) => u.user_id)
  for (const [name, id] of Object.entries(seed.ids.channels)) {
    channels.update(channels.findOneBy('name', name).id, { channel_id: id, members: everybody, num_members: everybody.length })
  }
}

const emulator = await createEmulator({ service: 'slack', port: Number(PORT), hostname: '127.0.0.1', baseUrl: base, seed })
fixIds()
console.log('ready')
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => emulator.close().then(() => process.exit(0)))
