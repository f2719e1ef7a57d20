import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

export const PICTURES = resolve('docs/screens');

/** As many colours has the emptiest page that says something; a blank one has one or two. */
const FEWEST_COLOURS = 12;

/**
 * A picture of what stands before somebody. `SCREENS=write` puts it into `docs/screens`.
 * @throws where it is blank
 */
export async function picture(page: Page, name: string): Promise<void> {
  const image = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const colours = await coloursOf(page, image);
  if (colours < FEWEST_COLOURS) throw new Error(`The picture ${name} is blank: ${colours} colours.`);
  if (process.env['SCREENS'] !== 'write') return;
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(`${PICTURES}/${name}.png`, image);
}

/** Counts them in a page of its own, for the console's own lets no picture in. */
export async function coloursOf(page: Page, image: Buffer): Promise<number> {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate<number, string>(
      `async (text) => {
        const picture = new Image();
        picture.src = 'data:image/png;base64,' + text;
        await picture.decode();
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const brush = canvas.getContext('2d');
        brush.drawImage(picture, 0, 0);
        const { data } = brush.getImageData(0, 0, picture.width, picture.height);
        return new Set(new Uint32Array(data.buffer)).size;
      }`,
      image.toString('base64'),
    );
  } finally {
    await blank.close();
  }
}
