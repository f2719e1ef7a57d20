import { Readable } from 'node:stream';
import { chooseFormat } from '../detect.js';
import { detectProfiles } from './detect-profiles.js';
import type { FiledSample } from './filed-sample.js';
import { openProfiles } from './open-profiles.js';
import type { ProfileFormatId } from './profile-format.js';

async function samplesOf(text: string | Buffer, id: ProfileFormatId, pieceSize = 7): Promise<FiledSample[]> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceSize) }, (_, at) =>
    bytes.subarray(at * pieceSize, (at + 1) * pieceSize),
  );
  const source = await openProfiles(Readable.from(pieces, { objectMode: true }), id);
  const samples: FiledSample[] = [];
  for await (const sample of source?.samples ?? []) samples.push(sample);
  return samples;
}

const HEADER = 'Sample Name;Marker;Allele 1;Allele 2';
const codes = (samples: readonly FiledSample[]): string[] =>
  samples.flatMap(({ errors }) => errors.map(({ code }) => code));

describe('a table of profiles in a file', () => {
  it.each([',', ';', '\t'])(
    'is cut at its own separator, with a byte order mark and CRLF: %j',
    async (separator) => {
      const text = `\uFEFF${HEADER}\r\n"S-1";THO1;6;9.3\r\n\r\nS-2;TH01;7\r\n`.replaceAll(';', separator);
      const [first, second] = await samplesOf(text, 'genemapper');
      expect(first).toMatchObject({
        line: 2,
        row: 1,
        sample: { code: 'S-1', loci: { autosomal: { TH01: ['6', '9.3'] } } },
      });
      expect(second).toMatchObject({
        line: 4,
        sample: { code: 'S-2', loci: { autosomal: { TH01: ['7', '7'] } } },
      });
    },
  );

  it('gives faulty rows back in their places, and reads on', async () => {
    const text = Buffer.concat([
      Buffer.from(`${HEADER}\nS-1;TH01;6;7\nS-2;TH01;6;7;8\n`),
      Buffer.from([0x53, 0xff]),
      Buffer.from(';TH01;6;7\nS-4;TH01;"6"x;7\nS-1;vWA;16;17\n'),
    ]);
    const samples = await samplesOf(text, 'genemapper');
    expect(samples.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(codes(samples)).toEqual(['IMPORTS.CELL_COUNT', 'IMPORTS.UTF8_INVALID', 'IMPORTS.QUOTE_MISPLACED']);
    expect(samples[0]!.sample!.loci.autosomal).toEqual({ TH01: ['6', '7'], vWA: ['16', '17'] });
  });

  it('of one row a sample is read row by row', async () => {
    const samples = await samplesOf('specimenId,TH01_1,TH01_2\nS-1,6,7\nS-2,x,7\n', 'genemapper');
    expect(samples).toMatchObject([
      { line: 2, row: 1, errors: [] },
      { line: 3, row: 2, errors: [{ path: 'TH01' }] },
    ]);
  });

  it('is refused with another header, and as one of GENis without its columns', async () => {
    await expect(samplesOf('a,b\n1,2\n', 'genemapper')).rejects.toMatchObject({
      code: 'IMPORTS.COLUMNS_MISSING',
    });
    await expect(samplesOf(`${HEADER}\n`, 'genis')).rejects.toThrow(/UD1/u);
    expect(await samplesOf('', 'genemapper')).toEqual([]);
  });
});

const root = (content: string, head = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>${head}\n<CODISImportFile xmlns="urn:CODISImportFile-schema">\n${content}\n</CODISImportFile>\n`;
const specimen = (code: string): string =>
  `<SPECIMEN><SPECIMENID>${code}</SPECIMENID>\n<LOCUS><LOCUSNAME>TH01</LOCUSNAME><ALLELE><ALLELEVALUE>6</ALLELEVALUE></ALLELE><ALLELE><ALLELEVALUE>7</ALLELEVALUE></ALLELE></LOCUS></SPECIMEN>\n`;

describe('a CODIS file', () => {
  it('is read in pieces of any size, with prefixes, CDATA and the entities that XML has by itself', async () => {
    const text = root(specimen('<![CDATA[S<1]]>&amp;2') + specimen('S-3')).replaceAll(
      /<(\/?)(?=[A-Z])/gu,
      '<$1c:',
    );
    for (const size of [1, 3, 10_000]) {
      const samples = await samplesOf(
        text.replace('<c:CODISImportFile xmlns', '<c:CODISImportFile xmlns:c'),
        'codis-xml',
        size,
      );
      expect(samples).toMatchObject([
        { line: 3, sample: { code: 'S<1&2' } },
        { line: 5, sample: { code: 'S-3' } },
      ]);
    }
  });

  it.each([
    [
      'an entity that multiplies',
      '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>',
      '&c;',
    ],
    ['an entity that reaches for a file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', '&e;'],
    ['a parameter entity', '<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1:9/x"> %e;]>', 'S-1'],
    ['a document type alone', '<!DOCTYPE CODISImportFile>', 'S-1'],
  ])('with %s is refused before anything is read', async (_, head, code) => {
    await expect(samplesOf(root(specimen(code), head), 'codis-xml')).rejects.toMatchObject({
      code: 'IMPORTS.XML_DOCTYPE',
    });
  });

  it.each([
    ['no XML', 'nothing', 'IMPORTS.XML_INVALID'],
    ['another root', '<OTHER></OTHER>', 'IMPORTS.NOT_CODIS'],
    ['an entity of nobody', root(specimen('&own;')), 'IMPORTS.XML_INVALID'],
    ['elements too deep', root('<A>'.repeat(100)), 'IMPORTS.XML_INVALID'],
    ['a text too long', root(`<SPECIMEN>${'x'.repeat(70_000)}</SPECIMEN>`), 'IMPORTS.XML_INVALID'],
    [
      'too many elements in one',
      root(`<SPECIMEN>${'<A/>'.repeat(10_001)}</SPECIMEN>`),
      'IMPORTS.XML_INVALID',
    ],
  ])('with %s is refused', async (_, text, code) => {
    await expect(samplesOf(text, 'codis-xml', 4096)).rejects.toMatchObject({ code });
  });

  it('that breaks off gives what stands before, and says where reading ended', async () => {
    const samples = await samplesOf(root(specimen('S-1') + specimen('S-2')).slice(0, -60), 'codis-xml');
    expect(samples).toMatchObject([
      { sample: { code: 'S-1' } },
      { errors: [{ code: 'IMPORTS.XML_BROKEN' }] },
    ]);
  });
});

describe('a Familias file', () => {
  it('that is none, or is broken, is refused in words', async () => {
    await expect(samplesOf('x', 'familias')).rejects.toThrow(/does not begin/u);
    await expect(samplesOf('"Output from Familias"\n"x"\n3.3\n""\nmany\n', 'familias')).rejects.toThrow(
      /line 5 should be the number of persons/u,
    );
  });
});

describe('the format of a genetic file', () => {
  it.each([
    [`${HEADER}\nS-1;TH01;6;7`, 'genemapper'],
    ['specimenId,TH01_1,TH01_2\n', 'genemapper'],
    ['Sample Name\tUD1\tMarker\tAllele 1\n', 'genis'],
    ['sample,locus,allele1,allele2\n', 'profiles-csv'],
    [root(''), 'codis-xml'],
    ['\uFEFF"Output from Familias, version 3.3"\n', 'familias'],
    ['<html></html>', undefined],
    ['Clave,Nombre\n', undefined],
    ['', undefined],
  ])('is seen at its beginning: %j', (text, format) => {
    expect(detectProfiles(Buffer.from(text))).toBe(format);
  });

  it('says what new samples become only where there can be any', async () => {
    expect(await chooseFormat('', 'genis', 'remains')).toEqual({
      kind: 'profiles',
      id: 'genis',
      as: 'remains',
    });
    expect(await chooseFormat('', 'familias', 'records')).toMatchObject({ as: 'records' });
    await expect(chooseFormat('', 'genis', 'records')).rejects.toMatchObject({ code: 'IMPORTS.PROFILES_AS' });
    await expect(chooseFormat('', 'exchange', 'remains')).rejects.toMatchObject({
      code: 'IMPORTS.PROFILES_AS',
    });
  });
});
