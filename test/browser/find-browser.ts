import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The browser that `CHROME_PATH` names, else one of the machine's; `carried` stands for the one of the packages. */
function installed(): string | undefined {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return CHROME_PATH === 'carried' ? undefined : CHROME_PATH;
  const places = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place));
}

/** The one that comes with the packages, for Linux on x64. */
async function carried(): Promise<{ executablePath: string; args: string[] } | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: ['--disable-gpu'] };
}

/** A Chromium without a window; nothing where none can be had, and the reason is told. */
export async function openBrowser(): Promise<Browser | undefined> {
  const own = installed();
  const found = own ? { executablePath: own, args: [] } : await carried();
  if (found) {
    // Root has no sandbox to step down into; the pages are our own.
    return chromium.launch({ ...found, args: [...found.args, '--no-sandbox'] });
  }
  process.stderr.write('Browser tests are skipped: no Chromium was found. Name one by CHROME_PATH.\n');
  return undefined;
}
