import { createHash } from 'node:crypto'
import type { GitRef } from '../event'

/** What a preview stage belongs to. */
export type Origin =
  | { readonly kind: 'pull-request'; readonly repository: string; readonly number: number }
  | { readonly kind: 'branch'; readonly repository: string; readonly branch: string }

const MAX_TAG_VALUE = 256

/** The origin as a tag's value: like the path of its page on GitHub, in the characters that tags take. */
export function originText(origin: Origin): string {
  if (origin.kind === 'pull-request') return encode(`${origin.repository}/pull/${origin.number}`)
  return encode(`${origin.repository}/tree/${origin.branch}`)
}

/** What `originText` says, for a person or a look-up on GitHub; `undefined` when it was cut. */
export function readOrigin(text: string): Origin | undefined {
  const plain = decode(text)
  const match = /^([^/]+\/[^/]+)\/(pull|tree)\/(.+)$/s.exec(plain)
  const [, repository, kind, rest] = match ?? []
  if (repository === undefined || rest === undefined || text.includes('+cut+')) return undefined
  return kind === 'pull'
    ? { kind: 'pull-request', repository, number: Number(rest) }
    : { kind: 'branch', repository, branch: rest }
}

/** Also of a text that was cut: names of repositories are short and need no escape. */
export const isOfRepository = (text: string, repository: string): boolean => text.startsWith(`${encode(repository)}/`)

/** `heads/main`, `tags/v1`. */
export const refText = ({ type, name }: GitRef): string => encode(`${type === 'tag' ? 'tags' : 'heads'}/${name}`)

/** `undefined` when it was cut, or is none. */
export function readRef(text: string): GitRef | undefined {
  const [, kind, name] = /^(heads|tags)\/(.+)$/s.exec(decode(text)) ?? []
  if (name === undefined || text.includes('+cut+')) return undefined
  return { type: kind === 'tags' ? 'tag' : 'branch', name }
}

// `=` is the escape character because tags take it and repositories and most branches do not have it.
function encode(text: string): string {
  const encoded = text.replace(/[^A-Za-z0-9/._:-]/gu, (c) =>
    [...Buffer.from(c)].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join(''),
  )
  if (encoded.length <= MAX_TAG_VALUE) return encoded
  return `${encoded.slice(0, 180)}+cut+${createHash('sha256').update(text).digest('hex')}`
}

const decode = (text: string): string =>
  Buffer.from(text.replace(/%/g, '=25').replace(/=([0-9a-f]{2})/g, '%$1'), 'latin1')
    .toString('latin1')
    .replace(/(?:%[0-9a-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
