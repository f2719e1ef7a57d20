import { randomUUID } from 'node:crypto';
import { AlertOfBandChanges } from '../../src/modules/alerts/index.js';
import { invented, PERMITTING, type ApiHouse } from '../api/api-house.js';
import { openMatch } from '../api/made-match.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';
import { settled } from './settled.js';

interface Decided {
  readonly match: string;
  readonly codes: readonly [string, string];
}

/** A match of two own reports on which somebody has decided when it was otherwise, by its rows. */
async function decide(house: ApiHouse, by: string): Promise<Decided> {
  const { token } = await house.enrol('AA-SEARCH', ['liaison']);
  const file = async (): Promise<{ id: string; code: string }> => {
    const asked = '... on RecordReceipt { id code }';
    const report = { ...invented(), consents: PERMITTING };
    const { id, code } = await house.change(token, 'fileReport', { report }, asked);
    return { id: id as string, code: code as string };
  };
  const [a, b] = [await file(), await file()];
  const match = await openMatch(house, {
    ...{ kind: 'duplicate_report', a: a.id, b: b.id, probability: 0.62 },
  });
  await house.sql(
    `UPDATE match_side SET state = 'plausible', decided_by = $2, decided_at = now(), probability = 0.99
     WHERE hypothesis_id = $1 AND side = 'a'`,
    [match, by],
  );
  return { match, codes: [a.code, b.code] };
}

/** That the matches have another band now, as a comparison of everything notices it. */
async function notice(
  house: ApiHouse,
  { matches, by, cause, now }: { matches: readonly string[]; by: string; cause: string; now: string },
): Promise<string> {
  const ids: string[] = [];
  for (const match of matches) {
    const id = randomUUID();
    ids.push(id);
    await house.sql(
      `INSERT INTO match_band_change (id, hypothesis_id, side, cause, model_version, band_then, band_now, because, decided_by, noticed_at)
       VALUES ($1, $2, 'a', $3, 'test', 'strong', $4, '{age}', $5, now())`,
      [id, match, cause, now, by],
    );
  }
  await house.api.app.get(AlertOfBandChanges, { strict: false }).alert(ids);
  const [alert] = await house.sql<{ id: string }>(
    'SELECT id FROM alert WHERE owner_actor_id = $1 ORDER BY seq DESC LIMIT 1',
    [by],
  );
  return alert?.id ?? '';
}

describe('a match that has another band than when somebody decided', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
  });
  afterAll(() => house?.close());

  it('is one sentence with both figures in the comparison, and is marked in the lists', async () => {
    if (!house) return;
    const { page, context, actorId } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['liaison'], to: '/', language: 'fr', width: 360 },
    });
    const { match } = await decide(house.house, actorId);
    const news = { matches: [match], by: actorId, cause: 'bank', now: 'moderate' };
    await page.goto(`${house.line.url}/alerts/${await notice(house.house, news)}`);
    await page.getByText('Personne d’autre\u00a0: elle reste à qui l’a en charge.').waitFor();
    await page.goto(`${house.line.url}/matches/${match}`);
    const said =
      /^Lors de la décision de votre partie, le degré était fort \(99,0.%\)\u202f; depuis le .*, il est modéré \(62,0.%\)\.$/;
    await page.getByText(said).waitFor();
    expect(await page.getByText('La comparaison indiquait').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/[^\s]: /);
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);
    await page.goto(`${house.line.url}/matches`);
    await page.getByText('avant fort, maintenant modéré').first().waitFor();
    expect(await overflow(page)).toBe(0);
    await context.close();
  });

  it('is told apart from others in its alert, which asks whether it was looked at again', async () => {
    if (!house) return;
    const { page, context, actorId } = await house.enter({
      ...{ institution: 'AA-SEARCH', roles: ['liaison'], to: '/', width: 360 },
    });
    const decided = [await decide(house.house, actorId), await decide(house.house, actorId)];
    const matches = decided.map(({ match }) => match);
    const alert = await notice(house.house, { matches, by: actorId, cause: 'model', now: 'weak' });
    await page.goto(`${house.line.url}/alerts/${alert}`);
    for (const { codes } of decided) await page.getByText(codes.join(' · ')).waitFor();
    expect(await page.getByText('antes fuerte, ahora débil').count()).toBe(2);
    await page.getByRole('button', { name: 'Decir qué se hizo' }).click();
    expect(await page.getByRole('combobox', { name: 'Decir qué se hizo' }).inputValue()).toBe('looked_again');
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);
    await page.getByRole('button', { name: 'Dejar dicho' }).click();
    await page.getByText('Se revisó de nuevo').first().waitFor();
    await page.getByText('La alerta misma fue leída o respondida').waitFor();
    await page.getByText(/^usted, /).waitFor();
    await settled(page);
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);
    await context.close();
  });
});
