import { PFIF_NAMESPACE, type PfifFields } from '../../domain/pfif/person.js';
import type { PublishedPerson } from '../../domain/pfif/pfif-of-record.js';

export const PFIF_HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n<pfif:pfif xmlns:pfif="${PFIF_NAMESPACE}">\n`;
export const PFIF_FOOT = '</pfif:pfif>\n';

/** A person with the note that says that information is sought, as a piece of a PFIF 1.4 file. */
export function pfifText({ person, note }: PublishedPerson): string {
  return [
    '  <pfif:person>',
    ...linesOf(person, '    '),
    '    <pfif:note>',
    ...linesOf(note, '      '),
    '    </pfif:note>',
    '  </pfif:person>',
    '',
  ].join('\n');
}

function linesOf(fields: PfifFields, indent: string): readonly string[] {
  return [...fields].map(([name, value]) => `${indent}<pfif:${name}>${escaped(value)}</pfif:${name}>`);
}

/** Characters that XML 1.0 has no way to write are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
