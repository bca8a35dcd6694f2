import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { code, link, oneLine, text } from '../../src/report/escape'
import { cases } from '../properties/cases'

const LIVE: readonly (readonly [string, string])[] = [
  ['a mention', '@octocat'],
  ['a team', '@octo/admins'],
  ['an address', 'root@example.com'],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['an entity', '&lt;script&gt;'],
  ['our marker', '<!-- api-gateway-stages a1b2c3d4e5 prod -->'],
  ['a link', '[click](https://evil.example)'],
  ['an image', '![x](https://evil.example/x.png)'],
  ['an angle link', '<https://evil.example>'],
  ['a bare link', 'https://evil.example/$x'],
  ['a www link', 'WWW.evil.example'],
  ['an issue', '#12'],
  ['a foreign issue', 'octo/orders#12'],
  ['a GH issue', 'GH-12'],
  ['a commit', '4f6b3d1c2a5e'],
  ['a quoted commit', '<4f6b3d1c2a5e>'],
  ['an emoji', ':rocket:'],
  ['a formula', '$x^2$'],
  ['emphasis', '**bold** _it_ ~~gone~~'],
  ['code', '`rm`'],
  ['a cell', 'a | b'],
  ['a heading', '# big'],
  ['a list', '1. one'],
  ['a rule', '---'],
  ['a slash command', '/merge'],
  ['a second line', 'ok\n\n/merge\r\n- @octocat'],
  ['an escape', '\\*not\\*'],
]

describe('text from outside in prose', () => {
  it('stays text, whatever GitHub would make of it', () => {
    expect(LIVE.map(([what, hostile]) => `${what}: ${text(hostile)}`).join('\n')).toMatchInlineSnapshot(`
      "a mention: @&#8203;octocat
      a team: @&#8203;octo/admins
      an address: root@&#8203;example.com
      HTML: &lt;img src=x onerror=alert(1)&gt;
      an entity: &amp;lt;script&amp;gt;
      our marker: &lt;!-- api-gateway-stages \`a1b2c3d4e5\` prod --&gt;
      a link: &#91;click&#93;(https:&#8203;//evil.example)
      an image: !&#91;x&#93;(https:&#8203;//evil.example/x.png)
      an angle link: &lt;https:&#8203;//evil.example&gt;
      a bare link: https:&#8203;//evil.example/$&#8203;x
      a www link: WWW&#8203;.evil.example
      an issue: &#8203;#&#8203;12
      a foreign issue: octo/orders#&#8203;12
      a GH issue: GH-&#8203;12
      a commit: \`4f6b3d1c2a5e\`
      a quoted commit: &lt;4f6b3d&#8203;1c2a5e&gt;
      an emoji: &#8203;:&#8203;rocket:
      a formula: \`$x^2$\`
      emphasis: &#42;&#42;bold&#42;&#42; &#95;it&#95; &#126;&#126;gone&#126;&#126;
      code: &#96;rm&#96;
      a cell: a &#124; b
      a heading: &#8203;# big
      a list: &#8203;1. one
      a rule: &#8203;---
      a slash command: &#8203;/merge
      a second line: ok /merge - @&#8203;octocat
      an escape: &#92;&#42;not&#92;&#42;"
    `)
  })

  it('shows words that GitHub would dress up as code, so that they copy exactly', () => {
    expect(text('allow apigateway:GET on arn:aws:apigateway:eu-west-1::/restapis/abc, please')).toBe(
      'allow apigateway:GET on `arn:aws:apigateway:eu-west-1::/restapis/abc`, please',
    )
  })

  it('leaves names alone that need no change', () => {
    expect(text('alarm orders-prod_5xx is in ALARM (since 3 min): 12.5 % > 1 %')).toBe(
      'alarm orders-prod_5xx is in ALARM (since 3 min): 12.5 % &gt; 1 %',
    )
  })

  it('cuts what is too long', () => {
    expect(text('a'.repeat(5), 4)).toBe('aaa…')
  })
})

describe('text from outside in inline code', () => {
  it.each([
    ['GET /orders/{id}', '`GET /orders/{id}`'],
    ['$.items[0].id', '`$.items[0].id`'],
    ['', ''],
    ['a`b', 'a&#96;b'],
    ['a|b', 'a&#124;b'],
    ['a\nb', '`a b`'],
    ['<b>', '&lt;b&gt;'],
    ['GET /@octocat', 'GET /@&#8203;octocat'],
    ['[a](b)', '&#91;a&#93;(b)'],
  ])('%j becomes %s', (hostile, rendered) => {
    expect(code(hostile)).toBe(rendered)
  })
})

describe('links', () => {
  it.each([
    ['https://x.example/prod', '[`https://x.example/prod`](https://x.example/prod)'],
    ['javascript:alert(1)', '`javascript:alert(1)`'],
    ['data:text/html,<b>', 'data:text/html,&lt;b&gt;'],
    ['//x.example', '`//x.example`'],
    ['https://github.com@evil.example/', 'https:&#8203;//github.com@&#8203;evil.example/'],
  ])('%s becomes %s', (url, rendered) => {
    expect(link(url, url)).toBe(rendered)
  })

  it('encode what would end the target or the table cell', () => {
    expect(link('run', 'https://x.example/a)b|c d`e?x=<1>&copy=1#"f')).toBe(
      '[run](https://x.example/a%29b%7Cc%20d%60e?x=%3C1%3E&amp;copy=1#%22f)',
    )
  })

  it('keep the address of an IPv6 host', () => {
    expect(link('stage', 'http://[::1]:4580/prod')).toBe('[stage](http://[::1]:4580/prod)')
  })
})

describe('lines of the log', () => {
  it.each([
    ['two\r\nlines\u2028here', 'two lines here'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007', 'link'],
    ['\u001b]unfinished', '�]unfinished'],
    ['gpj.\u202eexe', 'gpj.�exe'],
    ['zero\u200bwidth', 'zero�width'],
    ['bell\u0007', 'bell�'],
    ['half \ud83d', 'half �'],
    ['whole 🚀', 'whole 🚀'],
  ])('%j becomes %j', (hostile, shown) => {
    expect(oneLine(hostile)).toBe(shown)
  })

  it('never cut a character in two', () => {
    expect(oneLine('ab🚀cd', 4)).toBe('ab…')
  })
})

const pieces = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...LIVE.map(([, hostile]) => hostile)),
  fc.constantFrom(
    '`',
    '``',
    '|',
    '\\',
    '[',
    '](',
    ')',
    '<',
    '>',
    '@',
    '\n',
    '\r',
    '\u2028',
    '/',
    '#',
    ' ',
    '$',
    '://',
    '_',
  ),
)
const hostile = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))
/** GitHub looks for nothing in code spans; ours hold no backtick. */
const outsideCode = (markdown: string) => markdown.replace(/`[^`]*`/g, '')

describe('whatever comes in', () => {
  it.each([
    ['text', (s: string) => text(s)],
    ['code', (s: string) => code(s)],
    ['a link', (s: string) => link(s, 'https://x.example/').replace(/^\[(.*)\]\(https:\/\/x\.example\/\)$/s, '$1')],
  ])('%s holds no live syntax', (_, render) => {
    fc.assert(
      fc.property(hostile, (s) => {
        const rendered = render(s)
        expect(rendered).not.toMatch(/[<>|\n\r\u2028\u2029]/)
        expect(rendered).not.toMatch(/@[A-Za-z0-9]/)
        expect(rendered).not.toContain('](')
        const prose = outsideCode(rendered)
        expect(prose).not.toMatch(/[`*~\\[\]]|:\/\/|www\.|(?<!&)#\d|gh-\d|\$(?!&#8203;)|:[\w+-]+:/i)
        expect(prose).not.toMatch(/(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i)
        expect(rendered).not.toMatch(/^([-+#=/]|\d+[.)])/)
      }),
      cases(2000),
    )
  })

  it('a link target ends where ours ends', () => {
    fc.assert(
      fc.property(hostile, (s) => {
        expect(link('x', `https://x.example/${s}`)).toMatch(/^\[x\]\(https:\/\/x\.example\/[^\s()<>|`]*\)$/)
      }),
      cases(100),
    )
  })

  it('a log line is one printable line of bounded length', () => {
    fc.assert(
      fc.property(hostile, (s) => {
        expect(oneLine(s, 40)).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]{0,40}$/u)
      }),
      cases(100),
    )
  })
})
