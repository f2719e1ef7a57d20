import { createHash } from 'node:crypto';
import { ApiHouse } from './api-house.js';
import { issue, knock, PHRASE, reported } from './family-house.js';

const ADDRESS = '203.0.113.77';
const BROWSER = 'Inventado/7.7 (Telefono de Quirina)';
const FROM = { 'x-forwarded-for': ADDRESS, 'user-agent': BROWSER };

describe('where a family comes from', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open([], { TRUSTED_PROXIES: '1' });
  });
  afterAll(() => house.close());

  /** All that the database holds, row by row. */
  const everything = async (): Promise<string> => {
    const tables = await house.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(100);
    const texts = [];
    for (const { name } of tables) {
      const [row] = await house.sql<{ text: string | null }>(
        `SELECT string_agg(to_jsonb(t)::text, ' ') AS text FROM ${name} t`,
      );
      texts.push(row?.text ?? '');
    }
    return texts.join(' ');
  };

  it('stands in no table, whether it looks, guesses or files: neither address nor browser, nor what either hashes to', async () => {
    const { token, recordId } = await reported(house);
    const { code } = await issue(house, token, recordId);
    expect((await knock(house, { code: code as string, phrase: 'another phrase' }, FROM)).status).toBe(401);
    const { body } = await knock(house, { code: code as string, phrase: PHRASE }, FROM);
    const look = { token: body.token as string, headers: FROM };
    const { data } = await house.ask('{ familyWindow { language } }', look);
    expect(data.familyWindow).toEqual({ language: 'es' });
    await fetch(`${house.api.url}/auth/sign-in`, { headers: FROM, redirect: 'manual' });
    const held = await everything();
    expect(held).toContain(recordId);
    for (const said of [ADDRESS, BROWSER, 'Inventado'])
      for (const form of [
        said,
        Buffer.from(said).toString('hex'),
        Buffer.from(said).toString('base64url'),
        createHash('sha256').update(said).digest('hex'),
        createHash('sha256').update(said).digest('base64url'),
      ])
        expect([said, held.includes(form)]).toEqual([said, false]);
    // Guesses were counted, by what nobody can hold against an address later.
    expect(await house.sql('SELECT 1 FROM attempt')).not.toEqual([]);
  });
});
