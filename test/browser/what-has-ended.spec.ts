import { randomUUID } from 'node:crypto';
import { RaiseForDuties } from '../../src/modules/alerts/index.js';
import kinds from '../../src/locales/es/shared/alert-kinds.json' with { type: 'json' };
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';
import { KeyUser } from './key-user.js';

const [OWN, OTHER] = ['AA-SEARCH', 'BB-FORENSIC'];
const DAY_MS = 86_400_000;
const NAME = new RegExp(`^${kinds.office_not_ours.title}`);
const NOTHING = 'Todavía no ha terminado nada.';

describe('the list of what has ended', () => {
  let house: ConsoleHouse | undefined;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
  });
  afterAll(() => house?.close());

  /** News that reading ends, for an institution. @returns its alert */
  const raise = async (institution: string) => {
    const api = house?.house;
    if (!api) throw new Error('There is no house.');
    const [named] = await api.sql<{ id: string }>('SELECT id FROM institution WHERE code = $1', [
      institution,
    ]);
    const subjectId = randomUUID();
    await api.api.app.get(RaiseForDuties, { strict: false }).opened({
      ...({ kind: 'office_not_ours', subjectId, eventId: randomUUID() } as const),
      ...{ institutionId: named?.id ?? '', at: Date.now() },
      dueAt: new Date(Date.now() + DAY_MS).toISOString(),
    });
    const [alert] = await api.sql<{ id: string; version: number }>(
      `SELECT a.id, a.version FROM alert a JOIN alert_subject s ON s.alert_id = a.id WHERE s.subject_id = $1`,
      [subjectId],
    );
    if (!alert) throw new Error('Nobody was told.');
    return alert;
  };

  it('is reached by keys on a telephone, says who ended each, and leads to it and back', async () => {
    if (!house) return;
    const api = house.house;
    const officer = await house.enter({ institution: OWN, roles: ['liaison'], to: '/', width: 360 });
    const colleague = await api.enrol(OWN, ['liaison']);
    const [own, theirs, others] = [await raise(OWN), await raise(OWN), await raise(OWN)];
    for (const { id, version } of [theirs, others]) {
      const input = { id, expectedVersion: version };
      await api.change(colleague.token, 'acknowledgeAlert', input, '... on Alert { id }');
    }
    // Somebody of another institution has ended the third.
    await api.sql(
      `UPDATE alert SET ended_by = $2, ended_institution_id = (SELECT id FROM institution WHERE code = $3) WHERE id = $1`,
      [others.id, randomUUID(), OTHER],
    );
    const { page } = officer;
    const keys = new KeyUser(page);
    await page.goto(`${house.line.url}/alerts/${own.id}`);
    await keys.press(page.getByRole('button', { name: /^La leí/ }));
    await page.getByText('usted,', { exact: false }).first().waitFor();

    await page.goto(`${house.line.url}/`);
    await keys.press(page.getByRole('checkbox', { name: 'Hecho' }), 'Space');
    await page.waitForURL('**/?state=done');
    const rows = page.getByRole('main').getByRole('link', { name: NAME });
    const rowOf = ({ id }: { id: string }) => page.locator(`main a[href$="/alerts/${id}"]`);
    await rowOf(own)
      .getByText(/^usted, /)
      .waitFor();
    const [name] = await api.sql<{ name: string }>('SELECT name FROM institution WHERE code = $1', [OTHER]);
    await rowOf(theirs).getByText(`Somebody of ${OWN}, `, { exact: false }).waitFor();
    const third = rowOf(others);
    await third.getByText(`${name?.name ?? '?'}, `, { exact: false }).waitFor();
    expect(await third.innerText()).not.toContain('Somebody');
    expect(await rows.count()).toBe(3);
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);

    await keys.press(rowOf(theirs));
    await page.waitForURL(`**/alerts/${theirs.id}`);
    await page.goBack();
    await page.waitForURL('**/?state=done');
    await rows.first().waitFor();
    await keys.press(page.getByRole('checkbox', { name: 'Hecho' }), 'Space');
    await page.waitForURL((url) => url.search === '');
    expect(await rows.count()).toBe(0);
    expect(keys.hidden).toEqual([]);
    await officer.context.close();
  });

  it('says to somebody of another institution that nothing has ended', async () => {
    if (!house) return;
    const { page, context } = await house.enter({
      ...{ institution: OTHER, roles: ['liaison'], to: '/?state=done', width: 360 },
    });
    await page.goto(`${house.line.url}/?state=done`);
    await page.getByText(NOTHING).waitFor();
    expect(await page.getByRole('link', { name: NAME }).count()).toBe(0);
    expect([await overflow(page), await brokenRulesInTurn(page)]).toEqual([0, []]);
    await context.close();
  });
});
