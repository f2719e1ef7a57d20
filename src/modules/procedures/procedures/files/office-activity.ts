import { unzipSync } from 'fflate';

/** Parts of an OOXML file that run, or carry what runs (ECMA-376). */
const ACTIVE = /vbaproject|vbadata|activex|oleobject|\/embeddings\//iu;
/** Parts that say what the file is and what it loads from elsewhere. */
const TELLING = /\[content_types\]\.xml$|(?:settings|document)\.xml\.rels$/iu;
const MOST_BYTES = 1024 * 1024;

/** Type of an OOXML file, as it names its main part among its types. */
const MAIN_PART = /ContentType="([\w.+/-]{1,100})\.main\+xml"/u;

/**
 * The media type that an OOXML file gives itself; undefined where it gives none. Who looks at the beginning alone does not get as far as the
 * list of types: it may stand behind large pictures.
 */
export function officeMedia(content: Buffer): string | undefined {
  try {
    const name = '[Content_Types].xml';
    const parts = unzipSync(content, {
      filter: (part) => part.name === name && part.originalSize <= MOST_BYTES,
    });
    const types = parts[name] && Buffer.from(parts[name]).toString('utf8');
    return types && MAIN_PART.exec(types)?.[1]?.toLowerCase();
  } catch {
    return undefined;
  }
}

/** Returns what a Word file would do by itself; undefined where nothing is found. */
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
