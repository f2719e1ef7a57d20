/**
 * Longest side of a picture, in pixels: no examiner needs more to see a tattoo or a tooth; a telephone's
 * picture weighs ten times as much.
 */
const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/**
 * A picture made smaller on the device, turned as it is to be seen. It is drawn anew: where and with what it
 * was taken stays behind.
 *
 * @returns nothing where the browser cannot read it
 */
export async function shrunk(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return undefined;
  const { width, height } = within(picture, LONGEST_SIDE);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  // Transparent parts would become black.
  if (pen) pen.fillStyle = '#fff';
  pen?.fillRect(0, 0, width, height);
  pen?.drawImage(picture, 0, 0, width, height);
  picture.close();
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', QUALITY));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Returns a size of the same form, no side longer than the most; what is smaller stays as it is. */
export function within({ width, height }: Size, most: number): Size {
  const part = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * part)), height: Math.max(1, Math.round(height * part)) };
}

export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export function blobOf(base64: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type: 'image/jpeg' });
}
