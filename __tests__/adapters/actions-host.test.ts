import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { actionsHost, type Environment } from '../../src/adapters/actions-host'
import { scratchFolder } from './scratch-folder'

function hostWith(environment: Environment = {}) {
  const written: string[] = []
  return { host: actionsHost(environment, (text) => written.push(text)), log: () => written.join('') }
}

describe('the log', () => {
  it.each([
    ['stage prod: arn:aws:apigateway:eu-west-1::/restapis/a', 'stage prod: arn:aws:apigateway:eu-west-1::/restapis/a'],
    ['::set-output name=x::y', '> ::set-output name=x::y'],
    [' \t::warning::x', '>  \t::warning::x'],
    ['\u00a0::warning::x', '> \u00a0::warning::x'],
    ['\u200b::warning::x', '> ::warning::x'],
    [':\u2060:warning::x', '> ::warning::x'],
    ['fine\n::add-mask::a', 'fine\n> ::add-mask::a'],
    ['fine\r::add-mask::a\r\nfine', 'fine\n> ::add-mask::a\nfine'],
    ['body was ##[error]x', 'body was ## [error]x'],
    ['#\u200b#[error]x', '## [error]x'],
    ['\u001b[31mred\u0007', '[31mred'],
  ])('takes %j for text', (text, expected) => {
    const { host, log } = hostWith()
    host.log(text)
    expect(log()).toBe(`${expected}\n`)
  })
  it('groups what is logged until the work ends, also by an error', async () => {
    const { host, log } = hostWith()
    const work = () => {
      host.log('inside')
      return Promise.reject(new Error('failed'))
    }
    await expect(host.group('100 %\n::notice::x', work)).rejects.toThrow('failed')
    expect(log()).toBe('::group::100 %25%0A::notice::x\ninside\n::endgroup::\n')
  })
})

describe('annotations and masks', () => {
  it('point at the line', () => {
    const { host, log } = hostWith()
    const position = { file: 'a,b:c.yml', line: 2, column: 10 }
    host.annotate('error', 'traffic is 250 %\nWrite 25.', { title: 'stages.yml', position })
    expect(log()).toBe('::error title=stages.yml,file=a%2Cb%3Ac.yml,line=2,col=10::traffic is 250 %25%0AWrite 25.\n')
  })
  it('may stand alone', () => {
    const { host, log } = hostWith()
    host.annotate('notice', 'nothing to do')
    expect(log()).toBe('::notice::nothing to do\n')
  })
  it('mask a secret, but not the empty text', () => {
    const { host, log } = hostWith()
    host.mask('s3cr%t')
    host.mask('')
    expect(log()).toBe('::add-mask::s3cr%25t\n')
  })
})

describe('inputs, environment, state', () => {
  const { host } = hostWith({ 'INPUT_DRY-RUN': ' true ', INPUT_TO: '', AWS_REGION: 'eu-west-1', STATE_stage: 'prod' })
  it('reads an input with its hyphen, trimmed', () => {
    expect(['dry-run', 'to', 'stage'].map((name) => host.input(name))).toEqual(['true', '', ''])
  })
  it('reads variables and state', () => {
    expect([host.env('AWS_REGION'), host.env('HOME'), host.state('stage'), host.state('other')]).toEqual([
      'eu-west-1',
      undefined,
      'prod',
      '',
    ])
  })
})

describe('the event', () => {
  it.each<[string, string | undefined, unknown]>([
    ['is what the runner wrote', '{"action":"closed"}', { action: 'closed' }],
    ['is empty when there is none', undefined, {}],
  ])('%s', (_, text, expected) => {
    using folder = scratchFolder()
    const path = join(folder.path, 'event.json')
    if (text !== undefined) writeFileSync(path, text)
    const { host } = hostWith(text === undefined ? {} : { GITHUB_EVENT_PATH: path })
    expect(host.event()).toEqual(expected)
  })
  it('that cannot be read is said', () => {
    const { host } = hostWith({ GITHUB_EVENT_PATH: '/nonexistent/event.json' })
    expect(() => host.event()).toThrow(/^GITHUB_EVENT_PATH: the event's payload cannot be read: /)
  })
})

describe('outputs and state for the post step', () => {
  it('go to the runner’s files, whatever they hold', () => {
    using folder = scratchFolder()
    const output = join(folder.path, 'output')
    const state = join(folder.path, 'state')
    const { host, log } = hostWith({ GITHUB_OUTPUT: output, GITHUB_STATE: state })
    host.output('stage', 'pr-42')
    host.output('reason', 'two\nlines<<end\nresult=deployed')
    host.saveState('stage', 'prod')
    const form = /^stage<<(end_\S+)\npr-42\n\1\nreason<<(end_\S+)\ntwo\nlines<<end\nresult=deployed\n\2\n$/
    expect(readFileSync(output, 'utf8')).toMatch(form)
    expect(readFileSync(state, 'utf8')).toMatch(/^stage<<(\S+)\nprod\n\1\n$/)
    expect(log()).toBe('')
  })
  it('go to the log on a machine without a runner', () => {
    const { host, log } = hostWith()
    host.output('stage', 'prod')
    host.saveState('stage', 'prod')
    expect(log()).toBe('::set-output name=stage::prod\n::save-state name=stage::prod\n')
  })
})

describe('the summary', () => {
  it('is added to what is there', async () => {
    using folder = scratchFolder()
    const path = join(folder.path, 'summary')
    const { host } = hostWith({ GITHUB_STEP_SUMMARY: path })
    await host.summary('# one')
    await host.summary('# two')
    expect(readFileSync(path, 'utf8')).toBe('# one\n# two\n')
  })
  it('never goes above 1 MiB, says so, and splits no character', async () => {
    using folder = scratchFolder()
    const path = join(folder.path, 'summary')
    const { host } = hostWith({ GITHUB_STEP_SUMMARY: path })
    await host.summary('first')
    await host.summary('ü'.repeat(1024 * 1024))
    const text = readFileSync(path, 'utf8')
    expect(statSync(path).size).toBeLessThanOrEqual(1024 * 1024)
    expect(text).toMatch(/^first\nü+\n\n_Cut here: [^\n]+_\n$/)
    await host.summary('no room')
    expect(readFileSync(path, 'utf8')).toBe(text)
  })
  it('is left out on a machine without a runner', async () => {
    await expect(hostWith().host.summary('# one')).resolves.toBeUndefined()
  })
})

describe('the report', () => {
  it('gets a new file under RUNNER_TEMP each time', async () => {
    using folder = scratchFolder()
    const { host } = hostWith({ RUNNER_TEMP: folder.path })
    const [one, two] = [await host.writeReport('{"a":1}', 'json'), await host.writeReport('{}', 'json')]
    expect(one).not.toBe(two)
    expect(dirname(one)).toBe(folder.path)
    expect(readFileSync(one, 'utf8')).toBe('{"a":1}')
  })

  it('has its page beside it', async () => {
    using folder = scratchFolder()
    const { host } = hostWith({ RUNNER_TEMP: folder.path })
    const [json, html] = [await host.writeReport('{}', 'json'), await host.writeReport('<p>', 'html')]
    expect(html).toBe(json.replace(/json$/, 'html'))
    expect(readFileSync(html, 'utf8')).toBe('<p>')
  })
})
