// GitHub or Linear on loopback by npm `emulate`. Environment: SERVICE, PORT, SEED (JSON).
// Prints {"key": ..} with the private key of the GitHub App, then "ready".
import { createEmulator } from './node_modules/emulate/dist/api.js'

const { SERVICE, PORT, SEED } = process.env
const emulator = await createEmulator({ service: SERVICE, port: Number(PORT), seed: JSON.parse(SEED) })
const key = emulator.generatedSecrets?.find((one) => one.kind === 'github.app_private_key')?.value
console.log(JSON.stringify({ key: key ?? null }))
console.log('ready')
