import type { ExecutionLine } from '../world/data-plane/execution-log'
import type { Exchange } from '../world/http/serve'

/** What was asked and how it was answered: `GET /restapis 200`. */
export const answerLine = ({ method, path, status }: Exchange): string =>
  printable(`${method} ${path} ${status ?? 'lost'}`)

/** Why a request failed inside API Gateway: `a1b2c3d4e5/dev request 0123456789abcdef: The endpoint took too long`. */
export const failureLine = ({ api, stage, requestId, text }: ExecutionLine): string =>
  printable(`${api}/${stage} request ${requestId}: ${text}`)

const LONGEST = 2000

/** One line that does nothing to a terminal: the texts are a caller's and a function's. */
const printable = (text: string): string => text.slice(0, LONGEST).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, '�')
