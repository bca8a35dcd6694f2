import { describe, expect, it } from '@jest/globals'
import { publish } from '../../src/commands/publish'
import { recordingHost } from '../../src/world/ports/host'
import { createReport } from '../report/reports'
import { promoted } from '../report/courses'

describe('a report is published', () => {
  it('as JSON and as a page, with the paths of both as outputs', async () => {
    const host = recordingHost()
    expect(await publish(createReport(), host)).toBe(0)
    expect([host.reports.length, host.pages.length]).toEqual([1, 1])
    expect(host.pages[0]).toContain('<h1>✅ <code>prod</code> serves deployment <code>d0new1</code></h1>')
    expect(host.outputs).toMatchObject({
      report: '/runner/temp/report-1.json',
      'report-html': '/runner/temp/report-1.html',
    })
  })

  it('and the log says at its end, once, where the page is; what it came to is the last line', async () => {
    const host = recordingHost()
    await publish(promoted(), host)
    expect(host.lines.slice(-2)).toEqual([
      'The report as a page: /runner/temp/report-1.html',
      expect.stringMatching(/^promoted \(prod, /),
    ])
    expect(host.lines.filter((line) => line.includes('.html'))).toHaveLength(1)
  })

  it('without its page when that cannot be written: a warning, and the release is none the worse', async () => {
    const whole = recordingHost()
    const full = {
      ...whole,
      writeReport: (content: string, form: 'json' | 'html') =>
        form === 'html' ? Promise.reject(new Error('no space left on device')) : whole.writeReport(content, form),
    }
    expect(await publish(createReport(), full)).toBe(0)
    expect(whole.annotations).toEqual([
      { level: 'warning', message: 'the report could not be written as a page: no space left on device' },
    ])
    expect(whole.outputs).toMatchObject({ report: '/runner/temp/report-1.json', 'report-html': '' })
    expect(whole.lines.join()).not.toContain('The report as a page')
  })
})
