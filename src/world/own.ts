/** What a map has under a name that comes from outside; never what all objects inherit, such as `constructor`. */
export const own = <T>(map: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(map, name) ? map[name] : undefined
