import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { NotAPhotograph } from '../domain/photograph.errors.js';

/** Media types that a photograph may be of by its content. */
export const PHOTOGRAPH_MEDIA = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** A small file may hold a picture that fills the memory; no camera of a telephone takes more. */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 2000;
const PREVIEW_SIDE = 360;
/**
 * Side in points of a veiled picture: so few are left of what is not to be made out that no sharpening brings
 * it back.
 */
const VEILED_SIDE = 14;

export interface PreparedImage {
  readonly content: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a photograph anew: turned as it is to be seen, no larger than anybody needs, and of the old file
 * nothing but the picture: neither where nor with what it was taken, nor previews, nor anything behind its
 * end.
 *
 * @throws `NotAPhotograph` for what is none by its content, is broken, or is larger than any photograph.
 */
export async function preparedImage(given: Buffer): Promise<PreparedImage> {
  const found = await fileTypeFromBuffer(given);
  if (!PHOTOGRAPH_MEDIA.some((media) => media === found?.mime)) throw new NotAPhotograph(TYPES);
  const drawn = sharp(given, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  try {
    const { data, info } = await asJpeg(drawn, 85).toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch {
    throw new NotAPhotograph(TYPES);
  }
}

/** Draws a prepared photograph small, for a list of several. */
export async function previewOf(image: Buffer): Promise<Buffer> {
  return asJpeg(
    sharp(image).resize({ width: PREVIEW_SIDE, height: PREVIEW_SIDE, fit: 'inside' }),
    75,
  ).toBuffer();
}

/**
 * Draws a prepared photograph so that nothing can be made out but its colours. All of it is veiled: no part
 * is found that would have to be hidden.
 */
export async function veiledOf(image: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(await previewOf(image)).metadata();
  const few = sharp(image).resize({ width: VEILED_SIDE, height: VEILED_SIDE, fit: 'inside' });
  const drawnLarge = sharp(await few.png().toBuffer()).resize({
    width,
    height,
    fit: 'fill',
    kernel: 'cubic',
  });
  return asJpeg(drawnLarge.blur(PREVIEW_SIDE / VEILED_SIDE / 2), 60).toBuffer();
}

const asJpeg = (image: Sharp, quality: number): Sharp =>
  image.flatten({ background: '#ffffff' }).jpeg({ quality });

const TYPES = PHOTOGRAPH_MEDIA.map((media) => media.replace('image/', '').toUpperCase());

/** Returns the width and height, in points, of a picture that was prepared here. */
export async function sizeOf(image: Buffer): Promise<{ readonly width: number; readonly height: number }> {
  const { width, height } = await sharp(image).metadata();
  return { width, height };
}
