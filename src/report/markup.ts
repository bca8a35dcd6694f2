import type { Picture } from './picture/picture'

/**
 * A way of writing a report down. Strings that come in as `s` may be hostile and are made harmless; all others are
 * rendered already, or words of ours that mean nothing to any of them.
 */
export interface Markup {
  /** Prose, in one line. */
  text(s: string, max?: number): string
  /** A name or value, in one line. */
  code(s: string, max?: number): string
  /** A full commit of the repository. */
  commit(s: string): string
  link(s: string, url: string): string
  strong(rendered: string): string
  heading(rendered: string): string
  paragraph(rendered: string): string
  /** A titled block; empty when there is nothing under the title. */
  section(title: string, body: string): string
  /** Empty without lines; `rows`: how many of them are shown before the rest is only counted. */
  table(head: readonly string[], lines: readonly (readonly string[])[], rows: number): string
  /** Empty without items. */
  bullets(items: readonly string[], rows: number): string
  blocks(parts: readonly string[]): string
  /** `id` is another one for each picture of a report. */
  picture(picture: Picture, id: string): string
}
