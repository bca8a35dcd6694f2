import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { systemClock } from '../../src/adapters/system-clock'
import { serve, type Served } from '../../src/world/http/serve'
import { makeLiveWorld } from '../../src/world/world'
import { endpoint } from './driver/cloud'
import { type Bench, openBench } from './end-states'

let world: Served
beforeAll(async () => {
  world = await serve(makeLiveWorld(systemClock, { region: 'us-east-1', pacing: false }), { port: 0 })
})
afterAll(() => world.close())

const replace = (path: string, value: string) => ({ op: 'replace' as const, path, value })
const remove = (path: string) => ({ op: 'remove' as const, path })
const copy = (from: string, path: string) => ({ op: 'copy' as const, from, path })

const CANARY = { stageName: 'dev', canarySettings: { percentTraffic: 100, stageVariableOverrides: { alias: 'two' } } }
const RECIPE = [
  replace('/canarySettings/percentTraffic', '0.0'),
  copy('/canarySettings/stageVariableOverrides', '/variables'),
  copy('/canarySettings/deploymentId', '/deploymentId'),
]

/** What a script leaves behind: what it was told on the way, and what of the stage it is about. */
type Script = (bench: Bench) => Promise<unknown>

const SCRIPTS: Readonly<Record<string, Script>> = {
  'a first deployment': (bench) => bench.end(),
  'a deployment to no stage': async (bench) => [await bench.deploy(), await bench.end()],
  'a canary takes its share of the traffic': async (bench) => {
    await bench.change('v2')
    return [await bench.deploy(CANARY), await bench.count(10), await bench.end()]
  },
  'a canary over a live one': async (bench) => {
    await bench.deploy(CANARY)
    return [
      await bench.deploy({ ...CANARY, canarySettings: { percentTraffic: 5 } }),
      (await bench.end())['deploymentId'],
    ]
  },
  'a promotion': async (bench) => {
    await bench.change('v2')
    await bench.deploy(CANARY)
    await bench.patch(...RECIPE)
    return [await bench.patch(remove('/canarySettings')), await bench.count(10), await bench.end()]
  },
  'a promotion without a canary': async (bench) => [await bench.patch(...RECIPE), await bench.end()],
  'a copy without a canary': async (bench) => [await bench.patch(...RECIPE.slice(1)), await bench.end()],
  'a canary taken off': async (bench) => {
    await bench.deploy(CANARY)
    return [await bench.patch(remove('/canarySettings')), await bench.end()]
  },
  'a roll back': async (bench) => {
    await bench.deploy()
    return [await bench.patch(replace('/deploymentId', 'd2')), (await bench.end())['deploymentId']]
  },
  'an unknown deployment': async (bench) => [
    await bench.patch(replace('/canarySettings/deploymentId', 'nope')),
    await bench.end(),
  ],
  'a variable changed and one removed': async (bench) => [
    await bench.patch(replace('/variables/alias', 'two'), remove('/variables/kept')),
    (await bench.end())['variables'],
  ],
  'the settings of a method': async (bench) => [
    await bench.patch(replace('/*/*/logging/loglevel', 'ERROR')),
    (await bench.end())['methodSettings'],
  ],
  'a deployment in use deleted': async (bench) => [await bench.remove('d1'), (await bench.end())['deploymentId']],
  'a stage of a name that is taken': (bench) => bench.stage('dev'),
  'a plain deployment to a stage that exists': async (bench) => [
    await bench.deploy({ stageName: 'dev' }),
    (await bench.end())['variables'],
  ],
  'a plain deployment over a live canary': async (bench) => {
    await bench.deploy(CANARY)
    return [await bench.deploy({ stageName: 'dev' }), 'canarySettings' in (await bench.end())]
  },
  'one override removed': async (bench) => {
    await bench.deploy(CANARY)
    return bench.patch(remove('/canarySettings/stageVariableOverrides/alias'))
  },
  'the deployment of a canary deleted': async (bench) => {
    await bench.deploy(CANARY)
    return bench.remove('d2')
  },
  'more than all traffic': (bench) => bench.patch(replace('/canarySettings/percentTraffic', '150')),
  'tags in GetStage': async (bench) => [await bench.tag({ team: 'orders' }), (await bench.end())['tags']],
  'an eleventh stage': async (bench) => {
    for (let n = 2; n <= 10; n++) await bench.stage(`s${n}`)
    return bench.stage('s11')
  },
}

interface Difference {
  readonly world: unknown
  readonly localStack: unknown
  /** Which of them is as AWS, as far as is known. */
  readonly asAws: 'world' | 'localStack' | 'unknown'
  readonly why: string
}

const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'a plain deployment to a stage that exists': {
    world: ['done', { alias: 'one', kept: 'yes' }],
    localStack: ['done', undefined],
    asAws: 'world',
    why: 'LocalStack makes the stage anew, without variables, settings and tags; AWS moves it',
  },
  'a plain deployment over a live canary': {
    world: ['BadRequestException', true],
    localStack: ['done', false],
    asAws: 'world',
    why: 'AWS: Non canary deployment not supported on stage dev because Canary is enabled',
  },
  'one override removed': {
    world: 'done',
    localStack: 'BadRequestException',
    asAws: 'world',
    why: "AWS's developer guide and Terraform remove overrides one by one",
  },
  'the deployment of a canary deleted': {
    world: 'BadRequestException',
    localStack: 'done',
    asAws: 'world',
    why: 'AWS: Active stages with canary settings pointing to this deployment must be moved or deleted',
  },
  'more than all traffic': {
    world: 'BadRequestException',
    localStack: 'done',
    asAws: 'world',
    why: 'percentTraffic goes from 0.0 to 100.0 in the service model and the developer guide',
  },
  'tags in GetStage': {
    world: ['done', { team: 'orders' }],
    localStack: ['done', undefined],
    asAws: 'world',
    why: 'a stage has the member tags; LocalStack shows it in GetTags only',
  },
  'an eleventh stage': {
    world: 'LimitExceededException',
    localStack: 'done',
    asAws: 'world',
    why: "AWS's quota is ten stages for each API; LocalStack has none. The code of the refusal is unverified",
  },
}

const leftBehind = async (url: string, script: Script): Promise<unknown> => {
  const bench = await openBench(url)
  try {
    return await script(bench)
  } finally {
    await bench.close()
  }
}

describe('the world and LocalStack', () => {
  it.each(Object.entries(SCRIPTS).filter(([name]) => !(name in DIFFERENCES)))('agree on %s', async (_, script) => {
    expect(await leftBehind(world.url, script)).toEqual(await leftBehind(endpoint, script))
  })

  it.each(Object.entries(DIFFERENCES))('differ in %s as is known', async (name, difference) => {
    const script = SCRIPTS[name] ?? (() => Promise.resolve('there is no such script'))
    expect({
      world: await leftBehind(world.url, script),
      localStack: await leftBehind(endpoint, script),
    }).toEqual({ world: difference.world, localStack: difference.localStack })
  })

  it('differ where the world is as AWS, and nowhere the other way round', () => {
    const wrong = Object.entries(DIFFERENCES).filter(([, { asAws }]) => asAws === 'localStack')
    expect(wrong).toEqual([])
  })
})
