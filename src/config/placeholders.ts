export const PLACEHOLDERS = ['number', 'branch', 'sha', 'stage'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** What each placeholder stands for; `undefined` where the event has no value for it. */
export type PlaceholderValues = Readonly<Record<Placeholder, string | undefined>>

export type Filled =
  { readonly kind: 'filled'; readonly text: string } | { readonly kind: 'missing'; readonly placeholder: Placeholder }

const PLACEHOLDER = /\{(number|branch|sha|stage)\}/g

/** In the order in which they stand, each once. Other braces are none. */
export const placeholdersIn = (text: string): readonly Placeholder[] => [
  ...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] as Placeholder)),
]

/** Puts the values in place; `write` may escape them for where they go. What a value holds is not filled again. */
export function fill(
  text: string,
  values: PlaceholderValues,
  write: (value: string) => string = (value) => value,
): Filled {
  const placeholder = placeholdersIn(text).find((name) => values[name] === undefined)
  if (placeholder !== undefined) return { kind: 'missing', placeholder }
  return { kind: 'filled', text: text.replace(PLACEHOLDER, (_, name: Placeholder) => write(values[name] ?? '')) }
}
