import { describe, expect, it } from '@jest/globals'
import { rendered } from '../../../src/world/data-plane/template'
import { given } from './template-context'

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
    ['[$context.constructor.name$context.getConstructor()$input.params.constructor]', '[]'],
    ['## a comment', ''],
    ['nothing to fill in', 'nothing to fill in'],
  ])('%s becomes %s', (template, text) => {
    expect(rendered(template, given)).toBe(text)
  })

  it('that is not well formed is refused', () => {
    expect(() => rendered('#if(', given)).toThrow()
  })

  it('changes nothing of what it is given', () => {
    rendered("#set($stageVariables.alias = 'v9')#set($context.identity = 1)", given)
    expect(rendered('$stageVariables.alias $context.identity.sourceIp', given)).toBe('v2 127.0.0.1')
  })
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
