import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { THREE_PEOPLE } from '../src/demo/people.js';
import { freePort } from '../src/demo/free-port.js';
import { EmbeddedPostgres } from '../src/platform/database/index.js';
import { openBrowser } from '../test/browser/find-browser.js';
import { fetchedKb } from '../test/browser/weight.js';
import { percentile, type Figure } from './figure.js';

const ROOT = resolve(import.meta.dirname, '..');
const TIMES = 10;
const LONGEST_MS = 240_000;

/** A telephone at the edge of a net: 400 ms and 50 kB a second, as the handbook of the field has it. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** What people wait for in a browser, on the demonstration as `npm start` shows it, on a folder of its own. */
export async function consoleFigures(): Promise<readonly Figure[]> {
  const browser = await openBrowser();
  if (!browser)
    return [{ name: 'the console', unit: 's', missing: 'no Chromium was found: name one by CHROME_PATH' }];
  const folder = mkdtempSync(join(tmpdir(), 'huella-console-'));
  const demonstration = new Demonstration(folder, await freePort());
  try {
    const { first, people } = await demonstration.untilFirstScreen(browser);
    await demonstration.untilPlayed();
    return [
      { name: '`npm start` until the first screen', unit: 's', goal: 45, measured: first },
      { name: '… until one can be one of its people', unit: 's', measured: people },
      ...(await firstField(browser, demonstration.url)),
      ...(await comparing(browser, demonstration.url)),
    ];
  } finally {
    await browser.close();
    await demonstration.stop();
    new EmbeddedPostgres(folder).stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

class Demonstration {
  private readonly began = performance.now();
  private readonly process: ChildProcess;
  private told = '';

  constructor(
    home: string,
    private readonly port: number,
  ) {
    const env = { ...process.env, PORT: String(port), HUELLA_HOME: home, DATABASE_URL: '', QUEUE_URL: '' };
    // A group of its own, for npm does not hand signals on to what it has started.
    this.process = spawn('npm', ['start'], {
      ...{ cwd: ROOT, env, detached: true },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const listen = (chunk: Buffer) => (this.told += chunk.toString());
    this.process.stdout?.on('data', listen);
    this.process.stderr?.on('data', listen);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** @returns seconds from the command until the first page stood, and until its people could be signed in as */
  async untilFirstScreen(browser: Browser): Promise<{ readonly first: number; readonly people: number }> {
    const page = await (await browser.newContext({ locale: 'en' })).newPage();
    await this.until(async () => (await fetch(this.url).catch(() => undefined))?.ok === true);
    await page.goto(this.url);
    await page.getByRole('heading', { name: 'Follow one case' }).waitFor();
    const first = this.seconds();
    await page.getByRole('link', { name: THREE_PEOPLE.liaison.name }).waitFor({ timeout: LONGEST_MS });
    return { first, people: this.seconds() };
  }

  private seconds(): number {
    return (performance.now() - this.began) / 1000;
  }

  async untilPlayed(): Promise<void> {
    await this.until(() => Promise.resolve(this.told.includes('Ctrl-C stops everything cleanly')));
  }

  async stop(): Promise<void> {
    const { pid, exitCode } = this.process;
    if (pid === undefined || exitCode !== null) return;
    const ended = new Promise((done) => this.process.once('exit', done));
    process.kill(-pid, 'SIGINT');
    await Promise.race([ended, pause(30_000)]);
  }

  private async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + LONGEST_MS;
    while (!(await holds())) {
      if (Date.now() > end || this.process.exitCode !== null)
        throw new Error(`The demonstration did not come up: ${this.told.slice(-2000)}`);
      await pause(100);
    }
  }
}

/** The way to the first field of a report: its weight, and what somebody with a bad line waits. */
async function firstField(browser: Browser, url: string): Promise<Figure[]> {
  const context = await browser.newContext({ locale: 'es', viewport: { width: 360, height: 740 } });
  const page = await enter(context, url, THREE_PEOPLE.liaison.name, '/report/new');
  const field = page.getByRole('button', { name: 'Añadir un nombre' });
  await field.waitFor();
  const state = await context.storageState();
  const weight = await fetchedKb(page);
  const files = await page.evaluate<number>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/')).length`,
  );
  const ahead = await page.evaluate<number>(
    `document.querySelectorAll('link[rel=preload], link[rel=prefetch]').length`,
  );
  await context.close();
  // Signed in, with nothing kept; then once more with what was kept.
  const telephone = await browser.newContext({ locale: 'es', storageState: state });
  const slow = await telephone.newPage();
  const client = await telephone.newCDPSession(slow);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', SLOW);
  const seconds = async () => {
    const began = performance.now();
    await slow.goto(`${url}/report/new`);
    await slow.getByRole('button', { name: 'Añadir un nombre' }).waitFor({ timeout: 60_000 });
    return (performance.now() - began) / 1000;
  };
  const first = await seconds();
  await slow.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  const again = await seconds();
  await telephone.close();
  return [
    { name: 'scripts and styles until the first field of a report', unit: 'kB', goal: 260, measured: weight },
    { name: '… in so many files', unit: 'files', measured: files },
    { name: '… asked for before they are needed', unit: 'files', goal: 0, measured: ahead },
    { name: 'first field on a slow line, first use', unit: 's', goal: 12, measured: first },
    { name: 'the same, used before', unit: 's', goal: 2, measured: again },
  ];
}

/** From the list to a comparison that can be decided. */
async function comparing(browser: Browser, url: string): Promise<Figure[]> {
  const context = await browser.newContext({ locale: 'en' });
  const page = await enter(context, url, THREE_PEOPLE.forensic.name, '/matches');
  const taken: number[] = [];
  for (let at = 0; at < TIMES; at += 1) {
    const row = page.locator('a[href^="/matches/"]').nth(at % 5);
    await row.waitFor();
    const began = performance.now();
    await row.click();
    await page.getByRole('heading', { name: 'Compare', level: 2 }).waitFor();
    await page.locator('[data-evidence], table').first().waitFor();
    taken.push((performance.now() - began) / 1000);
    await page.goBack();
  }
  await context.close();
  return [
    {
      name: `from the list to Compare, p95 of ${TIMES}`,
      unit: 's',
      goal: 1,
      measured: percentile(taken, 0.95),
    },
  ];
}

async function enter(context: BrowserContext, url: string, name: string, to: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/auth/sign-in?purpose=search&to=${encodeURIComponent(to)}`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL(`${url}${to.replace(/new$/, '')}**`);
  return page;
}
