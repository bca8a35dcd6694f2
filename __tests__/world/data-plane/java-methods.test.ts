import { describe, expect, it } from '@jest/globals'
import { rendered } from '../../../src/world/data-plane/template'
import { given } from './template-context'

const text = (template: string) => rendered(template, given).text

describe("Java's methods on texts", () => {
  it.each([
    ['length()', '3'],
    ['isEmpty()', 'false'],
    ["contains('bC')", 'true'],
    ["startsWith('a')", 'true'],
    ["endsWith('a')", 'false'],
    ["equals('abC')", 'true'],
    ['equals(1)', 'false'],
    ["equalsIgnoreCase('ABC')", 'true'],
    ['equalsIgnoreCase(1)', 'false'],
    ["matches('[a-z]+C')", 'true'],
    ["matches('b')", 'false'],
    ["indexOf('C')", '2'],
    ["indexOf('a', 1)", '-1'],
    ["lastIndexOf('b')", '1'],
    ['charAt(1)', 'b'],
    ['substring(1)', 'bC'],
    ['substring(1, 2)', 'b'],
    ["concat('d')", 'abCd'],
    ["replace('b', '$1')", 'a$1C'],
    ["replaceAll('[a-z]', '.')", '..C'],
    ["replaceFirst('[a-z]+', '.')", '.C'],
    ["split('b')", '[a, C]'],
    ["split('C')", '[ab]'],
    ["split('x')", '[abC]'],
    ["split('[aC]').size()", '2'],
    ['toLowerCase()', 'abc'],
    ['toUpperCase().toString()', 'ABC'],
    ['concat("  ").trim()', 'abC'],
  ])('abC.%s is %s', (call, result) => {
    expect(text(`#set($s = 'abC')#set($r = $s.${call})$r`)).toBe(result)
  })

  it('take the right way', () => {
    expect(text("#if($input.params('id').length() > 0)there#{else}gone#end")).toBe('there')
    expect(text("#if($input.params('none').isEmpty())gone#{else}there#end")).toBe('gone')
  })

  it.each([
    ['is not there', "foo('a')"],
    ['is not there for so many', 'length(1)'],
    ['is not there for a number', 'contains(1)'],
    ['is not there for a text', "substring('a')"],
    ['goes past the end', 'substring(4)'],
    ['begins after its end', 'substring(2, 1)'],
    ['has a pattern of look-behind', "matches('(?<=a)b')"],
    ['replaces by a pattern that could take for ever', "replaceAll('(a+)+', '')"],
    ['splits by one of two', "split('a|b')"],
    ['replaces by a group', "replaceAll('a', '$1')"],
  ])('fail where one %s: %s', (_, call) => {
    expect(() => text(`#set($s = 'abC')$s.${call}`)).toThrow()
  })

  it.each([
    [String.raw`\.`, 'a-b, c1 2'],
    ['[^,]+', '-,-'],
    [String.raw`\s+`, 'a.b,-c1-2'],
    [String.raw`\d`, 'a.b, c- -'],
    [String.raw`[a\-b]`, '-.-, c1 2'],
    [', c', 'a.b-1 2'],
    ['.+', '-'],
  ])('replace what fits %s', (pattern, result) => {
    expect(text(`#set($s = 'a.b, c1 2')$s.replaceAll('${pattern}', '-')`)).toBe(result)
  })

  it.each(['a.b', 'a+b', '(a)', 'a{2}', '[a-z&&b]', '[[a]]', String.raw`\b`, '^a', ''])(
    'do not replace what fits %s',
    (pattern) => {
      expect(() => text(`#set($s = 'ab')$s.replaceAll('${pattern}', '-')`)).toThrow('does not replace or split by')
    },
  )
})

describe("Java's methods on maps and lists", () => {
  it.each([
    ["$m.getOrDefault('c', 9)$m.getOrDefault('a', 9)", '91'],
    ["$m.containsValue(2)$m.containsValue('c')", 'truefalse'],
    ["$m.remove('a')$m", '1{b=2}'],
    ["$m.putAll({'c': 3})$m.keySet()", '[a, b, c]'],
    ['$m.clear()$m.isEmpty()', 'true'],
    ['#foreach($e in $m.entrySet())$e.getKey()$e.getValue()$e.key#end', 'a1ab2b'],
    ["$l.contains('y')$l.contains('z')$l.indexOf('y')", 'truefalse1'],
    ["$l.set(0, 'z')$l", 'x[z, y]'],
    ["$l.add(1, 'z')$l", '[x, z, y]'],
    ['$l.addAll([1, 2])$l.subList(1, 3)', 'true[y, 1]'],
    ["$l.remove(0)$l.remove('none')$l.remove('y')$l.size()", 'xfalsetrue0'],
    ['$l.clear()$l', '[]'],
    ['$l.toString()$m.toString()', '[x, y]{a=1, b=2}'],
  ])('%s is %s', (template, result) => {
    expect(text(`#set($m = {'a': 1, 'b': 2})#set($l = ['x', 'y'])${template}`)).toBe(result)
  })

  it.each(['$l.get(2)', '$l.get(-1)', '$l.foo()', '$m.foo()', '$m.putAll(1)', '$l.addAll(1)', '$l.subList(2, 3)'])(
    'fail where Java fails: %s',
    (template) => {
      expect(() => text(`#set($m = {'a': 1})#set($l = ['x', 'y'])${template}`)).toThrow()
    },
  )

  it('are none of nothing, which stays nothing', () => {
    expect(text('[$none.size()$none.foo().bar()]')).toBe('[]')
  })
})

describe("Java's methods on numbers", () => {
  it.each([
    ["#set($Integer = 0)#set($n = $Integer.parseInt('7') + 1)$n", '8'],
    ['#set($n = 7.9)$n.intValue()$n.longValue()$n.toString()', '777.9'],
    ['#set($n = 7)$n.equals(7)$n.equals([7])', 'truefalse'],
    ['#set($b = true)$b.equals(true)$b.toString()', 'truetrue'],
  ])('%s is %s', (template, result) => {
    expect(text(template)).toBe(result)
  })

  it('fail where Java fails', () => {
    expect(() => text("#set($Integer = 0)$Integer.parseInt('seven')")).toThrow('For input string: "seven"')
  })
})

describe('numbers of a body', () => {
  const told = (template: string, body: string) => rendered(template, { ...given, body }).text
  const BODY = '{"big":12345678901234567890,"one":1.0,"e":1e3,"2":"a","1":"\\u0041","__proto__":null,"t":true}'

  it('keep their digits, and members their order (from memory)', () => {
    expect(told("$input.json('$')", BODY)).toBe(BODY.replace('\\u0041', 'A'))
    expect(told("$input.json('$.big') $input.path('$.one') $input.path('$').e", BODY)).toBe(
      '12345678901234567890 1.0 1e3',
    )
    expect(told('$util.parseJson($input.body).big', BODY)).toBe('12345678901234567890')
  })

  it('are reckoned with', () => {
    expect(told("#set($x = $input.path('$.big') + 1)$x #set($y = $input.path('$.one') / 4)$y", BODY)).toBe(
      '12345678901234567891 0.25',
    )
  })

  it.each(['{"a":1', '01', '"a" "b"', "{'a':1}"])('of what is no JSON are text: %s', (body) => {
    expect(told("$input.json('$')", body)).toBe(JSON.stringify(body))
  })
})
