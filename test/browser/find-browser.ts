import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** The browser that `CHROME_PATH` names, else one of the machine's; `carried` stands for the one of the packages. */
function installed(): string | undefined {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return CHROME_PATH === 'carried' ? undefined : CHROME_PATH;
  const places = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place));
}

const UNPACK = "await (await import('@sparticuz/chromium')).default.executablePath()";

/** The one that comes with the packages, for Linux on x64. */
async function carried(): Promise<{ executablePath: string; args: string[] } | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = readFileSync(resolve('node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const home = resolve(`.cache/chromium-${(JSON.parse(manifest) as { version: string }).version}`);
  if (!existsSync(home)) await unpackTo(home);
  return { executablePath: join(home, 'chromium'), args: ['--disable-gpu'] };
}

/** Whole or not at all: in the folder of the machine, where the package puts it, a second process would start half a program. */
async function unpackTo(home: string): Promise<void> {
  mkdirSync(resolve('.cache'), { recursive: true });
  const making = mkdtempSync(`${home}.`);
  try {
    const env = { ...process.env, NODE_OPTIONS: '', TMPDIR: making };
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { env });
    renameSync(making, home);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(home)) throw error;
  }
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
