import { expect, it } from '@jest/globals'
import { globMatches } from '../../src/config/glob'

/** The pattern, names that fit, names that do not. */
it.each<readonly [string, readonly string[], readonly string[]]>([
  ['*', ['main', 'releases', '.hidden'], ['all/the/branches']],
  ['**', ['main', 'all/the/branches', 'every/tag', '.a/.b'], []],
  ['feature/*', ['feature/my-branch', 'feature/.x'], ['feature', 'feature/a/b']],
  ['feature/**', ['feature/my-branch', 'feature/your/branch', 'feature/beta-a/my-branch'], ['feature', 'features/a']],
  ['releases/mona-the-octocat', ['releases/mona-the-octocat'], ['releases/mona']],
  ['*feature', ['mona-feature', 'feature', 'ver-10-feature'], ['a/feature', 'features']],
  ['v2*', ['v2', 'v2.0', 'v2.9'], ['v1', 'v2/a']],
  ['v[12].[0-9]+.[0-9]+', ['v1.10.1', 'v2.0.0'], ['v3.0.0', 'v1.x.1', 'v1.10', 'v11.0.0']],
  ['*.jsx?', ['page.js', 'page.jsx'], ['page.jsxx', 'a/page.js']],
  ['**.js', ['index.js', 'js/index.js', 'src/js/app.js'], ['index.jsx']],
  ['docs/*', ['docs/README.md', 'docs/file.txt'], ['docs/a/b.md']],
  [
    'docs/**/*.md',
    ['docs/README.md', 'docs/mona/hello-world.md', 'docs/a/markdown/file.md'],
    ['docs/a.txt', 'a/docs/b.md'],
  ],
  ['**/docs/**', ['docs/hello.md', 'dir/docs/my-file.txt', 'space/docs/plan/space.doc'], ['docs']],
  ['**/README.md', ['README.md', 'js/README.md'], ['xREADME.md']],
  ['**/*src/**', ['a/src/app.js', 'my-src/code/js/app.js'], ['src']],
  ['**/*-post.md', ['my-post.md', 'path/their-post.md'], ['post.md']],
  ['a**b', ['ab', 'axb', 'a/b', 'ax/y/zb'], ['b', 'a/c']],
  ['release-**', ['release-1', 'release-1/a/b', 'release-'], ['release']],
  ['ab+c', ['abc', 'abbbc'], ['ac', 'ab+c']],
  ['ab?c', ['ac', 'abc'], ['abbc']],
  ['v1.0', ['v1.0'], ['v1x0']],
  [String.raw`\*x`, ['*x'], ['ax']],
  [String.raw`a\+`, ['a+'], ['aa', 'a']],
  ['a+(b|c)', ['a(b|c)', 'aa(b|c)'], ['ab', 'ac']],
  ['{a,b}', ['{a,b}'], ['a', 'b']],
  ['@(a)', ['@(a)'], ['a']],
  ['$x^y', ['$x^y'], ['x']],
  ['caf\u00e9/\u{1f600}?', ['caf\u00e9/', 'caf\u00e9/\u{1f600}'], ['cafe/']],
])('%s', (pattern, fitting, others) => {
  const fits = (name: string): boolean => globMatches([pattern], name)
  expect([fitting.filter((name) => !fits(name)), others.filter(fits)]).toEqual([[], []])
})

it.each<readonly [readonly string[], readonly string[], readonly string[]]>([
  [
    ['releases/**', '!releases/**-alpha'],
    ['releases/10', 'releases/beta/mona'],
    ['releases/10-alpha', 'releases/beta/3-alpha'],
  ],
  [
    ['*', '!a*', 'ab'],
    ['x', 'ab'],
    ['a', 'ac'],
  ],
  [['!main', '*'], ['main', 'dev'], []],
  [['!main'], [], ['main', 'dev']],
  [[], [], ['main']],
])('in order, %j', (patterns, fitting, others) => {
  const fits = (name: string): boolean => globMatches(patterns, name)
  expect([fitting.filter((name) => !fits(name)), others.filter(fits)]).toEqual([[], []])
})
