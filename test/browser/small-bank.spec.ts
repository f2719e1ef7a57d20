import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { invented, type ApiHouse } from '../api/api-house.js';
import { openMatch } from '../api/made-match.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';

/** Where pictures of it are written: `PICTURES=folder`. Nowhere without it. */
const { PICTURES } = process.env;

/** Of each language what stands in the comparison instead of a figure, and beside the range of a row. */
const SAID = {
  es: [/entre .+ y 99,0.%/, /Banco pequeño \(10 en el menor\)/, 'banco pequeño'],
  pt: [/entre .+ e 99,0.%/, /Banco pequeno \(10 no menor\)/, 'banco pequeno'],
  fr: [/entre .+ et 99,0.%/, /Petite banque \(10 dans la plus petite\)/, 'petite banque'],
  en: [/between .+ and 99\.0.%/, /Small bank \(10 in the smaller one\)/, 'small bank'],
  ht: [/ant .+ ak 99,0.%/, /Bank piti \(10 nan sa ki pi piti a\)/, 'bank piti'],
} as const;

/** A match of two reports of one institution in a bank of ten, by the rows of a run. */
async function inBankOfTen(house: ApiHouse): Promise<string> {
  const { token } = await house.enrol('AA-SEARCH', ['liaison']);
  const file = async (): Promise<string> =>
    (await house.change(token, 'fileReport', { report: invented() }, '... on RecordReceipt { id }'))
      .id as string;
  const bank = { records: 10, pairs: 45, share: 0.1, least: 0.02, most: 0.4 };
  await house.sql(
    `INSERT INTO match_run (id, scope, requested_by, state, model_version, finished_at, figures)
     VALUES ($1, 'all', $2, 'done', 'test', now(), $3)`,
    [randomUUID(), OPERATOR.actorId, JSON.stringify([{ kind: 'duplicate_report', countries: [], bank }])],
  );
  const [report, double, other] = [await file(), await file(), await file()];
  // A second one of the same report, which competes with the first.
  await openMatch(house, { kind: 'duplicate_report', a: report, b: other, probability: 0.9999995 });
  return openMatch(house, { kind: 'duplicate_report', a: report, b: double, probability: 0.9999995 });
}

describe('a match in a bank of ten', () => {
  let house: ConsoleHouse | undefined;
  let match: string;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
    if (house) match = await inBankOfTen(house.house);
  });
  afterAll(() => house?.close());

  it('has a range and the reason in the comparison and in the list, in every language and on a narrow screen', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['liaison'], to: `/matches/${match}` },
    });
    for (const [language, [range, reason, badge]] of Object.entries(SAID)) {
      for (const to of [`/matches/${match}`, '/matches']) {
        await page.goto(`${house.line.url}${to}`);
        await page.evaluate(`localStorage.setItem('huella.language', '${language}')`);
        await page.reload();
        const said = page.getByText(range).first();
        await said.waitFor();
        await page
          .getByText(to === '/matches' ? badge : reason)
          .first()
          .waitFor();
        expect(await page.locator('main').innerText()).not.toMatch(/99[.,]9/);
        if (to !== '/matches') {
          await page.locator('.rival .number').filter({ hasText: range }).nth(1).waitFor();
          expect(await page.locator('.rival .number').filter({ hasNotText: range }).count()).toBe(0);
        }
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 900 });
          expect([language, to, width, await overflow(page)]).toEqual([language, to, width, 0]);
          if (PICTURES === undefined) continue;
          mkdirSync(PICTURES, { recursive: true });
          const name = to === '/matches' ? 'list' : 'compare';
          await page.screenshot({ path: `${PICTURES}/small-bank-${name}-${language}-${width}.png` });
        }
        await page.setViewportSize({ width: 1280, height: 900 });
      }
    }
    expect(await brokenRulesInTurn(page)).toEqual([]);
    await context.close();
  });
});
