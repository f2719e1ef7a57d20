import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { sizeOf, textOf, withText } from './png-text.js';
import { unfinished } from './unfinished.js';

export const PICTURES = resolve('docs/screens');

/** Whether this run puts its pictures into the documents. */
export const isDrawingPictures = (): boolean => process.env['SCREENS'] === 'write';

/** As many colours has the emptiest page that says something; a blank one has one or two. */
const FEWEST_COLOURS = 12;

/** What a page needs on a busy machine, many times over. */
const LONGEST_MS = 60_000;
const LOOKS_EVERY_MS = 100;

export interface Wanted {
  /** What the picture has to show: lines, rows of tables, labels. It goes along with it in its file. */
  readonly facts?: readonly string[];
  /** What the one in the documents has to show, where that is something else than what stands here. */
  readonly factsInDocuments?: readonly string[];
  readonly longestMs?: number;
}

/**
 * A picture of what stands before somebody, when all of it has come. `SCREENS=write` puts it into `docs/screens`; without that, what lies there
 * by this name has to be as large and to show these facts.
 * @throws where it is blank, where something is still awaited in it, and where the one in the documents is out of date
 */
export async function picture(page: Page, name: string, wanted: Wanted = {}): Promise<void> {
  const image = await taken(page, name, wanted);
  const { facts = [], factsInDocuments = facts } = wanted;
  const [file, said] = [`${PICTURES}/${name}.png`, factsInDocuments.join('\n')];
  if (isDrawingPictures()) {
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(file, withText(image, said));
  } else if (existsSync(file)) {
    const kept = readFileSync(file);
    const [was, is] = [
      { size: sizeOf(kept), said: textOf(kept) },
      { size: sizeOf(image), said },
    ];
    if (JSON.stringify(was) !== JSON.stringify(is))
      throw new Error(
        `The picture ${file} is out of date: it is ${JSON.stringify(was)}, and would be ${JSON.stringify(is)}. SCREENS=write makes it anew.`,
      );
  }
}

/** A picture that is kept nowhere. */
export async function taken(
  page: Page,
  name: string,
  { facts = [], longestMs = LONGEST_MS }: Wanted = {},
): Promise<Buffer> {
  const image = await finished(page, name, longestMs);
  const colours = await coloursOf(page, image);
  if (colours < FEWEST_COLOURS) throw new Error(`The picture ${name} is blank: ${colours} colours.`);
  const missing = await notInSight(page, facts);
  if (missing.length > 0) throw new Error(`The picture ${name} does not show: ${missing.join('; ')}`);
  return image;
}

/** A picture between two looks that have found nothing unfinished. */
async function finished(page: Page, name: string, longestMs: number): Promise<Buffer> {
  const end = Date.now() + longestMs;
  for (;;) {
    let awaited = await unfinished(page);
    if (awaited.length === 0) {
      const image = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      awaited = await unfinished(page);
      if (awaited.length === 0) return image;
    }
    if (Date.now() > end) throw new Error(`The picture ${name} is not finished: ${awaited.join('; ')}`);
    await pause(LOOKS_EVERY_MS);
  }
}

/** Those of the texts that do not stand whole in the window, as lines, rows of tables or labels. */
async function notInSight(page: Page, texts: readonly string[]): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const shown = [...document.querySelectorAll('body *')].filter((one) => {
      const { top, bottom, height } = one.getBoundingClientRect();
      return height > 0 && top >= 0 && bottom <= innerHeight;
    }).map((one) => [one.innerText ?? '', one.getAttribute('aria-label') ?? ''].map((text) => text.replace(/\\s+/g, ' ').trim()));
    return ${JSON.stringify(texts)}.filter((text) => !shown.some((both) => both.includes(text)));
  })()`);
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
