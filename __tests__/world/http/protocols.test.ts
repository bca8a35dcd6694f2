import { CloudWatchClient, GetMetricDataCommand, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { decode, encode } from 'cborg'
import { gzipSync } from 'node:zlib'
import { instant } from '../../../src/domain/units'
import { API } from '../orders'
import { sdk, servedOrders, type ServedWorld } from './served'

let served: ServedWorld
beforeEach(async () => {
  served = await servedOrders()
})
afterEach(() => served.close())

const form = (members: Readonly<Record<string, string>>) =>
  fetch(served.url, { method: 'POST', body: new URLSearchParams({ Version: '2010-08-01', ...members }) })

const cbor = (operation: string, body: Uint8Array) =>
  fetch(`${served.url}/service/GraniteServiceVersion20100801/operation/${operation}`, {
    method: 'POST',
    headers: { 'smithy-protocol': 'rpc-v2-cbor', 'content-type': 'application/cbor' },
    body,
  })

const cborOf = async (answer: Response): Promise<unknown> =>
  decode(new Uint8Array(await answer.arrayBuffer()), {
    tags: { 1: (content: () => unknown) => new Date(Number(content()) * 1000) },
  })

describe("CloudWatch's Query protocol", () => {
  it('reads lists, numbers, flags and times from a form and answers in XML', async () => {
    const put = await form({
      Action: 'PutMetricAlarm',
      AlarmName: 'orders-5xx',
      Namespace: 'Orders',
      MetricName: 'Failed',
      'Dimensions.member.1.Name': 'Stage',
      'Dimensions.member.1.Value': 'dev & prod',
      Statistic: 'Sum',
      Period: '60',
      EvaluationPeriods: '1',
      Threshold: '1.5',
      ActionsEnabled: 'false',
      AlarmActions: '',
      ComparisonOperator: 'GreaterThanThreshold',
    })
    expect([put.status, await put.text()]).toEqual([200, expect.stringContaining('<PutMetricAlarmResponse xmlns=')])
    const read = await (
      await form({ Action: 'DescribeAlarms', 'AlarmNames.member.2': 'gone', 'AlarmNames.member.1': 'orders-5xx' })
    ).text()
    for (const part of [
      '<DescribeAlarmsResponse xmlns="http://monitoring.amazonaws.com/doc/2010-08-01/"><DescribeAlarmsResult>',
      '<Dimensions><member><Name>Stage</Name><Value>dev &amp; prod</Value></member></Dimensions>',
      '<Threshold>1.5</Threshold>',
      '<ActionsEnabled>false</ActionsEnabled>',
    ]) {
      expect(read).toContain(part)
    }
    expect(read).toMatch(/<StateTransitionedTimestamp>20\d\d-\d\d-\d\dT[\d:.]+Z</)
  })

  it('writes what XML cannot have as something else, and a carriage return so that it stays one', async () => {
    served.world.alarms.set('a\u0000\u001b\uffff\ud800\r\n<b>', 'OK', 'fine')
    const text = await (await form({ Action: 'DescribeAlarms' })).text()
    expect(text).toContain(`<AlarmName>a${'\ufffd'.repeat(4)}&#xD;\n&lt;b&gt;</AlarmName>`)
  })

  it('writes the entries of a map', async () => {
    const data = { 'MetricData.member.1.MetricName': 'Failed', 'MetricData.member.1.Value': '3' }
    await form({ Action: 'PutMetricData', Namespace: 'Orders', ...data })
    const now = Date.now()
    const answer = await form({
      Action: 'GetMetricStatistics',
      Namespace: 'Orders',
      MetricName: 'Failed',
      StartTime: new Date(now - 3_600_000).toISOString(),
      EndTime: new Date(now + 3_600_000).toISOString(),
      Period: '86400',
      'ExtendedStatistics.member.1': 'p99',
    })
    expect(await answer.text()).toContain(
      '<ExtendedStatistics><entry><key>p99</key><value>3</value></entry></ExtendedStatistics>',
    )
  })

  it.each([
    [{ Action: 'SetAlarmState', AlarmName: 'x', StateValue: 'OK', StateReason: 'x' }, 404, 'ResourceNotFound'],
    [{ Action: 'Nonsense' }, 400, 'UnknownOperationException'],
    [{ Action: 'DescribeAlarms', [`a${'.b'.repeat(30)}`]: 'x' }, 400, 'MalformedQueryString'],
    [{ Action: 'DescribeAlarms', 'AlarmNames.member.1.x': 'y' }, 400, 'BadRequestException'],
  ])('refuses %j', async (members, status, code) => {
    const answer = await form(members)
    const error = `<Error><Type>Sender</Type><Code>${code}</Code>`
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(error)])
  })
})

describe("CloudWatch's Smithy RPC v2 CBOR", () => {
  it('answers in CBOR, times as tagged seconds', async () => {
    served.world.alarms.set('orders-5xx', 'OK', 'all is well')
    const answer = await cbor('DescribeAlarms', encode({ AlarmNames: ['orders-5xx'] }))
    expect([answer.headers.get('smithy-protocol'), answer.headers.get('content-type')]).toEqual([
      'rpc-v2-cbor',
      'application/cbor',
    ])
    expect(await cborOf(answer)).toMatchObject({
      MetricAlarms: [{ AlarmName: 'orders-5xx', StateValue: 'OK', StateTransitionedTimestamp: expect.any(Date) }],
    })
  })

  it('takes an empty body for no members', async () => {
    expect(await cborOf(await cbor('DescribeAlarms', new Uint8Array()))).toEqual({
      MetricAlarms: [],
      CompositeAlarms: [],
    })
  })

  it('refuses with the type in the body and the older code in a header', async () => {
    const input = { AlarmName: 'x', StateValue: 'OK', StateReason: 'x' }
    const answer = await cbor('SetAlarmState', encode(input))
    expect([answer.status, answer.headers.get('x-amzn-query-error')]).toEqual([404, 'ResourceNotFound;Sender'])
    expect(await cborOf(answer)).toMatchObject({ __type: 'com.amazonaws.cloudwatch#ResourceNotFound' })
  })

  it.each([
    ['what is no CBOR', Uint8Array.of(0xff, 0xff)],
    ['a list', encode([1])],
    ['an unknown tag', Uint8Array.of(0xd8, 0x63, 0x01)],
  ])('refuses %s', async (_, body) => {
    const answer = await cbor('DescribeAlarms', body)
    expect([answer.status, await cborOf(answer)]).toEqual([
      400,
      { __type: 'com.amazonaws.cloudwatch#SerializationException', message: expect.any(String) },
    ])
  })

  it.each([
    ['a time that is none', { MetricName: 'Failed', Value: 1, Timestamp: NaN }],
    ['a time beyond all dates', { MetricName: 'Failed', Value: 1, Timestamp: 1e300 }],
    ['a value that is none', { MetricName: 'Failed', Value: NaN }],
  ])('refuses %s, and keeps nothing', async (_, datum) => {
    const answer = await cbor('PutMetricData', encode({ Namespace: 'Orders', MetricData: [datum] }))
    expect([answer.status, served.world.alarms.listMetrics({}).Metrics]).toEqual([400, []])
  })
})

describe('CloudWatch', () => {
  it('10.10 answers the same in JSON 1.0, in CBOR and in Query', async () => {
    served.world.alarms.set('orders-5xx', 'OK', 'all is well')
    const headers = { 'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms' }
    const inJson = await (await fetch(served.url, { method: 'POST', headers, body: '{}' })).text()
    const inCbor = JSON.stringify(await cborOf(await cbor('DescribeAlarms', encode({}))))
    const inXml = await (await form({ Action: 'DescribeAlarms' })).text()
    const named = [inJson, inCbor, inXml].map((text) => text.includes('orders-5xx') && text.includes('all is well'))
    expect(named).toEqual([true, true, true])
  })
})

describe("AWS's SDK on the world's metrics", () => {
  it('puts data, compressed or not, and reads them', async () => {
    const client = new CloudWatchClient(sdk(served.url))
    const MetricName = 'Failed'
    // Above 10 KB the SDK compresses the request.
    const Dimensions = [{ Name: 'Note', Value: 'x'.repeat(200) }]
    const MetricData = Array.from({ length: 100 }, () => ({ MetricName, Dimensions, Value: 2, Timestamp: new Date() }))
    await client.send(new PutMetricDataCommand({ Namespace: 'Orders', MetricData }))
    const stat = { Metric: { Namespace: 'Orders', MetricName, Dimensions }, Period: 86_400, Stat: 'Sum' }
    const range = { StartTime: new Date(Date.now() - 3_600_000), EndTime: new Date(Date.now() + 3_600_000) }
    const queries = { MetricDataQueries: [{ Id: 'failed', MetricStat: stat }], ...range }
    const { MetricDataResults } = await client.send(new GetMetricDataCommand(queries))
    expect(MetricDataResults).toMatchObject([{ Values: [200], Timestamps: [expect.any(Date)] }])
    client.destroy()
  })

  it.each([
    ['too much', 413, gzipSync(Buffer.alloc(9 * 1024 * 1024))],
    ['no gzip at all', 400, Buffer.from('nonsense')],
  ])('refuses a compressed body that is %s', async (_, status, body) => {
    const headers = { 'content-encoding': 'gzip' }
    expect((await fetch(served.url, { method: 'POST', headers, body: new Uint8Array(body) })).status).toBe(status)
  })
})

describe("EventBridge Scheduler's REST JSON", () => {
  const schedule = (method: string, name: string, body?: object) =>
    fetch(`${served.url}/schedules/${name}`, { method, ...(body && { body: JSON.stringify(body) }) })
  const ONCE = {
    ScheduleExpression: 'at(2030-01-01T00:00:00)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: 'arn:aws:scheduler:::aws-sdk:apigateway:updateStage',
      RoleArn: 'arn:aws:iam::111122223333:role/x',
      Input: '{}',
    },
  }

  it('keeps, changes and forgets a schedule', async () => {
    const made = await schedule('POST', 'dead-man', { ...ONCE, Description: 'first' })
    const arn = 'arn:aws:scheduler:eu-west-1:111122223333:schedule/default/dead-man'
    expect(await made.json()).toEqual({ ScheduleArn: arn })
    await schedule('PUT', 'dead-man', { ...ONCE, State: 'DISABLED' })
    expect(await (await schedule('GET', 'dead-man')).json()).toEqual({
      Name: 'dead-man',
      Arn: arn,
      GroupName: 'default',
      State: 'DISABLED',
      ScheduleExpressionTimezone: 'UTC',
      ActionAfterCompletion: 'NONE',
      CreationDate: expect.any(Number),
      LastModificationDate: expect.any(Number),
      ...ONCE,
    })
    expect((await schedule('DELETE', 'dead-man')).status).toBe(200)
    const gone = await schedule('GET', 'dead-man')
    expect([gone.status, gone.headers.get('x-amzn-errortype')]).toEqual([404, 'ResourceNotFoundException'])
  })

  it("takes a stage's canary off when the machine's clock says so", async () => {
    const stage = { restApiId: API, stageName: 'dev' }
    const patchOperations = [{ op: 'replace', path: '/canarySettings/percentTraffic', value: '50' }]
    served.world.console.updateStage({ ...stage, patchOperations })
    const time = new Date(Math.ceil(Date.now() / 1000 + 0.5) * 1000)
    const Input = JSON.stringify({
      RestApiId: API,
      StageName: 'dev',
      PatchOperations: [{ Op: 'remove', Path: '/canarySettings' }],
    })
    await schedule('POST', 'soon', {
      ...ONCE,
      ScheduleExpression: `at(${time.toISOString().slice(0, 19)})`,
      ActionAfterCompletion: 'DELETE',
      Target: { ...ONCE.Target, Input },
    })
    expect(served.world.console.getStage(stage).canarySettings).toBeDefined()
    await served.world.clock.sleepUntil(instant(time.getTime() + 100), new AbortController().signal)
    expect(served.world.console.getStage(stage).canarySettings).toBeUndefined()
    expect((await schedule('GET', 'soon')).status).toBe(404)
  })

  it.each([
    ['a name that is taken', 'taken', ONCE, 409],
    ['a schedule that comes again', 'new', { ...ONCE, ScheduleExpression: 'rate(5 minutes)' }, 400],
    ['a name with a space', 'a%20b', ONCE, 400],
    ['a target without a role', 'new', { ...ONCE, Target: { Arn: ONCE.Target.Arn } }, 400],
  ])('refuses %s', async (_, name, body, status) => {
    await schedule('POST', 'taken', ONCE)
    expect((await schedule('POST', name, body)).status).toBe(status)
  })
})
