import type { Percent } from '../domain/units'
import type { Clock } from '../ports/clock'
import type { Course } from '../judge/course'
import type { StageCourse, TimelineEvent } from '../report/run-report'
import type { SmokeResult } from '../smoke/check'

/** Where a journal about one stage of several passes everything on to. */
interface Whole {
  readonly journal: Journal
  readonly stage: string
}

/** What happened so far, said as it happens and kept for the report. Only ever added to. */
export class Journal {
  readonly #clock: Clock
  readonly #say: (event: TimelineEvent) => void
  readonly #timeline: TimelineEvent[] = []
  readonly #smoke: SmokeResult[] = []
  readonly #warnings: string[] = []
  readonly #notices: string[] = []
  readonly #courses: StageCourse[] = []
  readonly #whole: Whole | undefined
  #changed = false

  constructor(clock: Clock, say: (event: TimelineEvent) => void, whole?: Whole) {
    this.#clock = clock
    this.#say = say
    this.#whole = whole
  }

  /** A journal of its own for one of several stages; what it is told stands here too, with the stage's name. */
  about(stage: string): Journal {
    return new Journal(this.#clock, (event) => this.#add({ ...event, stage }), { journal: this, stage })
  }

  event(event: string, detail: string): void {
    this.#add({ at: this.#clock.now(), event, detail })
  }

  /** A canary with traffic that an earlier run made. */
  goesOn(detail: string, traffic: Percent): void {
    this.#add({ at: this.#clock.now(), event: 'go-on', detail, traffic })
  }

  traffic(traffic: Percent): void {
    this.#add({ at: this.#clock.now(), event: 'traffic', traffic })
  }

  smoke(result: SmokeResult): void {
    this.#keep(result)
    const took = result.status === undefined ? '' : ` ${result.status} in ${result.milliseconds} ms`
    this.event('smoke', `${result.passed ? 'passed' : 'failed'} ${result.request}${took}${problemText(result)}`)
  }

  /** How the canary was judged, once it is over. */
  course(course: Course): void {
    this.#courses.push(course)
    if (this.#whole !== undefined) this.#whole.journal.#courses.push({ ...course, stage: this.#whole.stage })
  }

  warn(text: string): void {
    if (!this.#warnings.includes(text)) this.#warnings.push(text)
    this.#whole?.journal.warn(`${this.#whole.stage}: ${text}`)
  }

  notice(text: string): void {
    if (!this.#notices.includes(text)) this.#notices.push(text)
    this.#whole?.journal.notice(`${this.#whole.stage}: ${text}`)
  }

  /** Something in the account was written, or may have been. */
  wrote(): void {
    this.#changed = true
    this.#whole?.journal.wrote()
  }

  get timeline(): readonly TimelineEvent[] {
    return this.#timeline
  }
  get smokeResults(): readonly SmokeResult[] {
    return this.#smoke
  }
  get warnings(): readonly string[] {
    return this.#warnings
  }
  get notices(): readonly string[] {
    return this.#notices
  }
  get courses(): readonly StageCourse[] {
    return this.#courses
  }
  get changed(): boolean {
    return this.#changed
  }

  #keep(result: SmokeResult): void {
    this.#smoke.push(result)
    if (this.#whole !== undefined) this.#whole.journal.#keep(result)
  }

  #add(event: TimelineEvent): void {
    this.#timeline.push(event)
    this.#say(event)
  }
}

const problemText = (result: SmokeResult): string => (result.problem === undefined ? '' : `: ${result.problem}`)
