import { describe, expect, it, jest } from '@jest/globals'
import { pushed } from '../runner/events'
import { openStand } from './stand'

jest.setTimeout(30_000)

const PROD = 'stages:\n  prod:\n    branches: [main]\n    variables: { alias: v1 }\n'
const SECOND = pushed('main', '2'.repeat(40))

describe('a push', () => {
  it('to a branch without a stage ends with one notice, and nobody is asked anything', async () => {
    await using stand = await openStand(PROD)
    const { status, outputs, transcript } = await stand.run(pushed('feature/a'))
    expect([status, outputs['result'], outputs['changed']]).toEqual([0, 'skipped', 'false'])
    expect(transcript.requests).toEqual([])
    expect(transcript.log).toMatchInlineSnapshot(`
      "::add-mask::ghs_token-of-the-job
      ::notice::no stage in stages.yml is for branch feature/a: it has prod (main)
      The report as a page: PAGE
      skipped."
    `)
  })

  it('makes the stage the first time', async () => {
    await using stand = await openStand(PROD)
    const { status, outputs, transcript, leaks, stderr } = await stand.run()
    expect([status, outputs['result'], leaks, stderr.includes('Error')]).toEqual([0, 'deployed', '', false])
    expect(transcript.log).toMatchInlineSnapshot(`
      "::add-mask::ghs_token-of-the-job
      ::group::deploy prod
      TIME  deployment  made d1
      TIME  stage     created prod with deployment d1
      ::endgroup::
      The report as a page: PAGE
      deployed (prod, deployment d1, http://world/_aws/execute-api/a1b2c3d4e5/prod)."
    `)
    expect(transcript.requests).toMatchInlineSnapshot(`
      [
        "GET the API",
        "GET /stages/prod",
        "GET /resources?embed=methods&limit=500",
        "POST github/deployments: prod",
        "POST github/deployments/1001/statuses: in_progress",
        "POST /deployments",
        "POST /stages: prod, d1, deployment d1, previous none, state done",
        "POST github/deployments/1001/statuses: success",
      ]
    `)
  })

  it('moves the stage to the next version with six calls to AWS', async () => {
    await using stand = await openStand(PROD)
    await stand.run()
    stand.edit(2)
    const { outputs, transcript } = await stand.run(SECOND)
    expect([outputs['result'], outputs['changed'], transcript.awsCalls]).toEqual(['deployed', 'true', 6])
    expect(transcript.log).toMatchInlineSnapshot(`
      "::add-mask::ghs_token-of-the-job
      ::group::deploy prod
      TIME  deployment  made d2
      TIME  stage     prod serves deployment d2
      ::endgroup::
      The report as a page: PAGE
      deployed (prod, deployment d2, http://world/_aws/execute-api/a1b2c3d4e5/prod)."
    `)
    expect(transcript.requests).toMatchInlineSnapshot(`
      [
        "GET the API",
        "GET /stages/prod",
        "GET /resources?embed=methods&limit=500",
        "POST github/deployments: prod",
        "POST github/deployments/1004/statuses: in_progress",
        "POST /deployments",
        "PUT tags of /stages/prod: deployment d2, previous d1, state done",
        "PATCH /stages/prod: replace /deploymentId d2",
        "POST github/deployments/1004/statuses: success",
      ]
    `)
  })

  it('with nothing to do only reads', async () => {
    await using stand = await openStand(PROD)
    await stand.run()
    const { outputs, transcript } = await stand.run(SECOND)
    expect([outputs['result'], outputs['changed'], transcript.writes]).toEqual(['unchanged', 'false', []])
    expect(transcript.log).toMatchInlineSnapshot(`
      "::add-mask::ghs_token-of-the-job
      ::group::deploy prod
      ::endgroup::
      The report as a page: PAGE
      unchanged (prod, deployment d1, http://world/_aws/execute-api/a1b2c3d4e5/prod)."
    `)
    expect(transcript.requests).toMatchInlineSnapshot(`
      [
        "GET the API",
        "GET /stages/prod",
        "GET /resources?embed=methods&limit=500",
      ]
    `)
  })

  it('imports the definition and tests what it deployed, before traffic and after, with at most 14 calls to AWS', async () => {
    await using stand = await openStand(
      `${PROD}    smoke: [GET /orders]\n`,
      '{ id: a1b2c3d4e5, definition: openapi.yaml }',
    )
    stand.files['openapi.yaml'] = definition('first')
    await stand.run()
    stand.files['openapi.yaml'] = definition('second')
    const { outputs, transcript } = await stand.run(SECOND)
    expect(outputs['result']).toBe('deployed')
    expect(transcript.awsCalls).toBeLessThanOrEqual(14)
    expect(transcript.log).toMatchInlineSnapshot(`
      "::add-mask::ghs_token-of-the-job
      ::group::deploy prod
      TIME  import    imported openapi.yaml (overwrite)
      TIME  deployment  made d2
      TIME  stage     created prod-smoke to test deployment d2 before traffic
      TIME  smoke     passed GET /orders 200 in N ms
      TIME  stage     prod serves deployment d2
      TIME  smoke     passed GET /orders 200 in N ms
      ::endgroup::
      The report as a page: PAGE
      deployed (prod, deployment d2, http://world/_aws/execute-api/a1b2c3d4e5/prod)."
    `)
    expect(transcript.requests).toMatchInlineSnapshot(`
      [
        "GET the API",
        "GET /stages/prod",
        "POST github/deployments: prod",
        "POST github/deployments/1004/statuses: in_progress",
        "PUT tags of the API: lock OWNER/TIME",
        "GET tags of the API",
        "PUT the API?failonwarnings=false&mode=overwrite: openapi: 3.0.1 …",
        "POST /deployments",
        "GET tags of the API",
        "GET /resources?embed=methods&limit=500",
        "DELETE tags of the API?tagKeys=stages:lock",
        "POST /stages: prod-smoke, d2, deployment d2, previous none, state done",
        "GET /_aws/execute-api/a1b2c3d4e5/prod-smoke/orders",
        "DELETE /stages/prod-smoke",
        "PUT tags of /stages/prod: deployment d2, previous d1, state verifying",
        "PATCH /stages/prod: replace /deploymentId d2",
        "GET /_aws/execute-api/a1b2c3d4e5/prod/orders",
        "PUT tags of /stages/prod: deployment d2, previous d1, state done",
        "POST github/deployments/1004/statuses: success",
      ]
    `)
  })
})

const definition = (answer: string) => `openapi: 3.0.1
info: { title: orders, version: '1' }
paths:
  /orders:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses:
          default: { statusCode: '200', responseTemplates: { application/json: '{"answer":"${answer}"}' } }
`
