import type { Clock } from '../../src/ports/clock'
import type { Outside } from '../../src/ports/outside'

/** A run's process. Killed, it gets no answer any more and nothing that it asks is done: its code never goes on. */
export class Process {
  readonly #death = new AbortController()
  readonly #saved: Record<string, string> = {}
  #run = ''
  /** Resolves when it is killed. */
  readonly died = new Promise<void>((resolve) => {
    this.#death.signal.addEventListener('abort', () => {
      resolve()
    })
  })

  get isDead(): boolean {
    return this.#death.signal.aborted
  }

  kill(): void {
    this.#death.abort()
  }

  /** GitHub's number of its run. */
  get run(): string {
    return this.#run
  }

  /** What it saved for its `post` step. */
  get saved(): Readonly<Record<string, string>> {
    return this.#saved
  }

  /** The outside as the process has it: every answer goes through its life. */
  within(outside: Outside): Outside {
    const { host } = outside
    this.#run = host.env('GITHUB_RUN_ID') ?? ''
    return {
      ...outside,
      host: {
        ...host,
        saveState: (name, value) => {
          this.#saved[name] = value
          host.saveState(name, value)
        },
      },
      files: this.#port(outside.files),
      clock: this.#clock(outside.clock),
      http: this.#port(outside.http),
      openCloud: (region) => this.#answer(async () => this.#port(await outside.openCloud(region))),
      openGitHub: (token) => {
        const github = outside.openGitHub(token)
        return github && this.#port(github)
      },
    }
  }

  /** Who is dead does not sleep: the clock waits for nobody else. */
  #clock(clock: Clock): Clock {
    return {
      now: () => clock.now(),
      sleepUntil: (until, signal) =>
        this.#answer(() => clock.sleepUntil(until, AbortSignal.any([signal, this.#death.signal]))),
    }
  }

  /** All methods of a port, and of the ports in it, answer by promises. */
  #port<T extends object>(port: T): T {
    return new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name)
        if (typeof member === 'object' && member !== null) return this.#port(member)
        if (typeof member !== 'function') return member
        return (...given: readonly unknown[]) => this.#answer(() => Reflect.apply(member, target, given) as unknown)
      },
    })
  }

  async #answer<T>(ask: () => T): Promise<Awaited<T>> {
    await this.#life()
    try {
      return await ask()
    } finally {
      await this.#life()
    }
  }

  /** Never over for who is dead. */
  #life(): Promise<void> {
    return this.isDead ? new Promise(() => undefined) : Promise.resolve()
  }
}
