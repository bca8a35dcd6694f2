import { describe, expect, it } from '@jest/globals'
import { instant } from '../../../src/domain/units'
import { ExecutionLog } from '../../../src/world/data-plane/execution-log'

const line = (index: number) => ({ at: instant(index), api: 'a', stage: 'dev', requestId: 'r', text: `${index}` })

describe('the execution log', () => {
  it('keeps the last thousand lines, oldest first', () => {
    const log = new ExecutionLog()
    for (let index = 0; index < 1500; index += 1) log.write(line(index))
    expect([log.lines.length, log.lines[0]?.text, log.lines.at(-1)?.text]).toEqual([1000, '500', '1499'])
  })

  it('is read line by line until the reader has enough', () => {
    const log = new ExecutionLog()
    const read: string[] = []
    const stop = log.onLine(({ text }) => read.push(text))
    log.write(line(1))
    stop()
    log.write(line(2))
    expect(read).toEqual(['1'])
  })
})
