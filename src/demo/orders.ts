import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Document, parseDocument } from 'yaml'
import { type Millis, millis } from '../domain/units'
import { CouldNotStart } from '../sandbox/could-not-start'
import { functionsIn } from '../sandbox/function-files'
import type { PutMetricAlarmInput } from '../world/cloudwatch/shapes'
import type { Timer } from '../world/clock'
import { makeLiveWorld, type World } from '../world/world'

/** In the demo a minute of waiting and of CloudWatch lasts this long. */
export const MINUTE: Millis = millis(200)
const POLL = '100ms'

export type OrdersFiles = Readonly<Record<'stages.yml' | 'openapi.yaml', string>>

/** The example's folder, and the names that its files give. */
export interface Example {
  readonly folder: string
  readonly files: OrdersFiles
  /** The API's id and name. */
  readonly api: string
  readonly name: string
  /** The alarm that judges the canary of `prod`. */
  readonly alarm: string
}

/** Throws `CouldNotStart`. */
export async function readExample(folder: string): Promise<Example> {
  const [stages, definition] = [join(folder, 'stages.yml'), join(folder, 'openapi.yaml')]
  const files = { 'stages.yml': await textOf(stages), 'openapi.yaml': await textOf(definition) }
  const configuration = new YamlFile(stages, files['stages.yml'])
  return {
    folder,
    files,
    api: configuration.text(['api', 'id']),
    alarm: configuration.text(['stages', 'prod', 'canary', 'alarms', 0]),
    name: new YamlFile(definition, files['openapi.yaml']).text(['info', 'title']),
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new CouldNotStart(`${path} cannot be read: ${String(cause)}. The demo takes a folder like examples/orders`, {
      cause,
    })
  }
}

/** The example's account: its API without content, the function's versions, the alarm. Throws `CouldNotStart`. */
export async function ordersWorld(example: Example, clock: Timer): Promise<World> {
  const world = makeLiveWorld(clock, { minute: MINUTE, pacing: false })
  world.makeApi({ id: example.api, name: example.name })
  const { functions } = await functionsIn(join(example.folder, 'functions'))
  for (const [name, handler] of functions) world.functions.set(name, handler)
  world.alarms.putMetricAlarm(canaryAlarm(example))
  return world
}

/** The alarm that the example's README tells to make. */
export const canaryAlarm = ({ alarm, name }: Pick<Example, 'alarm' | 'name'>) =>
  ({
    AlarmName: alarm,
    Namespace: 'AWS/ApiGateway',
    MetricName: '5XXError',
    Dimensions: [
      { Name: 'ApiName', Value: name },
      { Name: 'Stage', Value: 'prod/Canary' },
    ],
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0.05,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  }) satisfies PutMetricAlarmInput

/** What `filesAt` changes, for whoever compares with the files. */
export const CHANGES: readonly string[] = [
  `a minute of the canary lasts ${MINUTE} ms, the alarm is read every ${POLL.replace('ms', ' ms')}`,
  'the URL is on this machine',
  '`alias` is the version of the function to release',
]

/** The repository at a commit that releases `version`, on the world at `url`. Throws `CouldNotStart`. */
export function filesAt({ folder, files }: Example, url: string, version: string): OrdersFiles {
  const file = new YamlFile(join(folder, 'stages.yml'), files['stages.yml'])
  for (const stage of ['prod', 'pr-{number}']) file.replace(['stages', stage, 'variables', 'alias'], () => version)
  const canary = ['stages', 'prod', 'canary']
  file.replace([...canary, 'bake'], inAHurry)
  for (let step = 0; file.has([...canary, 'steps', step]); step += 1) {
    file.replace([...canary, 'steps', step, 'hold'], inAHurry)
  }
  file.add([...canary, 'poll'], POLL)
  file.add(['api', 'url'], `${url}/_aws/execute-api/{id}/{stage}`)
  return { ...files, 'stages.yml': file.toString() }
}

/** `undefined`: not in minutes. */
function inAHurry(duration: string): string | undefined {
  const minutes = /^(\d+)m$/.exec(duration)?.[1]
  return minutes === undefined ? undefined : `${Number(minutes) * MINUTE}ms`
}

type Path = readonly (string | number)[]

/** A YAML file of the example; what the demo needs and does not find in it is `CouldNotStart`. */
class YamlFile {
  readonly #path: string
  readonly #document: Document

  constructor(path: string, text: string) {
    this.#path = path
    this.#document = parseDocument(text)
    const [mistake] = this.#document.errors
    if (mistake !== undefined) throw new CouldNotStart(`${path} is not YAML: ${mistake.message}`)
  }

  has(path: Path): boolean {
    return this.#document.hasIn(path)
  }

  text(path: Path): string {
    const value = this.#document.getIn(path)
    if (typeof value === 'string') return value
    throw this.#lacks(path, value)
  }

  replace(path: Path, change: (value: string) => string | undefined): void {
    const value = this.text(path)
    const changed = change(value)
    if (changed === undefined) throw this.#lacks(path, value)
    this.#document.setIn(path, changed)
  }

  add(path: Path, value: string): void {
    if (this.has(path)) throw this.#lacks(path, this.#document.getIn(path))
    this.#document.setIn(path, value)
  }

  toString(): string {
    return this.#document.toString()
  }

  #lacks(path: Path, value: unknown): CouldNotStart {
    const found = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`
    return new CouldNotStart(
      `${this.#path}: ${path.join('.')} ${found}, which the demo does not know how to play. ` +
        'Write it as in examples/orders of the repository',
    )
  }
}
