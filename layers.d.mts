export declare const LAYERS: Readonly<Record<string, readonly string[]>>
export declare const IMPURE: readonly string[]
export declare const DECIDING: readonly string[]
