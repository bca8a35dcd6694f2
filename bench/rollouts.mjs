import { inJob } from './step.mjs'

const ALARMS = Array.from({ length: 100 }, (_, index) => `alarm-${index + 1}`)
const CANARY = `, canary: { steps: [{ traffic: 10, hold: 1h }], poll: 500ms, alarms: [${ALARMS.join(', ')}] }`
const POLLS = 6
/** In an odd number of runs: the median counts. */
const SIGNALS = 5

/** What watching a canary costs, and how soon its traffic is taken off: polls and writes after an alarm, time after a signal. */
export async function rollouts(server, file) {
  const { world } = server
  for (const alarm of ALARMS) world.alarms.set(alarm, 'OK')
  return inJob(server, { 'stages.yml': file('', CANARY) }, 'main', async ({ run }) => {
    const { polls, fromAlarm } = await alarmed(server, run)
    const times = []
    for (let turn = 0; turn < SIGNALS; turn += 1) times.push(await signalled(server, run, turn))
    return { polls, fromAlarm, fromSignal: times.sort((a, b) => a - b)[Math.floor(SIGNALS / 2)] }
  })
}

async function alarmed({ world, api }, run) {
  world.route(api, 'GET /alarmed', { body: '{}' })
  const from = world.calls.length
  const ended = run()
  await until(world, isPoll, from, POLLS + 1)
  const watching = world.calls.slice(from)
  const [first, last] = [watching.findIndex(raises), watching.findLastIndex(isPoll)]
  // The polls between the first shift and the last of them, each with what belongs to it.
  const between = watching.slice(first + 1, last)
  const count = between.filter(isPoll).length
  const fired = world.calls.length
  world.alarms.set(ALARMS[41], 'ALARM')
  const taken = await until(world, takesOff, fired, 1)
  expect(await ended)
  const after = world.calls.slice(fired, taken + 1)
  return {
    polls: {
      cloudWatch: between.filter(({ service }) => service === 'cloudwatch').length / count,
      gateway: between.filter(({ operation }) => operation === 'GetStage').length / count,
    },
    fromAlarm: { polls: after.filter(isPoll).length, writes: after.filter(({ access }) => access === 'write').length },
  }
}

/** Milliseconds, by the clock that AWS's side stamps its calls with. */
async function signalled({ world, api }, run, turn) {
  world.alarms.set(ALARMS[41], 'OK')
  world.route(api, `GET /signalled/${turn}`, { body: '{}' })
  const from = world.calls.length
  let child
  const ended = run((started) => (child = started))
  await until(world, isPoll, from, 3)
  const sent = Date.now()
  child.kill('SIGINT')
  const taken = await until(world, takesOff, from, 1)
  const { at } = world.calls[taken]
  expect(await ended)
  return at - sent
}

const isPoll = ({ operation }) => operation === 'DescribeAlarms'
const raises = ({ operation, input }) => operation === 'UpdateStage' && JSON.stringify(input).includes('percentTraffic')
const takesOff = ({ operation, input }) => operation === 'UpdateStage' && JSON.stringify(input).includes('"remove"')

function expect({ result }) {
  if (result !== 'rolled-back') throw new Error(`the run ended ${result || 'without a result'}, not rolled-back`)
}

/** Where the `count`th such call stands in the log, as soon as it does. */
async function until(world, isMeant, from, count) {
  for (;;) {
    const found = world.calls.flatMap((call, index) => (index >= from && isMeant(call) ? [index] : []))
    if (found.length >= count) return found[count - 1]
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
