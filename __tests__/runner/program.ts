import { spawn } from 'node:child_process'

export interface Program {
  readonly ended: Promise<{ readonly status: number | undefined; readonly stdout: string; readonly stderr: string }>
  readonly kill: (signal: NodeJS.Signals) => void
  readonly onLine: (listener: (line: string) => void) => void
  /** Resolves with the first line of stdout that matches, also one already printed. Rejects when it ends without it. */
  readonly line: (pattern: RegExp) => Promise<string>
}

/** A child process with exactly this environment, no stdin, and its output kept. */
export function startProgram(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Program {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const listeners = new Set<(line: string) => void>()
  const lines: string[] = []
  let stdout = ''
  let stderr = ''
  let open = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    const whole = (open + text).split('\n')
    open = whole.pop() ?? ''
    for (const line of whole) {
      lines.push(line)
      listeners.forEach((listen) => {
        listen(line)
      })
    }
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Awaited<Program['ended']>>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status: status ?? undefined, stdout, stderr })
    })
  })
  const onLine: Program['onLine'] = (listener) => {
    lines.forEach(listener)
    listeners.add(listener)
  }
  const line: Program['line'] = (pattern) =>
    new Promise((resolve, reject) => {
      onLine((text) => {
        if (pattern.test(text)) resolve(text)
      })
      const never = () => {
        reject(new Error(`ended without a line like ${pattern.source}:\n${stdout}${stderr}`))
      }
      ended.then(never, never)
    })
  return { ended, line, onLine, kill: (signal) => child.kill(signal) }
}
