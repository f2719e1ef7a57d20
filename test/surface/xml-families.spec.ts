import { Readable } from 'node:stream';
import { openProfiles } from '../../src/modules/exchange/imports/files/profiles/open-profiles.js';
import { XML_FAMILIES } from './xml-families.js';

const PIECE = 64 * 1024;
/** So many references, or as many of whatever else a family is made of. */
const MILLION = 1_000_000;
/** Of a file of megabytes, on a busy machine; a family that grew with the square of its size would take minutes. */
const SOON_MS = 60_000;

/** The code of the refusal, or those of the samples and of the errors among them. */
async function read(text: string | Buffer): Promise<string | readonly string[]> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, at) =>
    bytes.subarray(at * PIECE, (at + 1) * PIECE),
  );
  const codes: string[] = [];
  try {
    const source = await openProfiles(Readable.from(pieces), 'codis-xml');
    for await (const { sample, errors } of source?.samples ?? [])
      codes.push(...(sample ? [sample.code] : []), ...errors.map(({ code }) => code));
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).stack ?? String(error);
  }
  return codes.some((code) => code.startsWith('IMPORTS.')) ? (codes.at(-1) ?? '') : codes;
}

describe('XML that is turned against its reader', () => {
  it.each(XML_FAMILIES)(
    'is read or refused, soon, and leaves nothing behind: $name',
    async ({ make, ends }) => {
      const began = performance.now();
      const answer = await read(make(MILLION));
      expect(performance.now() - began).toBeLessThan(SOON_MS);
      // What stood before a file broke off was read, and the file's end is told.
      expect(answer === 'IMPORTS.XML_BROKEN' ? 'IMPORTS.XML_INVALID' : answer).toEqual(ends);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(({} as Record<string, unknown>)['yes']).toBeUndefined();
    },
  );
});
