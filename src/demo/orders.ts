import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Millis, millis } from '../domain/units'
import type { Clock } from '../ports/clock'
import { functionsIn } from '../sandbox/function-files'
import { makeLiveWorld, type World } from '../world/world'

/** In the demo a minute of waiting and of CloudWatch lasts this long. */
export const MINUTE: Millis = millis(300)
export const ALARM = 'orders-prod-canary-5xx'

/** The example's account: its API without content, the function's versions, the alarm. */
export async function ordersWorld(example: string, clock: Clock): Promise<World> {
  const world = makeLiveWorld(clock, { minute: MINUTE, pacing: false })
  world.makeApi({ id: 'a1b2c3d4e5', name: 'orders' })
  for (const [name, handler] of await functionsIn(join(example, 'functions'))) world.functions.set(name, handler)
  world.alarms.putMetricAlarm({
    AlarmName: ALARM,
    Namespace: 'AWS/ApiGateway',
    MetricName: '5XXError',
    Dimensions: [
      { Name: 'ApiName', Value: 'orders' },
      { Name: 'Stage', Value: 'prod/Canary' },
    ],
    Statistic: 'Average',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0.05,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  })
  return world
}

/** The repository at one commit: the example's files with another version of the function, and time in a hurry. */
export async function repositoryAt(
  example: string,
  url: string,
  version: string,
): Promise<Readonly<Record<'stages.yml' | 'openapi.yaml', string>>> {
  const stages = await readFile(join(example, 'stages.yml'), 'utf8')
  const definition = await readFile(join(example, 'openapi.yaml'), 'utf8')
  return {
    'stages.yml': stages
      .replace('  region: eu-west-1\n', `  region: eu-west-1\n  url: ${url}/_aws/execute-api/{id}/{stage}\n`)
      .replaceAll('alias: v1', `alias: ${version}`)
      .replace(/\b(\d+)m\b/g, (_, minutes: string) => `${Number(minutes) * MINUTE}ms`)
      .replace('      alarms:', '      poll: 100ms\n      alarms:'),
    'openapi.yaml': definition,
  }
}
