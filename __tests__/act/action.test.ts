import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createApi, type TestApi } from '../localstack/driver/api'
import { cloudVariables, endpoint } from '../localstack/driver/cloud'
import { COMMITTED, pushWorkflow } from './driver/workflow'

/** As act says it. */
const POST_STEP_DONE = /Success - Post \.\/action/

describe('the action in a workflow', () => {
  let api: TestApi
  beforeEach(async () => {
    api = await createApi('act', 'v1')
    await api.deploy('prod')
    await api.change('v2')
  })
  afterEach(() => api.delete())

  const push = (expectedVersion: string) =>
    pushWorkflow({
      action: COMMITTED,
      env: cloudVariables,
      files: {
        'stages.yml': `version: 1
api: { id: ${api.id}, url: "${endpoint}/_aws/execute-api/{id}/{stage}" }
stages:
  prod:
    branches: [main]
    smoke:
      - { request: GET /, expect: { body: { $.version: ${expectedVersion} } }, before-traffic: false }
`,
      },
      steps: `
- uses: ./action
  id: stages
- if: always()
  run: echo "\${{ steps.stages.outputs.result }} \${{ steps.stages.outputs.stage }} at \${{ steps.stages.outputs.invoke-url }}"`,
    })

  it('hands its outputs to the next step, leaves a summary and runs its post step', async () => {
    const { succeeded, printed, summary, log } = await push('v2')
    expect(printed).toContain(`deployed prod at ${endpoint}/_aws/execute-api/${api.id}/prod`)
    expect(summary).toContain('prod')
    expect(await api.request('prod')).toMatchObject({ version: 'v2' })
    expect(log).toMatch(POST_STEP_DONE)
    expect(succeeded).toBe(true)
  })

  it('fails the job when it had to roll back, and runs its post step all the same', async () => {
    const { succeeded, printed, log } = await push('v3')
    expect(printed).toContain(`rolled-back prod at ${endpoint}/_aws/execute-api/${api.id}/prod`)
    expect(await api.request('prod')).toMatchObject({ version: 'v1' })
    expect(log).toMatch(POST_STEP_DONE)
    expect(succeeded).toBe(false)
  })
})
