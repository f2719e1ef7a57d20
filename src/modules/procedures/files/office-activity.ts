import { unzipSync } from 'fflate';

/** Parts of an OOXML file that run, or carry what runs (ECMA-376). */
const ACTIVE = /vbaproject|vbadata|activex|oleobject|\/embeddings\//iu;
/** Parts that say what the file is and what it loads from elsewhere. */
const TELLING = /\[content_types\]\.xml$|(?:settings|document)\.xml\.rels$/iu;
const MOST_BYTES = 1024 * 1024;

/** What a Word file would do by itself; undefined where nothing is found. */
export function officeActivity(content: Buffer): string | undefined {
  const names: string[] = [];
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(content, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        return TELLING.test(name) && originalSize <= MOST_BYTES;
      },
    });
  } catch {
    return 'zip';
  }
  if (names.some((name) => ACTIVE.test(name)) || ACTIVE.test(content.toString('latin1'))) return 'macro';
  for (const [name, bytes] of Object.entries(parts)) {
    const text = Buffer.from(bytes).toString('utf8');
    if (/macroenabled/iu.test(text)) return 'macro';
    if (/attachedtemplate|oleobject/iu.test(text) && name.endsWith('.rels')) return 'template';
  }
  return undefined;
}
