import type { Page } from 'playwright-core';
import { ROLES, type Role } from '../../src/modules/access/accounts/index.js';
import { SCREENS } from '../../src/apps/api/console-pages.js';
import { core as en } from '../../src/web/words/bundles/core.en.js';
import { makeThings, OWNER, type OwnedThings } from '../api/owned-things.js';
import { isWhole, partOf, rotationSeed } from '../../scripts/rotation.mjs';
import { ConsoleHouse, overflow } from './console-house.js';
import { englishLeftIn } from './english.js';
import { brokenRules, saidOn, unreachedByKeys } from './judged.js';
import { settled } from './settled.js';

/** Somebody who may open every screen; accounts of systems and families do not sign in here. */
const EVERY_ROLE: Role[] = ['liaison', 'forensic', 'ministry', 'coordinator', 'oversight'];

/** One of each address of the console; `:id` is what somebody has there, `:part` each of its parts; else a search. */
const SEARCHING: Readonly<Record<string, (things: OwnedThings) => string | readonly string[]>> = {
  '/': () => ['', '?state=done'],
  '/alerts/:id': ({ alert }) => alert,
  '/matches': () => '',
  '/matches/:id': ({ match }) => match,
  '/search': () => '',
  '/cases': () => '',
  '/cases/:id': ({ report }) => report,
  '/cases/:id/journey': ({ report }) => report,
  '/companions': () => '',
  '/remains/:id': ({ remains }) => remains,
  '/living/:id': ({ living }) => living,
  '/report/:id': () => ['new', 'group'],
  '/drafts': () => '',
  '/account': () => '',
  '/invitation': () => '',
  '/identifications/:id': ({ identification }) => identification,
  '/approvals': () => '',
  '/inquiries': () => '',
  '/transmissions/:id': ({ transmission }) => transmission,
  '/integrations': () => '',
  '/integrations/:part': () => [
    'imports',
    'webhooks',
    'people',
    'machines',
    'agreements',
    'mechanism',
    'health',
  ],
  '/integrations/imports/:id': (things) => things.import,
  '/procedures': () => '',
  '/procedures/:id': ({ procedure }) => procedure,
  '/offers': () => '',
  '/events': () => '',
  '/dna-words/:id': ({ remains }) => remains,
};

/** Those of an oversight body, which come with a purpose of their own. */
const OVERSEEING: typeof SEARCHING = {
  '/oversight': () => '',
  '/oversight/complaints': () => '',
  '/oversight/complaints/:id': ({ complaint }) => complaint,
  '/oversight/misuse': () => '',
  '/oversight/urgent': () => '',
  '/oversight/demands': () => '',
  '/oversight/recommendations': () => '',
  '/oversight/recommendations/:id': ({ recommendation }) => recommendation,
  '/integrations/:part': () => 'audit',
};

/** So many runs see every address in every language and width of `LOOKS`; each run sees another part of the addresses in each. */
const PARTS = 3;

/** A language and a width, and what other languages have their words looked at. */
const LOOKS = [
  ['es', 1280, ['fr', 'pt']],
  ['ht', 360, []],
] as const;

interface Place {
  readonly purpose: 'search' | 'oversight';
  readonly address: string;
  readonly value: string;
}

/** Every address of the console, with everything that one is opened for. */
const placesOf = (things: OwnedThings): Place[] =>
  [
    { purpose: 'search', places: SEARCHING } as const,
    { purpose: 'oversight', places: OVERSEEING } as const,
  ].flatMap(({ purpose, places }) =>
    Object.entries(places).flatMap(([address, valuesOf]) =>
      [valuesOf(things)].flat().map((value) => ({ purpose, address, value })),
    ),
  );

/** The path of a place; an address without a part of its own has its search appended. */
const pathOf = (address: string, value: string): string =>
  address.includes(':') ? address.replace(/:\w+/, value) : address + value;

/** What this run looks at in a language: all of it where everything is checked. */
function placesNow(things: OwnedThings, language: string): Place[] {
  const [all, seed] = [placesOf(things), rotationSeed()];
  const turn = LOOKS.findIndex(([one]) => one === language);
  const places = isWhole() ? all : partOf(all, seed + turn, PARTS);
  process.stdout.write(
    `Every screen in ${language}: ${places.length} of ${all.length} addresses, by ROTATION=${seed}; CHECKS=full looks at all.\n`,
  );
  return places;
}

describe('every screen of the console', () => {
  let formPage: ConsoleHouse | undefined;
  let things: OwnedThings;
  beforeAll(async () => {
    formPage = await ConsoleHouse.open({
      prepare: async (house) => {
        const { token } = await house.enrol(OWNER, [...ROLES]);
        things = await makeThings(house, token);
      },
    });
  });
  afterAll(() => formPage?.close());

  it('is among those that are looked at', () => {
    expect([...new Set([...Object.keys(SEARCHING), ...Object.keys(OVERSEEING)])].sort()).toEqual(
      [...SCREENS].sort(),
    );
  });

  // The rules take seconds a page: languages that are laid out as others are have their words and their width looked at, on a telephone.
  it.each(LOOKS)(
    'breaks no rule of WCAG 2.2 AA, is reached by keys, scrolls nowhere sideways and speaks one language (%s, %i; words of %j)',
    async (language, width, others) => {
      if (!formPage) return;
      const found: Record<string, unknown> = {};
      const places = placesNow(things, language);
      for (const purpose of ['search', 'oversight'] as const) {
        const { page, context, foreign } = await formPage.enter({
          ...{ institution: OWNER, roles: EVERY_ROLE, to: '/', width, language, purpose },
        });
        for (const { address, value } of places.filter((place) => place.purpose === purpose)) {
          await page.evaluate(`localStorage.setItem('huella.language', '${language}')`);
          await page.goto(formPage.line.url + pathOf(address, value));
          if (!(await isOpen(page))) found[address] = await page.locator('body').innerText();
          const faults = [...(await faultsOf(page, language, true)), ...(await faultsIn(page, others))];
          if (faults.length > 0) found[`${address} ${value}`] = faults;
          await page.setViewportSize({ width, height: 900 });
        }
        expect(foreign).toEqual([]);
        await context.close();
      }
      expect(found).toEqual({});
    },
  );

  it('would be found out: each fault of a page that has them all', async () => {
    if (!formPage) return;
    const context = await formPage.someBrowser({ width: 360 });
    const page = await context.newPage();
    await page.setContent(`<html lang="ht"><title>?</title><body><main><h1>?</h1><p>${en.skip}</p><p>nav.today</p>
      <button>a</button><button id="caught">b</button><div style="width: 900px">?</div><input></main>`);
    // Whoever reaches the first is sent back from the second.
    await page.evaluate(
      `caught.previousElementSibling.addEventListener('keydown', (event) => event.preventDefault())`,
    );
    const faults = await faultsOf(page, 'ht', true);
    for (const fault of [
      /^label: <input>/,
      /English: nav\.today/,
      /keys: <button id="caught"/,
      /^scrolls sideways/,
    ])
      expect(faults).toContainEqual(expect.stringMatching(fault));
    await context.close();
  });
});

/** What is wrong with the words and the width of a page in other languages. */
async function faultsIn(page: Page, languages: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const language of languages) {
    await speak(page, language);
    for (const fault of await faultsOf(page, language, false)) found.push(`${language}: ${fault}`);
  }
  return found;
}

/** Changes the language of a page that stands open, on a telephone. */
async function speak(page: Page, language: string): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('select:has(option[value=ht])').first().selectOption(language);
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  // What the server says in words is asked for again.
  await settled(page);
}

async function isOpen(page: Page): Promise<boolean> {
  // Of a page that stands alone the first heading is its own, not that of the frame around every screen.
  const heading = page.locator('main').getByRole('heading').first();
  const isThere = await heading.waitFor().then(
    () => true,
    () => false,
  );
  await settled(page);
  return isThere;
}

async function faultsOf(page: Page, language: string, isThorough: boolean): Promise<string[]> {
  const faults = englishLeftIn(await saidOn(page), language).map((text) => `says in English: ${text}`);
  if (isThorough) {
    faults.push(...(await brokenRules(page)));
    faults.push(...(await unreachedByKeys(page)).map((one) => `not reached by keys: ${one}`));
  }
  const size = page.viewportSize();
  // A page at 200 % is one of half the width.
  if (size && size.width > 700) await page.setViewportSize({ width: size.width / 2, height: 450 });
  const wide = await overflow(page);
  if (wide > 0) faults.push(`scrolls sideways by ${wide}`);
  if (size) await page.setViewportSize(size);
  return faults;
}
