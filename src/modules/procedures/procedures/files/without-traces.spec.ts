import { withoutTraces } from './without-traces.js';

const bytes = (...parts: readonly (string | readonly number[] | Buffer)[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const segment = (marker: number, body: Buffer): Buffer =>
  bytes([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255], body);

const JFIF = segment(0xe0, bytes('JFIF\0', [1, 2, 0, 0, 1, 0, 1, 0, 0]));
const ICC = segment(0xe2, bytes('ICC_PROFILE\0', [1, 1], 'profile'));
const TABLE = segment(0xdb, Buffer.alloc(65, 1));
const SCAN = bytes(segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), [5, 0xff, 0, 7, 0xff, 0xd3, 9]);
const END = [0xff, 0xd9];
/** What a camera says: its make, the place of the rest, and how the picture is turned; little-endian, as most do. */
const exif = (turn: number): Buffer =>
  segment(
    0xe1,
    bytes(
      ...['Exif\0\0', 'II', [0x2a, 0, 8, 0, 0, 0, 2, 0], [0x0f, 1, 2, 0, 4, 0, 0, 0], 'CAM\0'],
      ...[[0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0], [0, 0, 0, 0], 'GPS 14.9 -92.2'],
    ),
  );
const jpeg = (...said: readonly Buffer[]): Buffer =>
  bytes([0xff, 0xd8], JFIF, ...said, TABLE, SCAN, segment(0xc4, Buffer.alloc(20)), SCAN, END);

function chunk(name: string, body = ''): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return bytes(length, name, body, [0, 0, 0, 0]);
}
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (...said: readonly Buffer[]): Buffer =>
  bytes(PNG, chunk('IHDR', 'size'), ...said, chunk('IDAT', 'picture'), chunk('IEND'));

describe('a photograph that is handed over', () => {
  it('loses where, when and with what it was taken, and what lies behind its end', () => {
    const xmp = segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<GPS 14.9/>'));
    const said = [
      exif(1),
      xmp,
      segment(0xed, Buffer.from('Photoshop 3.0\0Ana')),
      segment(0xfe, Buffer.from('Ana')),
    ];
    const taken = bytes(jpeg(...said, ICC), 'GPS 14.9 of a film behind the picture');
    expect(withoutTraces(taken, 'jpeg')).toEqual(jpeg(ICC));
    const texts = [
      chunk('tEXt', 'Author\0Ana'),
      chunk('eXIf', 'II GPS'),
      chunk('tIME', '1234567'),
      chunk('prVt', 'Ana'),
    ];
    expect(withoutTraces(bytes(png(...texts, chunk('pHYs', '123456789')), 'Ana'), 'png')).toEqual(
      png(chunk('pHYs', '123456789')),
    );
  });

  it('keeps how it is to be turned, and nothing else that the camera says', () => {
    const plain = withoutTraces(jpeg(exif(6)), 'jpeg') ?? Buffer.alloc(0);
    expect(plain.toString('latin1')).not.toMatch(/CAM|GPS/u);
    expect(plain.length - jpeg().length).toBe(36);
    expect(withoutTraces(plain, 'jpeg')).toEqual(plain);
  });

  it('is no picture where it ends before its end', () => {
    for (const [whole, type] of [[jpeg(exif(6)), 'jpeg'] as const, [png(), 'png'] as const])
      for (let length = 4; length < whole.length; length += 1)
        expect(withoutTraces(whole.subarray(0, length), type)).toBeUndefined();
  });

  it('of another type stays as it is', () => {
    expect(withoutTraces(Buffer.from('%PDF-1.7'), 'pdf')).toEqual(Buffer.from('%PDF-1.7'));
  });
});
