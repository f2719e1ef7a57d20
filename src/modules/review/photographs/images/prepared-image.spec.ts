import sharp, { type Sharp } from 'sharp';
import { preparedImage, previewOf, veiledOf } from './prepared-image.js';

/** Black and white fields, eight wide: what is sharp has them, what is veiled has not. */
async function drawn(width: number, height: number): Promise<Sharp> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const isLight = (Math.floor((at % width) / 8) + Math.floor(at / width / 8)) % 2 === 0;
    pixels.fill(isLight ? 255 : 0, at * 3, at * 3 + 3);
  }
  return Promise.resolve(sharp(pixels, { raw: { width, height, channels: 3 } }));
}

const contrastOf = async (image: Buffer): Promise<number> =>
  (await sharp(image).stats()).channels[0]?.stdev ?? 0;

describe('a photograph that is handed over', () => {
  it('keeps its picture, turned as it is to be seen, and nothing that its camera says', async () => {
    const given = await (
      await drawn(400, 200)
    )
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Ana' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(given.includes('Ana')).toBe(true);
    const { content, width, height } = await preparedImage(
      Buffer.concat([given, Buffer.from('behind its end')]),
    );
    expect([width, height]).toEqual([200, 400]);
    const { exif, xmp, iptc, orientation } = await sharp(content).metadata();
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(content.includes('Ana') || content.includes('behind')).toBe(false);
  });

  it('is no larger than anybody needs, and never made larger', async () => {
    const large = await preparedImage(await (await drawn(3000, 1500)).png().toBuffer());
    expect([large.width, large.height]).toEqual([2000, 1000]);
    const small = await preparedImage(await (await drawn(64, 32)).webp().toBuffer());
    expect([small.width, small.height]).toEqual([64, 32]);
  });

  it.each([
    ['words', Buffer.from('no picture')],
    ['a drawing that could hold a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a beginning without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46])],
  ])('is refused where it is %s', async (_, given) => {
    await expect(preparedImage(given)).rejects.toMatchObject({ code: 'PHOTOGRAPHS.NOT_A_PHOTOGRAPH' });
  });

  it('is refused where it is cut off, or larger than any photograph', async () => {
    const whole = await (await drawn(800, 800)).png().toBuffer();
    await expect(preparedImage(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      code: 'PHOTOGRAPHS.NOT_A_PHOTOGRAPH',
    });
    const flood = sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } });
    await expect(preparedImage(await flood.png().toBuffer())).rejects.toMatchObject({
      code: 'PHOTOGRAPHS.NOT_A_PHOTOGRAPH',
    });
  });

  it('is small in a list, and veiled where nothing may be made out', async () => {
    const image = await (await drawn(800, 600)).jpeg().toBuffer();
    const [preview, veiled] = [await previewOf(image), await veiledOf(image)];
    const { width, height } = await sharp(veiled).metadata();
    expect([width, height]).toEqual([360, 270]);
    expect(await contrastOf(image)).toBeGreaterThan(100);
    expect(await contrastOf(preview)).toBeGreaterThan(60);
    expect(await contrastOf(veiled)).toBeLessThan(8);
    expect((await sharp(preview).metadata()).width).toBe(360);
  });
});
