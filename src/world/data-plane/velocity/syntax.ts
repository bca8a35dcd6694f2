import type { Numeral } from './values'

/** `$name.member[0].method(1)`. */
export interface Reference {
  readonly kind: 'reference'
  readonly name: string
  readonly path: readonly Step[]
}

export type Step =
  | { readonly kind: 'member'; readonly key: Expression }
  | { readonly kind: 'method'; readonly name: string; readonly args: readonly Expression[] }

export type Operator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%'

export type Expression =
  | Reference
  | { readonly kind: 'literal'; readonly value: string | number | Numeral | boolean | null }
  /** In double quotes. */
  | { readonly kind: 'quoted'; readonly body: readonly Node[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'not' | 'minus'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }

export interface Branch {
  /** Absent: `#else`. */
  readonly condition: Expression | undefined
  readonly body: readonly Node[]
}

export interface Macro {
  readonly kind: 'macro'
  readonly name: string
  readonly parameters: readonly string[]
  readonly body: readonly Node[]
}

export interface Loop {
  readonly kind: 'foreach'
  readonly name: string
  readonly over: Expression
  readonly body: readonly Node[]
}

export type Node =
  | Reference
  | Macro
  | Loop
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'set'; readonly target: Reference; readonly value: Expression }
  | { readonly kind: 'if'; readonly branches: readonly Branch[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'break' | 'stop' }
