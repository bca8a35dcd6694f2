export type FileAnswer =
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly why: string }

/** Files of the workspace. A path that leaves it, also through links, is `outside`. */
export interface Files {
  read(path: string, maxBytes: number): Promise<FileAnswer>
}
