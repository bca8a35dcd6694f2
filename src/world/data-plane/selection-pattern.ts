import { Work } from './work'

/** Where in a text a part of a pattern can end when it begins at one of these places. */
type Part = (from: ReadonlySet<number>, text: string, work: Work) => ReadonlySet<number>

const MOST_STEPS = 1_000_000
const LONGEST = 1000
const MOST_TIMES = 1000

/**
 * Whether a selection pattern fits the whole text. It follows all ways at once instead of one after the other, so that no
 * pattern takes for ever; throws a RangeError when even that is too much. What is no pattern, or one with back references,
 * look-behind or flags, fits nothing.
 */
export function fits(pattern: string, text: string): boolean {
  return fitsPattern(pattern, text, new Work('The selection pattern', MOST_STEPS)) ?? false
}

/** The same for any other pattern of Java's; `undefined`: it is none, or one of those. */
export function fitsPattern(pattern: string, text: string, work: Work): boolean | undefined {
  if (pattern.length > LONGEST) throw new RangeError(`A pattern is longer than ${LONGEST} characters`)
  return partOf(pattern)?.(new Set([0]), text, work).has(text.length)
}

function partOf(pattern: string): Part | undefined {
  try {
    const source = new Source(pattern)
    const part = choiceAt(source)
    return source.isAtEnd ? part : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

class Source {
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  get isAtEnd(): boolean {
    return this.at === this.text.length
  }

  /** The pattern is sticky (`y`). */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found === null) return undefined
    this.at += found[0].length
    return found
  }
}

function choiceAt(source: Source): Part {
  const options = [sequenceAt(source)]
  while (source.take(/\|/y)) options.push(sequenceAt(source))
  return (from, text, work) => new Set(options.flatMap((one) => [...one(from, text, work)]))
}

function sequenceAt(source: Source): Part {
  const parts: Part[] = []
  while (!source.isAtEnd) {
    const atom = atomAt(source)
    if (atom === undefined) break
    parts.push(repeatedAt(source, atom))
  }
  return (from, text, work) => parts.reduce((places, one) => one(places, text, work), from)
}

const TIMES: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
}

function repeatedAt(source: Source, part: Part): Part {
  const [sign, least, comma, most] = source.take(/(?:[*+?]|\{(\d+)(?:(,)(\d+)?)?\})\??/y) ?? []
  if (sign === undefined) return part
  const counted = [Number(least), Number(most ?? (comma === undefined ? least : Infinity))] as const
  const [from, to] = TIMES[sign[0] ?? ''] ?? counted
  if (from > to || from > MOST_TIMES) throw new SyntaxError(sign)
  return repeated(part, from, to)
}

const repeated =
  (part: Part, least: number, most: number): Part =>
  (from, text, work) => {
    let places = from
    for (let times = 0; times < least && places.size > 0; times += 1) places = part(places, text, work)
    const reached = new Set(places)
    for (let times = least; times < most && places.size > 0; times += 1) {
      places = new Set([...part(places, text, work)].filter((place) => !reached.has(place)))
      for (const place of places) reached.add(place)
    }
    return reached
  }

/** `undefined`: a bar, a closing parenthesis or the end. */
function atomAt(source: Source): Part | undefined {
  const group = source.take(/\((\?[:=!])?/y)
  if (group !== undefined) return groupAt(source, group[1])
  const edge = source.take(/\^|\$|\\[bB]/y)?.[0]
  if (edge !== undefined) return where((text, at) => holdsAt(new RegExp(edge, 'y'), text, at))
  const one = source.take(/\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|[^1-9])|\[(?:\\[^]|[^\]\\])*\]|[^|()*+?[\\]/y)?.[0]
  if (one !== undefined) return character(/^[{}\]/]$/.test(one) ? `\\${one}` : one)
  if (source.take(/(?=[|)])/y)) return undefined
  throw new SyntaxError('nothing to repeat')
}

function groupAt(source: Source, kind: string | undefined): Part {
  const inner = choiceAt(source)
  if (!source.take(/\)/y)) throw new SyntaxError(') is missing')
  if (kind !== '?=' && kind !== '?!') return inner
  return where((text, at, work) => inner(new Set([at]), text, work).size > 0 === (kind === '?='))
}

function holdsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

const where =
  (holds: (text: string, at: number, work: Work) => boolean): Part =>
  (from, text, work) => {
    work.spend(from.size)
    return new Set([...from].filter((at) => holds(text, at, work)))
  }

/** A dot is any character, a line feed too. */
function character(source: string): Part {
  const pattern = new RegExp(source, 'sy')
  return (from, text, work) => {
    work.spend(from.size)
    return new Set([...from].filter((at) => holdsAt(pattern, text, at)).map((at) => at + 1))
  }
}
