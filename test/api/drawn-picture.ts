import sharp from 'sharp';

/** An invented picture: bars of two colours, so that what is clear and what is veiled can be told apart. No one is on it. */
export async function drawnPicture(
  width = 320,
  height = 240,
  stroke = '#1b3a4b',
): Promise<Buffer<ArrayBuffer>> {
  const bars = Array.from(
    { length: Math.ceil(width / 16) },
    (_, at) => `<rect x="${at * 16}" width="8" height="${height}" fill="${stroke}"/>`,
  );
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${bars.join('')}</svg>`;
  const jpeg = sharp(Buffer.from(drawing)).flatten({ background: '#fdf6e3' }).jpeg();
  return Buffer.from(await jpeg.toBuffer());
}
