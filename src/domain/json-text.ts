export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A value that is put between the quotes of a JSON text and stays inside them, whatever it holds. */
export const withinJson = (value: string): string => JSON.stringify(value).slice(1, -1)
