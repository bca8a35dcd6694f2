import { describe, expect, it } from '@jest/globals'
import { readRun, type Run, type Trigger } from '../src/event'
import { UserError } from '../src/domain/problem'

const ENV: Readonly<Record<string, string>> = {
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: '1'.repeat(40),
  GITHUB_REPOSITORY: 'octo/orders',
  GITHUB_RUN_ID: '123',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SERVER_URL: 'https://github.example.com',
}
const read = (name: string, payload: unknown, env: Readonly<Record<string, string>> = {}): Run => {
  const all: Readonly<Record<string, string>> = { ...ENV, GITHUB_EVENT_NAME: name, ...env }
  return readRun((key) => all[key], payload)
}

/** Trimmed from what GitHub sends. */
const pulled = (action: string, head: unknown = { full_name: 'octo/orders' }) => ({
  action,
  number: 42,
  pull_request: {
    number: 42,
    draft: true,
    head: { ref: 'feature/x', sha: 'f'.repeat(40), repo: head },
    base: { ref: 'main', sha: 'b'.repeat(40), repo: { full_name: 'octo/orders' } },
  },
})

describe('what an event means', () => {
  it.each<[string, string, unknown, string | undefined, Partial<Trigger>]>([
    [
      'a branch',
      'push',
      { ref: 'refs/heads/a/b' },
      'refs/heads/a/b',
      { kind: 'push', ref: { type: 'branch', name: 'a/b' } },
    ],
    ['a tag', 'push', {}, 'refs/tags/v1', { kind: 'push', ref: { type: 'tag', name: 'v1' } }],
    ['a deleted branch', 'push', { deleted: true }, undefined, { kind: 'other' }],
    [
      'published',
      'release',
      { action: 'published', release: { tag_name: 'v2' } },
      undefined,
      { kind: 'release', ref: { type: 'tag', name: 'v2' } },
    ],
    [
      'created',
      'release',
      { action: 'created', release: { tag_name: 'v2' } },
      undefined,
      { kind: 'other', what: 'release created' },
    ],
    ['a branch', 'delete', { ref: 'a', ref_type: 'branch' }, undefined, { kind: 'branch-deleted', branch: 'a' }],
    ['a tag', 'delete', { ref: 'v1', ref_type: 'tag' }, undefined, { kind: 'other', what: 'delete of a tag' }],
    [
      'a queue',
      'merge_group',
      { merge_group: { base_ref: 'refs/heads/main' } },
      undefined,
      { kind: 'merge-group', baseBranch: 'main' },
    ],
    ['a time', 'schedule', { schedule: '0 0 * * *' }, undefined, { kind: 'schedule' }],
    ['a person', 'workflow_dispatch', { inputs: null }, undefined, { kind: 'manual' }],
    ['a program', 'repository_dispatch', { action: 'go' }, undefined, { kind: 'manual' }],
    ['a comment', 'issue_comment', { action: 'created' }, undefined, { kind: 'other', what: 'issue_comment' }],
    ['nothing', '', {}, undefined, { kind: 'other', what: 'no event' }],
  ])('%s: %s', (_, name, payload, ref, trigger) => {
    expect(read(name, payload, ref === undefined ? {} : { GITHUB_REF: ref }).trigger).toMatchObject(trigger)
  })

  it.each([
    ['opened', 'updated'],
    ['reopened', 'updated'],
    ['synchronize', 'updated'],
    ['ready_for_review', 'updated'],
    ['closed', 'closed'],
    ['labeled', 'other'],
  ])('a pull request %s', (action, change) => {
    const run = read('pull_request', pulled(action), { GITHUB_REF: 'refs/pull/42/merge' })
    expect(run.trigger).toMatchObject({ kind: 'pull-request', change, pull: { number: 42, fork: false } })
    expect([run.commit, run.ref]).toEqual(['f'.repeat(40), undefined])
  })

  it.each([
    ['of somebody else', { full_name: 'mallory/orders' }],
    ['that was deleted', null],
  ])('a fork %s', (_, head) => {
    expect(read('pull_request', pulled('opened', head)).trigger).toMatchObject({ pull: { fork: true } })
  })

  it.each(['pull_request_review', 'pull_request_review_comment'])(
    "%s is a pull request's, and never its end",
    (name) => {
      expect(read(name, pulled('closed')).trigger).toMatchObject({ kind: 'pull-request', change: 'other' })
    },
  )

  it.each<[string, unknown, RegExp]>([
    ['pull_request', {}, /event pull_request: the payload has no pull_request\.number/],
    ['pull_request', { pull_request: { number: '42' } }, /no pull_request\.number/],
    ['release', { action: 'published' }, /no release\.tag_name/],
    ['delete', { ref_type: 'branch' }, /no ref/],
    ['merge_group', null, /no merge_group\.base_ref/],
  ])('%s without its payload is refused', (name, payload, message) => {
    expect(() => read(name, payload)).toThrow(UserError)
    expect(() => read(name, payload)).toThrow(message)
  })

  it('knows the run by its attempt', () => {
    expect(read('push', {})).toMatchObject({
      key: '123.2',
      path: 'octo/orders/actions/runs/123/attempts/2',
      url: 'https://github.example.com/octo/orders/actions/runs/123/attempts/2',
    })
  })
})
