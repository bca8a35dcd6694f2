import { describe, expect, it } from '@jest/globals'
import { deploymentId, NO_TRAFFIC, percent } from '../../src/domain/units'
import { OUTPUT_NAMES, outputs } from '../../src/report/outputs'
import { createReport } from './reports'

const view = (stage: string) => ({
  stage,
  deployment: deploymentId('d0new1'),
  previous: undefined,
  canaryTraffic: NO_TRAFFIC,
  commit: undefined,
  state: 'live',
  expires: undefined,
})
const paths = { json: '/tmp/report.json', html: '/tmp/report.html' }
const nothing = {
  stage: undefined,
  invokeUrl: undefined,
  deployment: undefined,
  previousDeployment: undefined,
  changed: false,
}

describe('outputs', () => {
  it('are all set, in the order of action.yml', () => {
    expect(Object.keys(outputs(createReport(), paths))).toEqual([...OUTPUT_NAMES])
  })

  it('say what the stage points to', () => {
    expect(outputs(createReport({ canaryTraffic: percent(12.5), result: 'paused' }), paths)).toEqual({
      result: 'paused',
      stage: 'prod',
      'invoke-url': 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod',
      'deployment-id': 'd0new1',
      'previous-deployment-id': 'd0old1',
      'canary-traffic': '12.5',
      changed: 'true',
      'plan-digest': '',
      report: '/tmp/report.json',
      'report-html': '/tmp/report.html',
      matrix: '',
    })
  })

  it('are empty where there is nothing to say', () => {
    const found = outputs(createReport({ ...nothing, result: 'skipped' }), { json: '', html: undefined })
    expect(Object.values(found).join('|')).toBe('skipped|||||0|false||||')
  })

  it('of one stage are empty when several were acted on', () => {
    const found = outputs(createReport({ ...nothing, result: 'cleaned', stages: [view('a'), view('b')] }), paths)
    expect(found['canary-traffic']).toBe('')
  })

  it.each([
    [0, '0'],
    [100, '100'],
    [0.1, '0.1'],
    [33.330000000000005, '33.33'],
  ])('write traffic %d in its shortest form', (traffic, text) => {
    expect(outputs(createReport({ canaryTraffic: percent(traffic) }), paths)['canary-traffic']).toBe(text)
  })
})
