import { inflateSync } from 'node:zlib';

/**
 * What stands in a PDF of this platform, as a reader of the file finds it: the glyphs of its pages by the tables with which each typeface says
 * which letters they are.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const lettersOf = new Map(
    [...objects.values()].flatMap(({ head }) =>
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
        ([, name = '', id = '']) => [name, lettersIn(objects, id)] as const,
      ),
    ),
  );
  return [...objects.values()]
    .flatMap(({ stream }) => (stream?.includes(' Tf') ? [pageText(stream, lettersOf)] : []))
    .join('\n');
}

interface Part {
  readonly head: string;
  readonly stream: string | undefined;
}

type Letters = ReadonlyMap<number, string>;

function objectsOf(pdf: Buffer): ReadonlyMap<string, Part> {
  const text = pdf.toString('latin1');
  const found = new Map<string, Part>();
  for (const piece of text.split(/\nendobj\n/)) {
    const begin = /(?:^|\n)(\d+) 0 obj\n/.exec(piece);
    if (!begin) continue;
    const body = piece.slice(begin.index + begin[0].length);
    const at = body.indexOf('\nstream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const raw = at < 0 ? undefined : body.slice(at + '\nstream\n'.length, body.lastIndexOf('\nendstream'));
    found.set(begin[1] ?? '', { head, stream: raw === undefined ? undefined : opened(head, raw) });
  }
  return found;
}

const opened = (head: string, raw: string): string =>
  head.includes('/FlateDecode') ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;

/** `<0001> <0003> [<0041> <0042> <0043>]`: which letters the glyphs of a typeface are. */
function lettersIn(objects: ReadonlyMap<string, Part>, font: string): Letters {
  const id = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? '';
  const letters = new Map<number, string>();
  for (const [, from = '', list = ''] of (objects.get(id)?.stream ?? '').matchAll(
    /<([\da-f]+)> <[\da-f]+> \[([^\][]*)\]/gi,
  ))
    [...list.matchAll(/<([\da-f ]*)>/gi)].forEach(([, units = ''], at) =>
      letters.set(Number.parseInt(from, 16) + at, lettersOfUnits(units.replaceAll(' ', ''))),
    );
  return letters;
}

const lettersOfUnits = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');

/** A line of the page after another; what is written in one go is a line. */
function pageText(stream: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters = new Map();
  const lines: string[] = [];
  for (const [whole, font, glyphs = ''] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\][]*)\] TJ/g)) {
    if (whole.endsWith('Tf')) letters = fonts.get(font ?? '') ?? new Map();
    else
      lines.push(
        [...glyphs.matchAll(/<([\da-f]+)>/gi)]
          .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
          .map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '?')
          .join(''),
      );
  }
  return lines.join('\n');
}
