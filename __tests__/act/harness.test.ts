import { describe, expect, it } from '@jest/globals'
import { pushWorkflow } from './driver/workflow'

const push = (result: string) =>
  pushWorkflow({
    action: { '.': '__tests__/act/stand-in' },
    env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' },
    steps: `
- uses: ./action
  id: stages
  with: { result: ${result} }
- run: echo "next step sees \${{ steps.stages.outputs.result }}"`,
  })

describe('the runner that the other tests stand on', () => {
  it('hands outputs, summary and state on, with Node 24 and the variables of the test', async () => {
    const { succeeded, printed, summary } = await push('deployed')
    expect(printed).toEqual([
      expect.stringMatching(/^main on Node 24\..*, AWS at http:\/\/127\.0\.0\.1:1$/),
      'next step sees deployed',
      'post after deployed',
    ])
    expect(summary).toBe('# deployed\n')
    expect(succeeded).toBe(true)
  })

  it('fails the job of a step that failed, and runs its post step all the same', async () => {
    const { succeeded, printed } = await push('rolled-back')
    expect(printed.at(-1)).toBe('post after rolled-back')
    expect(printed).not.toContain('next step sees rolled-back')
    expect(succeeded).toBe(false)
  })
})
