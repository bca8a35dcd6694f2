const VOID = ['meta', 'path', 'circle', 'rect', '!doctype']

/** The elements that are open when they should be closed, and the other way round; the names of all elements. */
export function elementsOf(html: string): { readonly misplaced: readonly string[]; readonly names: readonly string[] } {
  const open: string[] = []
  const misplaced: string[] = []
  const names = new Set<string>()
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([!a-zA-Z][a-zA-Z0-9]*)[^>]*>/g)) {
    const element = name.toLowerCase()
    names.add(element)
    if (VOID.includes(element)) continue
    if (close === '') open.push(element)
    else if (open.pop() !== element) misplaced.push(element)
  }
  return { misplaced: [...misplaced, ...open], names: [...names] }
}
