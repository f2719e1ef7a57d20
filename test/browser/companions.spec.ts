import { OPERATOR, type Role } from '../../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { invented, PERMITTING, type ApiHouse } from '../api/api-house.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';
import { settled } from './settled.js';

/** Codes of two own reports and two of a consulate, of which each own one may have travelled with one; the first is answered there. */
interface Proposed {
  readonly own: readonly [string, string];
  readonly others: readonly [string, string];
}

async function propose(house: ApiHouse): Promise<Proposed> {
  await house.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, {
    institutions: [],
    agreements: [{ id: 'AC-1', parties: ['AA-SEARCH', 'CC-CONSULATE'], categories: ['report'], level: 2 }],
  });
  const file = async (institution: string): Promise<{ id: string; code: string }> => {
    const { token } = await house.enrol(institution, ['liaison']);
    const asked = '... on RecordReceipt { id code }';
    const { id, code } = await house.change(
      token,
      'fileReport',
      { report: { ...invented(), consents: PERMITTING } },
      asked,
    );
    return { id: id as string, code: code as string };
  };
  const pair = async (answer: 'confirmed' | 'none'): Promise<readonly [string, string]> => {
    const [own, other] = [await file('AA-SEARCH'), await file('CC-CONSULATE')];
    await house.sql(
      `INSERT INTO companion_finding (id, first_id, second_id, first_seq, second_seq, first_institution, second_institution,
         second_answer, second_by, reasons, first_hash, second_hash, run_id)
       SELECT gen_random_uuid(), a.id, b.id, a.seq, b.seq, a.institution_id, b.institution_id, $3,
         CASE WHEN $3 = 'none' THEN NULL ELSE gen_random_uuid() END, '{PLACE.NEAR}', a.content_hash, b.content_hash, gen_random_uuid()
       FROM record a, record b WHERE a.id = $1 AND b.id = $2`,
      [own.id, other.id, answer],
    );
    return [own.code, other.code];
  };
  const [half, whole] = [await pair('confirmed'), await pair('none')];
  return { own: [half[0], whole[0]], others: [half[1], whole[1]] };
}

describe('proposals of companions before a browser', () => {
  let house: ConsoleHouse | undefined;
  let proposed: Proposed;
  beforeAll(async () => {
    house = await ConsoleHouse.open();
    if (house) proposed = await propose(house.house);
  });
  afterAll(() => house?.close());

  const enter = (role: Role, more: { language?: string; width?: number } = {}) =>
    house?.enter({ institution: 'AA-SEARCH', roles: [role], to: '/companions', ...more });

  it('say who is waited for, and to whoever may not answer who does', async () => {
    const entered = await enter('forensic');
    if (!entered) return;
    const { page, context } = entered;
    await page.getByText(proposed.own[0]).waitFor();
    expect(await page.getByRole('button', { name: /^Van juntas/ }).count()).toBe(0);
    expect(await page.getByText('Responde la persona de enlace').count()).toBe(2);
    await context.close();
  });

  it('tell of an answer of which nothing came back that nobody knows whether it was written down', async () => {
    const entered = await enter('liaison', { language: 'fr', width: 360 });
    if (!entered || !house) return;
    const { page, context } = entered;
    const name = `Ces personnes vont ensemble\u00a0: ${proposed.own[1]} · ${proposed.others[1]}`;
    house.line.rule = (_, body) => (body.includes('mutation AnswerCompanions') ? 'cut' : 'passes');
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('alert').getByText('La plateforme n’a pas répondu').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await brokenRulesInTurn(page)).toEqual([]);
    house.line.rule = () => 'passes';
    // The same answer again is the first one, as the API has it.
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await page.getByText('C’est noté. L’autre partie n’a pas encore confirmé.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await context.close();
  });

  it('stand first where the other side waits, and stay with what came of the answer', async () => {
    const entered = await enter('liaison');
    if (!entered) return;
    const { page, context } = entered;
    const rows = page.locator('main .row');
    await rows.nth(1).waitFor();
    expect(await rows.first().innerText()).toContain(proposed.own[0]);
    await rows.first().getByText('espera la respuesta de la suya').waitFor();
    await rows
      .first()
      .getByRole('button', { name: /^No van juntas/ })
      .click();
    await rows.first().getByText('No se propone de nuevo').waitFor();
    await settled(page);
    expect(await rows.count()).toBe(2);
    expect(await rows.first().innerText()).toContain('rechazado');
    expect(await brokenRulesInTurn(page)).toEqual([]);
    await page.reload();
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    await page.getByText('confirmado por ambas partes').click();
    await page.getByText('Todavía no hay nadie confirmado.').waitFor();
    await context.close();
  });
});
