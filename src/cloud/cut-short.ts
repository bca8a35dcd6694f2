import { after, seconds } from '../domain/units'
import type { ApiGateway } from '../ports/api-gateway'
import type { Clock } from '../ports/clock'
import type { Cloud } from '../ports/cloud'
import { CloudError } from '../ports/cloud-error'

const GATEWAY_READS = [
  'api',
  'apis',
  'stage',
  'stages',
  'deployment',
  'deployments',
  'parts',
  'tagsOf',
] as const satisfies readonly (keyof ApiGateway)[]

/**
 * The same cloud, whose reads are given up a moment after `signal` aborts: the runner does not wait for an answer that
 * may take 20 s. Writes are waited for, as what they did has to be known.
 */
export function cutShort(cloud: Cloud, clock: Clock, signal: AbortSignal): Cloud {
  const cut =
    <Given extends readonly unknown[], T>(operation: string, read: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      const over = new AbortController()
      const tooLate = late(clock, signal, over.signal).then(() => {
        throw new CloudError('network', operation, 'the job was cancelled before AWS answered')
      })
      tooLate.catch(() => undefined)
      const answer = read(...given)
      answer.catch(() => undefined)
      try {
        return await Promise.race([answer, tooLate])
      } finally {
        over.abort()
      }
    }
  const gateway = { ...cloud.gateway }
  for (const name of GATEWAY_READS) {
    const read = (cloud.gateway[name] as (...given: readonly unknown[]) => Promise<unknown>).bind(cloud.gateway)
    Object.assign(gateway, { [name]: cut(`apigateway:${name}`, read) })
  }
  return {
    ...cloud,
    gateway,
    alarms: { read: cut('cloudwatch:DescribeAlarms', (names: readonly string[]) => cloud.alarms.read(names)) },
    metrics: {
      read: cut('cloudwatch:GetMetricData', cloud.metrics.read.bind(cloud.metrics)),
      list: cut('cloudwatch:ListMetrics', cloud.metrics.list.bind(cloud.metrics)),
    },
    identity: { account: cut('sts:GetCallerIdentity', () => cloud.identity.account()) },
  }
}

/** Of the 5 s that a cancelled run may take. */
const GRACE = seconds(2)

/** Resolves a moment after `signal` aborts; never when `over` does first. */
function late(clock: Clock, signal: AbortSignal, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wait = (): void => {
      void clock.sleepUntil(after(clock.now(), GRACE), over).then(() => {
        if (!over.aborted) resolve()
      })
    }
    if (signal.aborted) wait()
    else signal.addEventListener('abort', wait, { once: true, signal: over })
  })
}
