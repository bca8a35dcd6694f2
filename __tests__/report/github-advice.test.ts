import { describe, expect, it } from '@jest/globals'
import { GitHubError, type GitHubErrorKind } from '../../src/ports/github'
import { adviseGitHub } from '../../src/report/github-advice'

const advise = (kind: GitHubErrorKind, operation: string, message = 'Resource not accessible by integration') =>
  adviseGitHub(new GitHubError(kind, operation, message))

describe('a warning about GitHub', () => {
  it.each([
    ['issues.createComment', 'pull-requests: write'],
    ['repos.createDeploymentStatus', 'deployments: write'],
    ['repos.getContent', 'contents: read'],
    ['repos.getBranch', 'contents: read'],
    ['pulls.get', 'pull-requests: write'],
  ])('names the permission that %s lacks', (operation, permission) => {
    expect(advise('denied', operation)).toContain(`Add ${permission} under permissions:`)
  })

  it.each<GitHubErrorKind>(['denied', 'not-found', 'timeout', 'budget', 'unavailable', 'refused'])(
    'says that the deployment goes on (%s)',
    (kind) => {
      expect(advise(kind, 'issues.updateComment')).toMatch(/The deployment itself is not affected\.$/)
    },
  )

  it('does not say so of what the deployment depends on', () => {
    expect(advise('unavailable', 'repos.getContent')).not.toContain('not affected')
  })

  it("leaves out the address of GitHub's documentation", () => {
    expect(advise('denied', 'repos.getContent', 'Not allowed - https://docs.github.com/rest')).toContain(
      '(Not allowed)',
    )
  })

  it('is one line', () => {
    expect(advise('refused', 'issues.createComment', 'Validation\nfailed.')).toBe(
      'GitHub: could not write the comment (issues.createComment): GitHub refused it (Validation failed). ' +
        'The deployment itself is not affected.',
    )
  })
})
