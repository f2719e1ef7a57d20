import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { inspectFile } from './inspect-file.js';

const pdf = (body: string) => Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${body} >>\nendobj\n%%EOF\n`, 'latin1');
const withObjects = (text: string, filter = '/Filter /FlateDecode') =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /ObjStm ${filter} /N 1 /First 4 >>\nstream\n`, 'latin1'),
    deflateSync(Buffer.from(text)),
    Buffer.from('\nendstream\nendobj\n%%EOF\n', 'latin1'),
  ]);

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const typesOf = (media: string) =>
  `<Types><Override PartName="/word/document.xml" ContentType="${media}.main+xml"/></Types>`;

function word(parts: Record<string, string> = {}): Buffer {
  const types = typesOf(DOCUMENT);
  const all = { '[Content_Types].xml': types, 'word/document.xml': '<w:document/>', ...parts };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))),
  );
}

/** As a program writes it that sends while it writes: sizes stand behind each part, and the types at the end. */
function streamed(media: string): Buffer {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const parts = {
    'word/document.xml': strToU8('<w:document/>'),
    'word/media/image1.jpg': randomBytes(1_500_000),
    '[Content_Types].xml': strToU8(typesOf(media)),
  };
  for (const [name, content] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(content, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

describe('a file that is handed over', () => {
  it('is what its content says', async () => {
    expect(await inspectFile(pdf('/Type /Catalog'))).toBe('pdf');
    expect(await inspectFile(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]))).toBe(
      'jpeg',
    );
    expect(await inspectFile(word())).toBe('docx');
    expect(await inspectFile(streamed(DOCUMENT))).toBe('docx');
  });

  it.each([
    ['a program', Buffer.from('MZ\u0090\0\u0003')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'a drawing with a script (SVG)',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['nothing', Buffer.alloc(0)],
    ['an archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') }))],
    ['half an archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') })).subarray(0, 40)],
    ['a table', streamed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')],
  ])('is refused where it is %s, whatever it is called', async (_, content) => {
    await expect(inspectFile(content)).rejects.toMatchObject({ code: 'PROCEDURES.FILE_TYPE_UNFIT' });
  });

  it('is not unfolded where it says that it becomes larger than a paper may be', async () => {
    const blown = `${typesOf(DOCUMENT)}${' '.repeat(64 * 1_048_576)}`;
    const bomb = word({ '[Content_Types].xml': blown });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(inspectFile(bomb)).rejects.toMatchObject({ code: 'PROCEDURES.FILE_TYPE_UNFIT' });
  });

  it.each([
    ['a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert) >>')],
    ['a script whose name is escaped', pdf('/OpenAction << /S /J#61vaScript >>')],
    ['something to launch', pdf('/A << /S /Launch /F (a.exe) >>')],
    ['a file inside', pdf('/Names << /EmbeddedFiles 2 0 R >>')],
    ['a lock, so that nobody can look', pdf('/Encrypt 3 0 R')],
    ['a script in a stream of objects', withObjects('<< /S /JavaScript >>')],
    ['a stream of objects that cannot be unfolded', withObjects('x', '/Filter /LZWDecode')],
  ])('is refused as a PDF with %s', async (_, content) => {
    await expect(inspectFile(content)).rejects.toMatchObject({ code: 'PROCEDURES.FILE_ACTIVE' });
  });

  it('is taken as a PDF whose objects do nothing', async () => {
    expect(await inspectFile(withObjects('<< /Type /Page >>'))).toBe('pdf');
  });

  it.each([
    ['a macro', word({ 'word/vbaProject.bin': 'x' })],
    ['macros behind a picture', streamed('application/vnd.ms-word.document.macroEnabled')],
    ['another file inside', word({ 'word/embeddings/a.xlsx': 'x' })],
    [
      'a template from elsewhere',
      word({ 'word/_rels/settings.xml.rels': '<Relationship Type="x/attachedTemplate"/>' }),
    ],
  ])('is refused as a Word file with %s', async (_, content) => {
    await expect(inspectFile(content)).rejects.toMatchObject({ code: 'PROCEDURES.FILE_ACTIVE' });
  });
});
