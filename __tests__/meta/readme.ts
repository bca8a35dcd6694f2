import { readFileSync } from 'node:fs'
import { repository } from '../runner/action'

export const readme = readFileSync(`${repository}README.md`, 'utf8')

/** The code blocks of a language. */
export const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, text]) => text ?? '')

/** What stands between the two comments of a name; empty when they are not there. */
export const section = (name: string): string =>
  readme.split(`<!-- ${name}-start -->`)[1]?.split(`<!-- ${name}-end -->`)[0] ?? ''

/** The code block of a section, line by line. */
export const sample = (name: string): readonly string[] =>
  section(name)
    .replace(/^\s*```\w*\n/, '')
    .replace(/\n```\s*$/, '')
    .split('\n')
