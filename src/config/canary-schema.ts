import * as z from 'zod/mini'
import { duration } from './duration'
import { editorNotes } from './editor-notes'
import { share, traffic } from './percent'
import { atLeast, atMost, flag, key, list, map, oneOf, text, whole } from './shapes'
import { wanted } from './wording'

/** More steps than anybody waits for. */
export const MAX_STEPS = 100
/** Ten calls of DescribeAlarms a look. */
export const MAX_ALARMS = 1000
const MAX_FACTOR = 100

const step = () =>
  z.strictObject(
    {
      traffic: traffic().register(editorNotes, { description: 'Percent of the live traffic on the new version' }),
      hold: duration('0s').register(editorNotes, { description: 'How long this share is watched' }),
      approve: key(flag, 'After the hold the rollout pauses until `resume` or `promote`'),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? 'traffic\nhold\napprove'
          : 'a step of the rollout\nWrite for example `{ traffic: 5, hold: 5m }`.',
    },
  )

const stepList = () => {
  const words = wanted(`a list of 1 to ${MAX_STEPS} steps`, 'Write for example `- { traffic: 5, hold: 5m }`.')
  return z.array(step(), words).check(atLeast(1, words), atMost(MAX_STEPS, words), strictlyRises())
}

const strictlyRises = () =>
  z.check<{ traffic: number }[]>(({ value, issues }) => {
    value.forEach(({ traffic }, index) => {
      const before = value[index - 1]?.traffic
      if (before === undefined || traffic > before) return
      const message = `traffic must rise from step to step, got ${traffic} after ${before}\nWrite more than ${before}, or leave this step out.`
      issues.push({ code: 'custom', input: traffic, path: [index, 'traffic'], message })
    })
  })

/** Which keys go together is checked after `defaults` are merged, in growth.ts. */
const growth = () => {
  const factor = wanted(`a factor above 1 and at most ${MAX_FACTOR}`, 'Write for example `exponential: 2`.')
  const added = traffic().register(editorNotes, { description: 'Percent added at each step' })
  return map({
    linear: z.optional(added),
    exponential: key(
      () => z.number(factor).check(z.gt(1, factor), z.lte(MAX_FACTOR, factor)),
      'What each step multiplies by',
    ),
    from: key(traffic, 'Percent of the first step; with `exponential`'),
    every: key(() => duration('0s'), 'How long each step is watched'),
  })
}

const alarms = () => {
  const words = wanted(
    `a list of 1 to ${MAX_ALARMS} names of CloudWatch alarms`,
    'Write for example `[orders-prod-5xx]`.',
  )
  const name = wanted('the name of a CloudWatch alarm, 1 to 255 characters', 'Write its name, not its ARN.')
  return list(text(/^(?!arn:)[^\0]{1,255}$/, name), words, MAX_ALARMS)
}

const analysis = () => {
  const ratio = wanted('a ratio from 1 to 100', 'Write for example `1.25`.')
  const percentile = wanted('a percentile above 0 and below 100', 'Write for example `99`.')
  return map({
    errors: key(() => oneOf('5xx', '4xx', 'both'), 'Which answers count as errors'),
    'false-alarm': key(() => share('above 0'), 'Bound on rolling a good version back, over the whole rollout'),
    tolerance: key(
      () =>
        map({
          ratio: key(
            () => z.number(ratio).check(z.gte(1, ratio), z.lte(100, ratio)),
            'Times the error rate of the other traffic',
          ),
          extra: key(() => share('from 0'), 'Error rate that is always allowed on top'),
        }),
      'How much worse a good version may be',
    ),
    'min-requests': key(() => whole(0, 1_000_000_000), 'Requests on the canary before traffic first rises'),
    latency: key(
      () =>
        map({
          percentile: key(() => z.number(percentile).check(z.gt(0, percentile), z.lt(100, percentile)), 'Such as 99'),
          'at-most': key(
            () => text(/^[1-9][0-9]{0,2}(?:\.[0-9]{1,4})?x$/, wanted('a ratio from 1x', 'Write for example `1.5x`.')),
            'Times the latency of the other traffic',
          ),
        }),
      'Compares latencies too',
    ),
    dimension: key(
      () => text(/^[^\0]{1,255}$/, wanted('a value of the dimension Stage', 'Write for example `prod/Canary`.')),
      "CloudWatch's Stage value of the canary's series",
    ),
  })
}

const deadManSwitch = () =>
  map({
    role: key(
      () =>
        text(
          /^arn:aws[a-z-]*:iam::\S+:role\/\S{1,512}$/,
          wanted('the ARN of a role', 'Write for example `arn:aws:iam::111122223333:role/stages-dead-man`.'),
        ),
      'Role with which AWS itself drops the canary',
    ),
  })

export const canary = () =>
  map({
    strategy: key(
      () => oneOf('stage', 'alias'),
      'stage: the own canary of the stage; alias: weights of Lambda aliases',
    ),
    'use-stage-cache': key(flag, 'The canary uses the cache of the stage'),
    steps: key(
      () =>
        z.union(
          [stepList(), growth()],
          wanted(
            'a list of steps or a growth',
            'Write for example `- { traffic: 5, hold: 5m }` or `{ linear: 10, every: 5m }`.',
          ),
        ),
      'How traffic rises: a list, or growth',
    ),
    bake: key(() => duration('0s'), 'At 100 %, before the canary becomes the stage'),
    poll: key(() => duration('100ms'), 'How often the alarms are read'),
    alarms: key(alarms, 'Metric or composite alarms, by name'),
    'on-firing': key(() => oneOf('refuse', 'ignore'), 'An alarm that fires before the start'),
    'on-no-data': key(() => oneOf('wait', 'rollback', 'continue'), 'No requests, or an alarm without data'),
    'max-wait': key(() => duration('0s'), 'How long `wait` may last before the rollout is rolled back'),
    'max-pause': key(() => duration('0s'), 'How long a pause may last before `reconcile` rolls back'),
    'on-cancel': key(() => oneOf('rollback', 'hold'), 'What happens when the job is cancelled'),
    analysis: key(analysis, 'Compares the canary with the other traffic, from CloudWatch metrics'),
    lease: key(() => duration('1s'), "After the owner's last sign of life others may repair"),
    'dead-man-switch': key(deadManSwitch, 'AWS itself drops the canary when the lease runs out'),
  }).register(editorNotes, { id: 'canary' })

export type CanaryInput = z.output<ReturnType<typeof canary>>
