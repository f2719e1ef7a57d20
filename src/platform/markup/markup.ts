/**
 * Markup that stands in a page as it is. Everything else that is put into one is text, whoever has written
 * it.
 */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = Markup | string | number | false | undefined | readonly Part[];

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

/** A piece of a page: what is filled in is escaped, unless it is a piece itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(texts.reduce((whole, text, at) => whole + sourceOf(parts[at - 1]) + text));
}

function sourceOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(sourceOf).join('');
  return String(part).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
}
