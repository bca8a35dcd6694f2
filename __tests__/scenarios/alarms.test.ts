import { describe, expect, it } from '@jest/globals'
import { nextVersion, SECOND } from './rollout'
import { push, trafficStory } from './stage-play'

const deploySecond = push('main', SECOND)

/** The alarm of the story is one of a metric, and looks back over so many seconds. */
async function withMetricAlarm(period: number, more: Readonly<{ ActionsEnabled?: boolean }> = {}) {
  const story = await nextVersion()
  const { alarms } = story.play.world
  alarms.remove('orders-5xx')
  alarms.putMetricAlarm({
    AlarmName: 'orders-5xx',
    Namespace: 'AWS/ApiGateway',
    MetricName: '5XXError',
    Dimensions: [
      { Name: 'ApiName', Value: 'orders' },
      { Name: 'Stage', Value: 'prod' },
    ],
    Statistic: 'Sum',
    Period: period,
    EvaluationPeriods: 1,
    Threshold: 5,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    ...more,
  })
  alarms.setAlarmState({ AlarmName: 'orders-5xx', StateValue: 'OK', StateReason: 'so far' })
  return story
}

describe('an alarm', () => {
  it('that looks back over an hour behind a hold of five minutes gets a warning that says so', async () => {
    const { play } = await withMetricAlarm(3600)
    const { report } = await play.run(deploySecond)
    expect(report.warnings).toContain(
      'alarm orders-5xx looks back over 1 h before it fires, and 5 % is held for 5 min: traffic rises before it can tell. Give it a shorter period, hold longer, or add `analysis`',
    )
  })

  it.each([
    ['of a minute gets none', 60, {}, undefined],
    ['whose actions are disabled gets a remark', 60, { ActionsEnabled: false }, /its state counts all the same/],
  ])('%s', async (_, period, more, remark) => {
    const { play } = await withMetricAlarm(period, more)
    const { report } = await play.run(deploySecond)
    expect(report.result).toBe('promoted')
    expect((report.warnings ?? []).filter((text) => text.includes('orders-5xx')).join()).toMatch(remark ?? /^$/)
  })

  it('that is the last of 250 is looked at too', async () => {
    const { play } = await nextVersion()
    const names = Array.from({ length: 250 }, (_, number) => `orders-${number}`)
    for (const name of names) play.world.alarms.set(name, 'OK')
    play.rewrite('alarms: [orders-5xx]', `alarms: [${names.join(', ')}]`)
    play.in(2, () => {
      play.world.alarms.set('orders-249', 'ALARM')
    })
    const { report } = await play.run(deploySecond)
    expect([report.result, report.reason]).toEqual(['rolled-back', 'alarm orders-249 is in ALARM'])
  })

  it('that fires says in the timeline which number and which threshold', async () => {
    const { play } = await nextVersion()
    play.in(2, () => {
      play.world.alarms.set('orders-5xx', 'ALARM', 'Threshold Crossed: 7 datapoints were greater than 5')
    })
    const { report } = await play.run(deploySecond)
    expect(report.reason).toBe('alarm orders-5xx is in ALARM')
    expect(report.timeline.find(({ event }) => event === 'alarm')?.detail).toBe(
      'alarm orders-5xx is in ALARM. Threshold Crossed: 7 datapoints were greater than 5',
    )
  })

  const beforeTheTraffic = async (more: readonly string[]) => {
    const { play, base } = await nextVersion(more)
    play.world.onCall((moment, { operation }) => {
      if (operation === 'CreateDeployment' && moment === 'after') play.world.alarms.set('orders-5xx', 'ALARM')
      return 'ok'
    })
    return { act: await play.run(deploySecond), play, base }
  }

  it('that began to fire after the guard and before there was traffic rolls back, and the new version is not blamed', async () => {
    const { act, play, base } = await beforeTheTraffic([])
    expect(trafficStory(act.report).at(-1)).toBe('0m 0')
    expect(act.report.reason).toMatch(/^alarm orders-5xx is in ALARM, since .*, before the canary had traffic$/)
    expect(play.served()).toEqual({ [base]: 1000 })
  })

  it('that began to fire then is ignored where what fired before is', async () => {
    const { act } = await beforeTheTraffic(['on-firing: ignore'])
    expect(act.outputs['result']).toBe('promoted')
  })

  it('that fired and was OK again between two looks is written down', async () => {
    const { play } = await nextVersion(['poll: 2m'])
    play.in(3.1, () => {
      play.world.alarms.set('orders-5xx', 'ALARM')
    })
    play.in(3.6, () => {
      play.world.alarms.set('orders-5xx', 'OK')
    })
    const { report } = await play.run(deploySecond)
    expect(report.timeline.flatMap(({ event, detail }) => (event === 'alarm' ? [detail] : []))).toEqual([
      'orders-5xx was not OK for a while between two looks, and is OK again',
    ])
  })
})
