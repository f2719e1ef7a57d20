import { inflateSync } from 'node:zlib';

/** Names by which a PDF does something by itself, carries files, or cannot be looked into (ISO 32000-2). */
const ACTIVE = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Encrypt)(?![A-Za-z0-9])/u;
/** Most bytes to which a stream of objects may unfold; more is no paper. */
const MOST_UNFOLDED = 32 * 1024 * 1024;
const BEFORE_STREAM = 600;

/**
 * Returns what a PDF would do by itself, as the name that says so; undefined where nothing is found. Names
 * are read with their escapes (`#4a`), in the file as it stands and in its streams of objects. A stream of
 * objects that cannot be unfolded counts as hiding something.
 */
export function pdfActivity(content: Buffer): string | undefined {
  const text = content.toString('latin1');
  const found = ACTIVE.exec(unescaped(text));
  if (found) return found[1];
  for (const { dictionary, from } of streamsOf(text)) {
    const said = unescaped(dictionary);
    if (!/\/ObjStm(?![A-Za-z0-9])/u.test(said)) continue;
    const inner = unfolded(content.subarray(from), said);
    if (inner === undefined) return 'ObjStm';
    const active = ACTIVE.exec(unescaped(inner));
    if (active) return active[1];
  }
  return undefined;
}

function* streamsOf(text: string): Generator<{ dictionary: string; from: number }> {
  for (const { index, 0: mark } of text.matchAll(/(?<!end)stream\r?\n/gu)) {
    const begin = Math.max(0, index - BEFORE_STREAM);
    const dictionary = text.slice(Math.max(begin, text.lastIndexOf(' obj', index)), index);
    yield { dictionary, from: index + mark.length };
  }
}

function unfolded(rest: Buffer, dictionary: string): string | undefined {
  const end = rest.indexOf('endstream');
  const body = end < 0 ? rest : rest.subarray(0, end);
  if (!dictionary.includes('/Filter')) return body.toString('latin1');
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>|$)/u.test(dictionary)) return undefined;
  try {
    return inflateSync(body, { maxOutputLength: MOST_UNFOLDED, finishFlush: 2 }).toString('latin1');
  } catch {
    return undefined;
  }
}

function unescaped(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
