import type { Instant } from '../domain/units'
import type { Call, CallHook, Request } from './calls'
import { noAnswer, WorldFault } from './fault'

/** What every request to the world passes through. */
export interface Gate {
  /** Carries out `work`, or throws the `WorldFault` that keeps it, or its answer, from the caller. */
  pass<T>(request: Request, work: () => T): T
}

/** Somebody whom nothing stops and nobody logs: how the world is arranged and looked at. */
export const OPEN_GATE: Gate = { pass: (_request, work) => work() }

export interface LoggingGate extends Gate {
  readonly calls: readonly Call[]
  /** Answers how to take the hook off again. */
  onCall(hook: CallHook): () => void
}

export interface GateSettings {
  readonly now: () => Instant
  /** Throws when the caller may not. */
  readonly check: (request: Request) => void
  /** How many calls are kept, and those without their input; all of them, whole, when absent. */
  readonly keptCalls: number | undefined
}

/** Logs every request and lets hooks stop it. */
export function loggingGate({ now, check, keptCalls }: GateSettings): LoggingGate {
  const calls: Call[] = []
  const hooks = new Set<CallHook>()

  const consult = (moment: 'before' | 'after', request: Request) => {
    for (const hook of [...hooks]) {
      const answer = hook(moment, request)
      if (answer === 'lose-answer') throw noAnswer()
      if (answer !== 'ok') throw answer
    }
  }
  const log = (request: Request, at: Instant, outcome: string) => {
    calls.push({ ...request, ...(keptCalls !== undefined && { input: {} }), at, outcome })
    if (calls.length > (keptCalls ?? Infinity)) calls.shift()
  }
  const carryOut = <T>(request: Request, work: () => T): T => {
    consult('before', request)
    check(request)
    const answer = work()
    consult('after', request)
    return answer
  }

  return {
    calls,
    onCall(hook) {
      hooks.add(hook)
      return () => hooks.delete(hook)
    },
    pass(request, work) {
      const at = now()
      try {
        const answer = carryOut(request, work)
        log(request, at, 'ok')
        return answer
      } catch (error) {
        log(request, at, outcomeOf(error))
        throw error
      }
    },
  }
}

const outcomeOf = (error: unknown): string => {
  if (!(error instanceof WorldFault)) return 'bug'
  return error.status === undefined ? 'lost' : error.code
}
