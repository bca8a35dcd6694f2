import { describe, expect, it } from '@jest/globals'
import { rendered as renderedWhole, type TemplateContext } from '../../../src/world/data-plane/template'
import { given } from './template-context'

const rendered = (template: string, context: TemplateContext) => renderedWhole(template, context).text

// That a name without a value is empty is recorded.
describe('a mapping template', () => {
  it.each([
    ['$context.stage', 'dev'],
    ['${context.stage}', 'dev'],
    ['$!context.stage', 'dev'],
    ['"$context.isCanaryRequest"', '"true"'],
    ['$context.deploymentId/$context.requestId', 'd1/r1'],
    ['$stageVariables.alias', 'v2'],
    ['${stageVariables.alias}', 'v2'],
    ["$stageVariables['alias']", 'v2'],
    ["$stageVariables.get('alias')", 'v2'],
    ["$input.params('id')", '7'],
    ["$input.params('page')", '3'],
    ["$input.params('X-Trace')", 't'],
    ["$input.params('both')", 'path'],
    ['$input.body', '{"a":1}'],
    ["$input.json('$')", '{"a":1}'],
    ['[$stageVariables.none]', '[]'],
    ['[$context.none]', '[]'],
    ["[$input.params('none')]", '[]'],
    ['costs $5', 'costs $5'],
    ['[${other.thing}]', '[]'],
    ['$context.identity.sourceIp', '127.0.0.1'],
    ["$input.path('$.a')", '1'],
    ["$input.json('$.none')$input.path('nonsense')", ''],
    ["#set($x = $input.path('$'))$x.a", '1'],
    ["$input.params().querystring.get('page')", '3'],
    ['#foreach($name in $input.params().path.keySet())$name#if($foreach.hasNext),#end#end', 'id,both'],
    ["#if($context.isCanaryRequest == 'true')canary#{else}stage#end", 'canary'],
    ['#if($stageVariables.none)a#{else}b#end', 'b'],
    ["$util.escapeJavaScript('a\"b')", String.raw`a\"b`],
    ["$util.parseJson('[1,2]')[1]", '2'],
    ["$util.urlEncode('a b&c')", 'a+b%26c'],
    ["$util.urlDecode('a+b%26c')", 'a b&c'],
    ["$util.base64Encode('orders')", 'b3JkZXJz'],
    ["$util.base64Decode('b3JkZXJz')", 'orders'],
    ['$util.escapeJavaScript("it\'s")', String.raw`it\'s`],
    ['[$input.params("constructor")$input.params("__proto__")]', '[]'],
    ['[$stageVariables.toString$context["valueOf"]$util.urlEncode$input.path]', '[]'],
    ['[$context.constructor.name$input.params.constructor]', '[]'],
    ['## a comment', ''],
    ['nothing to fill in', 'nothing to fill in'],
  ])('%s becomes %s', (template, text) => {
    expect(rendered(template, given)).toBe(text)
  })

  it.each([
    ['#set($a = 1)\n#set($b = 2)\n$a$b', '12'],
    ["#set($m = {'a': 1, 'b': [1, 'x', true]})$m", '{a=1, b=[1, x, true]}'],
    ['#set($m = {})#set($m.a = 1)#set($m["b"] = 2)$m.size()$m.containsKey("b")$m.isEmpty()', '2truefalse'],
    ["#set($m = {'a': 1})$m.put('a', 2)$m.values()", '1[2]'],
    ['#set($l = [1, 2])#set($l[1] = 3)#set($l[2] = 4)$l[0]$l[1]$l[-1] $l[2]', '133 '],
    ['#set($l = [])#set($done = $l.add(5))$l.get(0)$l.size()$l.isEmpty()', '51false'],
    ['#foreach($e in $none)x#end#foreach($e in [3..1])$e#end', '321'],
    ["#set($m = {'a': 1, 'b': 2})#foreach($e in $m.entrySet())$e.key$e.value#end#foreach($v in $m)$v#end", 'a1b212'],
    ['#foreach($i in [1..9])#if($i > 3)#break#end$foreach.index$velocityCount #end$!i.', '01 12 23 .'],
    ['a#stop b', 'a'],
    ['#macro(hi $name $sign)Hi $name$sign#end#hi("you" \'!\')', 'Hi you!'],
    ['#set($x = 1 + 2 * 3 - 4 / 2)$x#set($y = (1 + 2) * 3 % 4)$y#set($z = -$x)$z', '51-5'],
    ["#set($x = 'a' + 1)$x#set($y = $x - 1)[$y]", 'a1[]'],
    ["#if(1 < 2 && 2 <= 2 and 3 > 2 && 3 ge 3 && !(1 != 1))yes#end#if('1' == 1 or false)yes#end", 'yesyes'],
    ["#if('b' > 'a')yes#{else}no#end#if($a == $b)yes#end#if([] == [])no#elseif(not false)yes#end", 'noyesyes'],
    ['#set($a = "x")#set($b = "$a ${a}y \\"$a\\"")$b', 'x xy "x"'],
    ['a ## b\nc #* d *# e #[[$f #end]]# \\$g \\h # $ #hi(1) #endless', 'a c  e $f #end $g \\h # $ #hi(1) #endless'],
    ['$a.b($c) text.', ' text.'],
  ])('%j is Velocity for %j', (template, text) => {
    expect(rendered(template, given)).toBe(text)
  })

  it.each([
    ['#set($x = 10 / 4)$x', '2'],
    ['#set($x = -10 / 4)$x', '-2'],
    ['#set($x = 10.0 / 4)$x', '2.5'],
    ['#set($x = 2.5 * 2)$x', '5.0'],
    ['#set($x = -7 % 4)$x', '-3'],
    ['[#set($x = 1 / 0)$x#set($y = 1.5 % 0)$y]', '[]'],
    ['#set($x = 9007199254740993 + 1)$x', '9007199254740994'],
    ['#if(1.0 == 1)same#end#if(1.0)true#end#if(0.0)true#end', 'sametrue'],
    ['#if(12345678901234567890 == 12345678901234567891)same#end', ''],
    ['$context.requestOverride.status$context.responseOverride.status.', '.'],
  ])('%s reckons as Java does: %s', (template, text) => {
    expect(rendered(template, given)).toBe(text)
  })

  it('tells apart what it puts in place of the request and of the response', () => {
    const template = `#set($context.responseOverride.status = 418)#set($context.responseOverride.header.X-Y = "y$context.stage")
      #set($context.requestOverride.path.id = 7)#set($context.requestOverride.querystring["a b"] = 'c')`
    expect(renderedWhole(template, given)).toMatchObject({
      response: { status: '418', header: { 'x-y': 'ydev' } },
      request: { header: {}, path: { id: '7' }, querystring: { 'a b': 'c' } },
    })
  })

  it('may put all that overrides in one map', () => {
    const template = '#set($context.responseOverride = {"status": 404, "header": {"X-A": 1}})'
    expect(renderedWhole(template, given).response).toMatchObject({ status: '404', header: { 'x-a': '1' } })
  })

  it('that puts something else in place of the overrides overrides nothing', () => {
    const none = { header: {}, path: {}, querystring: {} }
    const { request, response } = renderedWhole('#set($context.responseOverride = "x")#set($context = 1)', given)
    expect([request, response]).toEqual([none, none])
  })

  it.each([
    '#if(',
    '#if($a)',
    '#else',
    'x#end',
    '#set($a)',
    '#set(1 = 2)',
    '${a',
    '$a[1',
    '#[[ x',
    '#* x',
    '#foreach($a)#end',
  ])('that is not well formed is refused: %s', (template) => {
    expect(() => rendered(template, given)).toThrow(SyntaxError)
  })

  it('says in which line it is not well formed', () => {
    expect(() => rendered('a\nb $a[', given)).toThrow('not well formed in line 2: a value is missing')
  })

  it('knows no directives that read or run other templates', () => {
    expect(() => rendered('#evaluate("$x")', given)).toThrow('has no #evaluate')
  })

  it('leaves the tools to the next one as they were', () => {
    rendered("#set($util.urlEncode = 'x')#set($util = 'y')#set($input.body = 'z')", given)
    expect(rendered("$util.urlEncode('a b')$input.body", given)).toBe('a+b{"a":1}')
  })

  it('changes nothing of what it is given', () => {
    rendered("#set($stageVariables.alias = 'v9')#set($context.identity = 1)", given)
    expect(rendered('$stageVariables.alias $context.identity.sourceIp', given)).toBe('v2 127.0.0.1')
  })
})

/** A key that is one text when it is checked and another one when it is used. */
const TWO_FACED = '#set($a=["x","constructor"])#set($a.toString=$a.shift)#set($F=$util.urlEncode[$a])'

describe('a hostile mapping template', () => {
  it.each([
    `${TWO_FACED}[$F$a.toString]`,
    '[$util.urlEncode.constructor$util.urlEncode["constructor"]$util.urlEncode.call("x")]',
    "[$input.path('$').constructor$input.path('$').toString$input.path('$').__proto__]",
    '[$context.constructor.constructor$context.get("constructor")$context["__proto__"]]',
    '#set($l = [])#set($l.push.call = 1)#set($l.__proto__ = 1)#set($l["length"] = 9)$l',
    '#set($hasOwnProperty = 1)#set($m = {"__proto__": {"x": 1}})[$x$m.x]',
  ])('gets hold of nothing that it was not given: %s', (template) => {
    expect(rendered(template, given)).toBe('[]')
  })

  it.each(['$context.getClass()', '$util.constructor("x")', '$input.params("id").constructor("x")', '$F.shift()'])(
    'calls nothing that Java does not have: %s',
    (template) => {
      expect(() => rendered(`#set($F = [1])${template}`, given)).toThrow(TypeError)
    },
  )

  it('calls nothing but methods', () => {
    const run = '#set($g=$F("return process.getBuiltinModule(`child_process`).execSync(`id`)+``"))$g()'
    expect(() => rendered(TWO_FACED + run, given)).toThrow(SyntaxError)
  })

  const many = (text: string, times: number) => text.repeat(times)
  it.each([
    ['a long range', '#foreach($i in [1..1000000000])x#end'],
    ['loops in loops', `${many('#foreach($i in [1..1000])', 3)}x${many('#end', 3)}`],
    ['a loop over more items than AWS allows', '#foreach($i in [1..1001])x#end'],
    ['a text that doubles', `#set($s = "abcdefghijklmnop")${many('#set($s = "$s$s")', 60)}$s`],
    ['a sum that doubles', `#set($s = "a")${many('#set($s = $s + $s)', 60)}`],
    ['a number that doubles its digits', `#set($n = 99)${many('#set($n = $n * $n)', 60)}`],
    ['a list that doubles', `#set($l = [1])${many('#set($l = [$l, $l])', 60)}$l`],
    ['a long text in a loop', `#foreach($i in [1..1000])${many('x', 50_000)}#end`],
    ['one long text in a list', `#set($s = "${many('x', 50_000)}")#set($l = [${many('$s, ', 400)}1])$l`],
    ['one long text in the answer', `#set($s = "${many('x', 50_000)}")${many('$s', 400)}`],
    ['a map that holds itself', '#set($m = {})#set($x = $m.put("m", $m))$m'],
    ['more text than a template may have', `$a${many('x', 300 * 1024)}`],
  ])('ends: %s', (_, template) => {
    expect(() => rendered(template, given)).toThrow(RangeError)
  })

  it.each([
    ['the whole body again and again', '#foreach($i in [1..1000])#set($x = $input.json("$"))#end'],
    ['a walk over all of it', '#foreach($i in [1..1000])$input.json("$.*.a")#end'],
    ['what is decoded from it', '#foreach($i in [1..1000])$util.base64Decode($input.body)#end'],
    ['its keys', '#set($b = $input.path("$"))#foreach($i in [1..1000])#set($done = $b.entrySet())#end'],
  ])('ends over a long body: %s', (_, template) => {
    const body = JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [index, 0])))
    expect(() => rendered(template, { ...given, body })).toThrow(RangeError)
  })

  it('ends over a deep body: the same long way again and again', () => {
    const deep = `${many('{"a":', 1000)}0${many('}', 1000)}`
    const template = `#foreach($i in [1..1000])#set($x = $input.path("$[*]${many('.a', 1000)}"))#end`
    expect(() => rendered(template, { ...given, body: `[${Array(50).fill(deep).join(',')}]` })).toThrow(RangeError)
  })

  it('ends before the stack does where a macro calls itself', () => {
    expect(() => rendered('#macro(a)#a()#end#a()', given)).toThrow('more than 20 levels deep')
  })

  it.each(['#if($a)', '$a[', '#set($x = ((', '#foreach($i in [[', '#set($x = !', '"'])(
    'is read in no time, however deep: %s',
    (opening) => {
      expect(rendered.bind(undefined, `#if(${many(opening, 5000)}`, given)).toThrow(SyntaxError)
    },
  )
})

describe('a JSON path', () => {
  const body = JSON.stringify({ orders: [{ id: 1, 'a b': 2 }, { id: 3 }], text: 'x' })
  it.each([
    ['$.orders[1].id', '3'],
    ['$.orders[*].id', '[1,3]'],
    ["$['orders'][0]['a b']", '2'],
    ['$.text', '"x"'],
    ['$.text.length', ''],
    ['$.orders.length', '2'],
    ['$.orders[7]', ''],
    ['$..id', ''],
  ])('%s leads to %s', (path, json) => {
    expect(rendered(`$input.json("${path}")`, { ...given, body })).toBe(json)
  })
})
