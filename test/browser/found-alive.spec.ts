import { mkdirSync } from 'node:fs';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { invented, PERMITTING, type ApiHouse } from '../api/api-house.js';
import { openMatch } from '../api/made-match.js';
import { ConsoleHouse, overflow } from './console-house.js';
import { brokenRulesInTurn } from './judged.js';

/** Where pictures of it are written: `PICTURES=folder`. Nowhere without it. */
const { PICTURES } = process.env;

const HOLDER = 'BB-FORENSIC';

/** An identification of somebody found alive that both institutions have confirmed. */
async function foundAlive(house: ApiHouse): Promise<string> {
  const parties = ['AA-SEARCH', HOLDER];
  await house.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, {
    institutions: [],
    agreements: [{ id: 'AB-1', parties, categories: ['report', 'living'], level: 3 }],
  });
  const tokens = {
    a: (await house.enrol('AA-SEARCH', ['liaison'])).token,
    b: (await house.enrol(HOLDER, ['forensic', 'liaison'])).token,
  };
  const filed = '... on RecordReceipt { id }';
  const reporter = { relationship: 'sister', language: 'es', safeToContact: true };
  const report = { ...invented('Hallada'), reporter, consents: PERMITTING };
  const a = (await house.change(tokens.a, 'fileReport', { report }, filed)).id as string;
  const person = { names: [], sex: 'female', birthDate: '1999-04' };
  const living = { situation: 'sheltered', person, wishes: { informFamily: true } };
  const b = (await house.change(tokens.b, 'registerLocatedPerson', { living }, filed)).id as string;
  const match = await openMatch(house, { kind: 'living', a, b });
  const versionOf = async (table: string, id: string): Promise<number> =>
    (await house.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]))[0]?.version ??
    0;
  const seen = async () => ({ matchId: match, expectedVersion: await versionOf('hypothesis', match) });
  for (const token of Object.values(tokens))
    await house.change(token, 'decideMatch', { ...(await seen()), decision: 'plausible' }, '__typename');
  const proposed = { methods: ['own_statement'], authority: 'Court 3', reportReference: 'R-1' };
  const answer = '... on Identification { id } ... on UserError { code message }';
  const input = { ...(await seen()), ...proposed };
  const { id } = await house.change(tokens.b, 'proposeIdentification', input, answer);
  for (const token of Object.values(tokens))
    await house.change(
      token,
      'confirmIdentification',
      { id, expectedVersion: await versionOf('identification', id as string) },
      answer,
    );
  return id as string;
}

describe('what somebody found alive lets the family be told', () => {
  let house: ConsoleHouse | undefined;
  let identification = '';
  beforeAll(async () => {
    house = await ConsoleHouse.open({
      prepare: async (api) => {
        identification = await foundAlive(api);
      },
    });
  });
  afterAll(() => house?.close());

  it('is written down by whoever holds the record, and read by the other side', async () => {
    if (!house) return;
    const to = `/identifications/${identification}`;
    const holder = await house.enter({ institution: HOLDER, roles: ['liaison'], to, width: 360 });
    const part = holder.page.getByRole('region', { name: 'Qué se puede decir a la familia' });
    await part.getByText('nadie ha preguntado todavía').waitFor();
    await part.getByLabel('Que vive, y nada más').check();
    if (PICTURES !== undefined) {
      mkdirSync(PICTURES, { recursive: true });
      await part.screenshot({ path: `${PICTURES}/found-alive-360.png` });
    }
    await part.getByRole('button', { name: 'Anotar' }).click();
    await part.getByText('que vive, y nada más').waitFor();
    expect(await overflow(holder.page)).toBe(0);
    expect(await brokenRulesInTurn(holder.page)).toEqual([]);
    await holder.context.close();
    const family = await house.enter({ institution: 'AA-SEARCH', roles: ['liaison'], to });
    const read = family.page.getByRole('region', { name: 'Qué se puede decir a la familia' });
    await read.getByText('que vive, y nada más').waitFor();
    expect(await read.getByRole('radio').count()).toBe(0);
    await family.context.close();
  });
});
