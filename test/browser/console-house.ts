import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DemoProvider } from '../../src/demo/provider/demo-provider.js';
import { inventedPeople } from '../../src/demo/provider/invented-people.js';
import { freePort } from '../../src/demo/free-port.js';
import type { Role } from '../../src/modules/access/accounts/index.js';
import { ApiHouse } from '../api/api-house.js';
import { openBrowser } from './find-browser.js';
import { Line } from './line.js';
import { watchRequests } from './settled.js';

const SOURCES = resolve('src/web');
const BUILT = resolve('dist/web');

interface ConsoleHouseOptions {
  /** What the house holds, before anybody comes. */
  readonly prepare?: (house: ApiHouse) => Promise<void>;
  readonly environment?: Readonly<Record<string, string>>;
  /** What a demonstration answers to its console. */
  readonly demonstration?: RequestHandler | undefined;
  /**
   * Whether browsers keep the console for when there is no line, as they do outside of tests. Each fetches all of it when it first comes, which
   * takes as long as several screens: for specs that cut the line, or go where the console is not.
   */
  readonly isKept?: boolean;
  /** By what name browsers know it: passkeys are for names alone, and an address of numbers is none. */
  readonly host?: 'localhost' | '127.0.0.1';
}

/** A whole installation before a browser: the API with its console, a sign-in by one click, and a line that can be cut. */
export class ConsoleHouse {
  private constructor(
    readonly house: ApiHouse,
    readonly line: Line,
    private readonly provider: DemoProvider,
    private readonly browser: Browser,
    private readonly serviceWorkers: 'allow' | 'block',
  ) {}

  /** Nothing where no browser can be had. */
  static async open({
    prepare,
    environment = {},
    demonstration,
    isKept = false,
    host = '127.0.0.1',
  }: ConsoleHouseOptions = {}): Promise<ConsoleHouse | undefined> {
    const browser = await openBrowser();
    if (!browser) return undefined;
    await buildConsole();
    const [port, providerPort, linePort] = [await freePort(), await freePort(), await freePort()];
    const publicUrl = `http://${host}:${linePort}`;
    const client = DemoProvider.clientOf(publicUrl);
    const house = await ApiHouse.open(
      [],
      {
        ...environment,
        PORT: String(port),
        PUBLIC_URL: publicUrl,
        OIDC_ISSUER: DemoProvider.issuerOn(providerPort),
        OIDC_CLIENT_ID: client.clientId,
        OIDC_CLIENT_SECRET: client.clientSecret,
        OIDC_SECOND_FACTOR: 'none',
      },
      { consoleFolder: `${BUILT}/`, demonstration },
    );
    await prepare?.(house);
    await house.sql(
      `INSERT INTO installation (key, value) VALUES ('demonstration', 'loaded') ON CONFLICT DO NOTHING`,
    );
    const people = () => inventedPeople(house.runtime, house.api.app);
    const provider = await DemoProvider.open(house.runtime, { port: providerPort, client, people });
    const line = await Line.open(linePort, () => house.api.url);
    return new ConsoleHouse(house, line, provider, browser, isKept ? 'allow' : 'block');
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.line.close();
    await this.provider.close();
    await this.house.close();
  }

  /** Somebody new of an institution, in a browser of their own, on the page they went to. */
  async enter(who: {
    institution: string;
    roles: Role[];
    to: string;
    width?: number;
    language?: string;
    purpose?: string;
  }) {
    const { actorId } = await this.house.enrol(who.institution, who.roles);
    const name = `Invented ${actorId.slice(0, 8)}`;
    const email = `${actorId}@invented.example`;
    await this.house.sql('UPDATE actor SET name = $2, email = $3 WHERE id = $1', [actorId, name, email]);
    return { actorId, ...(await this.enterAs({ ...who, name })) };
  }

  /** A browser of somebody who has not signed in. */
  async someBrowser({
    width = 1280,
    language = 'es',
    withScripts = true,
  }: {
    width?: number;
    language?: string;
    withScripts?: boolean;
  }) {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      locale: language,
      javaScriptEnabled: withScripts,
      ignoreHTTPSErrors: false,
      serviceWorkers: this.serviceWorkers,
    });
    watchRequests(context);
    return context;
  }

  /** Somebody who is there already, by their name; the console speaks their language. */
  async enterAs(who: { name: string; to: string; width?: number; language?: string; purpose?: string }) {
    const { name } = who;
    const context = await this.someBrowser(who);
    const foreign = watchOrigins(context, [this.line.url, this.house.runtime.settings.OIDC_ISSUER ?? '']);
    const page = await context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT_MS);
    await page.goto(
      `${this.line.url}/auth/sign-in?purpose=${who.purpose ?? 'search'}&to=${encodeURIComponent(who.to)}`,
    );
    await page.getByRole('button', { name }).click();
    await page.waitForURL(`${this.line.url}${who.to}**`);
    return { context, page, foreign };
  }
}

/** Requests to anywhere but here. */
function watchOrigins(context: BrowserContext, own: readonly string[]): readonly string[] {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !own.some((one) => one.startsWith(origin)))
      foreign.push(request.url());
  });
  return foreign;
}

const MOVES_LOOKS = 20;
const LOOKS_EVERY_MS = 100;

/** How much wider than the window the page is, in pixels, when its frame has moved to where it stays: more than none scrolls sideways. */
export async function overflow(page: Page): Promise<number> {
  for (let look = 1; ; look += 1) {
    const wide = await page.evaluate<number>(
      'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
    );
    if (wide === 0 || look === MOVES_LOOKS) return wide;
    await pause(LOOKS_EVERY_MS);
  }
}

/** What a screen needs on a busy machine, many times over. */
const LONGEST_WAIT_MS = 60_000;

const LOCK = resolve('.cache/console-build');
const LONGEST_BUILD_MS = 120_000;

/** Builds the console where its sources are newer than what was built; specs that start together build it once. */
async function buildConsole(): Promise<void> {
  mkdirSync(resolve('.cache'), { recursive: true });
  const began = Date.now();
  while (!isBuilt()) {
    if (took(LOCK)) {
      try {
        build();
        return;
      } finally {
        rmdirSync(LOCK);
      }
    } else if (Date.now() - began > LONGEST_BUILD_MS) rmSync(LOCK, { recursive: true, force: true });
    else await pause(500);
  }
}

function took(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function isBuilt(): boolean {
  const worker = join(BUILT, 'service-worker.js');
  const newest = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)
    .reduce((latest, at) => Math.max(latest, at), 0);
  // Written last: what it names is there.
  return existsSync(worker) && statSync(worker).mtimeMs >= newest;
}

function build(): void {
  if (isBuilt()) return;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'src/web/vite.config.mjs', '--logLevel', 'warn'],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`The console could not be built:\n${stderr}`);
}
