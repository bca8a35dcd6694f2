import { describe, expect, it, jest } from '@jest/globals'
import { pushed } from '../runner/events'
import { openStand, type Stand } from './stand'

jest.setTimeout(30_000)

const canary = (hold: string) => `stages:
  prod:
    branches: [main]
    variables: { alias: v1 }
    smoke: [GET /health]
    canary:
      steps: [{ traffic: 10, hold: ${hold} }, { traffic: 50, hold: ${hold} }]
      poll: 100ms
      alarms: [orders-5xx]
`
const SECOND = pushed('main', '2'.repeat(40))

/** Released once, with the next version of API and variables waiting. */
async function released(hold: string): Promise<Stand> {
  const stand = await openStand(canary(hold))
  stand.world.alarms.set('orders-5xx', 'OK')
  await stand.run()
  stand.edit(2)
  stand.files['stages.yml'] = stand.files['stages.yml']?.replace('alias: v1', 'alias: v2') ?? ''
  return stand
}

const FIRST = { deploymentId: expect.any(String), variables: { alias: 'v1' } }

describe('a canary', () => {
  it('rises step by step and is promoted with its variables', async () => {
    await using stand = await released('300ms')
    const { status, outputs, transcript, leaks } = await stand.run(SECOND)
    expect([status, outputs['result'], outputs['canary-traffic'], leaks]).toEqual([0, 'promoted', '0', ''])
    expect(stand.stage()).toMatchObject({ deploymentId: outputs['deployment-id'], variables: { alias: 'v2' } })
    expect(transcript.log).toMatchInlineSnapshot(`
      "::add-mask::ghs_token-of-the-job
      ::group::deploy prod
      TIME  deployment  made d2
      TIME  stage     created prod-smoke to test deployment d2 before traffic
      TIME  smoke     passed GET /health 200 in N ms
      TIME  traffic   10 %
      TIME  traffic   50 %
      TIME  traffic   100 %
      TIME  smoke     passed GET /health 200 in N ms
      TIME  promote   deployment d2 is the stage's now
      ::endgroup::
      The report as a page: PAGE
      promoted (prod, deployment d2, http://world/_aws/execute-api/a1b2c3d4e5/prod)."
    `)
    expect(transcript.writes).toMatchInlineSnapshot(`
      [
        "POST github/deployments: prod",
        "POST github/deployments/1004/statuses: in_progress",
        "POST /deployments",
        "POST /stages: prod-smoke, d2, deployment d2, previous none, state done",
        "DELETE /stages/prod-smoke",
        "PUT tags of /stages/prod: deployment d2, previous d1, state rolling",
        "PATCH /stages/prod: replace /canarySettings/deploymentId d2, replace /canarySettings/stageVariableOverrides/alias v2, replace /canarySettings/useStageCache false, replace /canarySettings/percentTraffic 10",
        "PATCH /stages/prod: replace /canarySettings/percentTraffic 50",
        "PUT tags of /stages/prod: deployment d2, previous d1, state rolling",
        "PATCH /stages/prod: replace /canarySettings/percentTraffic 100",
        "PUT tags of /stages/prod: deployment d2, previous d1, state rolling",
        "PATCH /stages/prod: copy /canarySettings/deploymentId /deploymentId, replace /variables/alias v2",
        "PATCH /stages/prod: remove /canarySettings",
        "PUT tags of /stages/prod: deployment d2, previous d1, state done",
        "POST github/deployments/1004/statuses: success",
      ]
    `)
  })

  it('goes when its alarm fires, and the job fails', async () => {
    await using stand = await released('20s')
    const { step, act } = await stand.start(SECOND)
    await step.line(/traffic.* 10 %/)
    stand.world.alarms.set('orders-5xx', 'ALARM', 'threshold crossed')
    const { status, outputs, transcript } = await act(step.done)
    expect([status, outputs['result'], outputs['canary-traffic']]).toEqual([1, 'rolled-back', '0'])
    expect(stand.stage()).toMatchObject(FIRST)
    expect(stand.stage().canarySettings).toBeUndefined()
    expect(transcript.log).toMatchInlineSnapshot(`
      "::add-mask::ghs_token-of-the-job
      ::group::deploy prod
      TIME  deployment  made d2
      TIME  stage     created prod-smoke to test deployment d2 before traffic
      TIME  smoke     passed GET /health 200 in N ms
      TIME  traffic   10 %
      TIME  alarm     alarm orders-5xx is in ALARM. threshold crossed
      TIME  traffic   0 %
      TIME  roll-back  deployment d1 has all traffic again: alarm orders-5xx is in ALARM
      ::endgroup::
      The report as a page: PAGE
      ::error::rolled-back (prod, deployment d1, http://world/_aws/execute-api/a1b2c3d4e5/prod): alarm orders-5xx is in ALARM. The stage needs no repair: the new version has no traffic. Mend what the reason names, then deploy again."
    `)
    expect(transcript.writes).toMatchInlineSnapshot(`
      [
        "POST github/deployments: prod",
        "POST github/deployments/1004/statuses: in_progress",
        "POST /deployments",
        "POST /stages: prod-smoke, d2, deployment d2, previous none, state done",
        "DELETE /stages/prod-smoke",
        "PUT tags of /stages/prod: deployment d2, previous d1, state rolling",
        "PATCH /stages/prod: replace /canarySettings/deploymentId d2, replace /canarySettings/stageVariableOverrides/alias v2, replace /canarySettings/useStageCache false, replace /canarySettings/percentTraffic 10",
        "PATCH /stages/prod: remove /canarySettings",
        "PUT tags of /stages/prod: deployment d1, previous none, state done",
        "POST github/deployments/1004/statuses: failure",
      ]
    `)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('goes when the job is cancelled by %s', async (signal) => {
    await using stand = await released('20s')
    const { step, act } = await stand.start(SECOND)
    await step.line(/traffic.* 10 %/)
    step.kill(signal)
    const { status, outputs, transcript } = await act(step.done)
    expect([status, outputs['result']]).toEqual([1, 'rolled-back'])
    expect(stand.stage()).toMatchObject(FIRST)
    expect(stand.stage().canarySettings).toBeUndefined()
    expect(transcript.annotations).toMatch(/^::error::rolled-back .*: the job was cancelled\./)
  })

  it('that a killed process left behind is taken off by the post step', async () => {
    await using stand = await released('20s')
    const { step, job } = await stand.start(SECOND)
    await step.line(/traffic.* 10 %/)
    step.kill('SIGKILL')
    await step.done
    expect(stand.stage().canarySettings?.percentTraffic).toBe(10)
    const { status, transcript } = await stand.post(job)
    expect(status).toBe(0)
    expect(stand.stage().canarySettings).toBeUndefined()
    expect(transcript.log).toMatchInlineSnapshot(`
      "TIME  traffic   prod  0 %
      TIME  roll-back  prod  deployment d1 has all traffic again: the job ended in the middle of its rollout"
    `)
    expect(transcript.writes).toMatchInlineSnapshot(`
      [
        "PATCH /stages/prod: remove /canarySettings",
        "PUT tags of /stages/prod: deployment d1, previous none, state done",
      ]
    `)
  })

  it('that ended leaves nothing to do for the post step', async () => {
    await using stand = await released('100ms')
    const { step, job } = await stand.start(SECOND)
    await step.done
    const { status, transcript } = await stand.post(job)
    expect([status, transcript.writes]).toEqual([0, []])
    expect(transcript.log).toMatchInlineSnapshot(`""`)
  })
})
