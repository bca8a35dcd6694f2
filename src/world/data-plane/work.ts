/** Counts the steps of what a stranger wrote, so that it ends. */
export class Work {
  private done = 0
  private readonly what: string
  private readonly most: number

  constructor(what: string, most: number) {
    this.what = what
    this.most = most
  }

  /** Throws a RangeError when there have been too many. */
  spend(steps: number): void {
    this.done += steps
    if (this.done > this.most) throw new RangeError(`${this.what} takes more than ${this.most} steps`)
  }
}
