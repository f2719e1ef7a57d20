import { RunRepository } from '../../src/modules/matching/runs/persistence/run.repository.js';
import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { ApiHouse, PERMITTING } from './api-house.js';
import { openMatch } from './made-match.js';
import { issue, knock, look, PHRASE, reported } from './family-house.js';
import { MovableClock } from './movable-clock.js';

describe("the family's window", () => {
  let house: ApiHouse;
  const clock = new MovableClock();
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const opened = async (given?: string) => {
    const report = await reported(house, given);
    const { code } = await issue(house, report.token, report.recordId);
    const { body } = await knock(house, { code, phrase: PHRASE });
    return { ...report, code: code as string, window: body.token as string };
  };

  it('is opened by code and phrase, however they are written', async () => {
    const { recordId, token } = await reported(house);
    const { code } = await issue(house, token, recordId);
    const written = { code: code.toLowerCase().replaceAll('-', ' '), phrase: 'Las tres gallinas,  de LOLA' };
    const { status, body, headers } = await knock(house, written);
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({ token: expect.stringMatching(/^hu_[\w-]{43}$/), expiresInSeconds: 1_800 });
    const { data } = await look(house, body.token);
    expect(data.familyWindow).toMatchObject({
      language: 'es',
      since: null,
      done: [
        { kind: 'filed', text: expect.stringMatching(/^Su reporte fue recibido el \d+ de \w+ de \d{4}\.$/) },
      ],
      whomToCall: { institution: 'Search Mechanism of Aland', kind: 'search_mechanism', country: 'HN' },
    });
    const states = Object.fromEntries(
      data.familyWindow.consents.map((one: { purpose: string; state: string }) => [one.purpose, one.state]),
    );
    expect(states).toMatchObject({ search: 'granted', cross_border: 'granted', judicial: 'not_asked' });
  });

  it('answers alike to another code, another phrase and a receipt that has ended', async () => {
    const first = await reported(house);
    const { code: old } = await issue(house, first.token, first.recordId);
    const { code } = await issue(house, first.token, first.recordId);
    const other = await reported(house);
    const { code: gone } = await issue(house, other.token, other.recordId);
    await house.change(
      other.token,
      'endReceipt',
      { recordId: other.recordId },
      '... on ReceiptEnded { recordId }',
    );
    const never = await issueNowhere();
    const headers = { 'x-request-id': 'the-same-request' };
    const wrong = [
      { code: never, phrase: PHRASE },
      { code, phrase: 'las dos gallinas de Lola' },
      { code: old, phrase: PHRASE },
      { code: gone, phrase: PHRASE },
    ];
    const answers = [];
    for (const form of wrong) answers.push(await knock(house, form, headers));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401 });
    expect((await knock(house, { code, phrase: PHRASE })).status).toBe(200);
    const tried = await house.sql<{ ids: string[] }>(
      `SELECT record_ids AS ids FROM audit_entry WHERE action = 'family.look' AND detail->>'opened' = 'false' ORDER BY id`,
    );
    expect(tried.map(({ ids }) => ids)).toEqual([[], [first.recordId], [first.recordId], [other.recordId]]);
  });

  it('tells a slip of the pen, which the code itself shows', async () => {
    const { status, body } = await knock(house, { code: 'ABCD-EFGH', phrase: PHRASE });
    expect([status, body.errors[0].extensions.reason]).toEqual([400, 'FAMILY.CODE_MISTYPED']);
    expect((await knock(house, {})).status).toBe(400);
  });

  it('counts guesses of a code and from a source before it looks', async () => {
    const { code } = await opened();
    const ofCode = [];
    for (let guess = 0; guess < 12; guess += 1)
      ofCode.push((await knock(house, { code, phrase: `not the phrase ${guess}` })).status);
    expect(ofCode).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    const refused = await knock(house, { code, phrase: PHRASE });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await house.sql('DELETE FROM attempt');
    const fromSource = await Promise.all(
      Array.from({ length: 50 }, () => knock(house, { code: 'X', phrase: PHRASE })),
    );
    expect(fromSource.filter(({ status }) => status === 429)).toHaveLength(10);
  });

  it('does nothing but look at its own report, for half an hour', async () => {
    const mine = await opened('Ana-Una');
    const { window } = mine;
    await opened('Otra-Dos');
    for (const query of [
      '{ me { id } }',
      '{ reports { nodes { id } } }',
      '{ mySessions { id } }',
      '{ inbox { nodes { id } } }',
      '{ institutions { nodes { id } } }',
    ])
      expect((await house.ask(query, { token: window })).errors?.[0]?.extensions).toMatchObject({
        reason: 'ACCESS.DENIED',
      });
    const { text } = await look(house, window);
    expect(text).not.toMatch(/Ana-Una|Otra-Dos|Ejemplo/);
    clock.forward(31);
    expect((await look(house, window)).errors?.[0]?.extensions).toMatchObject({
      reason: 'ACCESS.NOT_SIGNED_IN',
    });
  });

  it('closes at once when the receipt ends or another is given', async () => {
    const { window, token, recordId } = await opened();
    await issue(house, token, recordId, 'otras palabras nuevas');
    expect((await look(house, window)).errors?.[0]?.extensions).toMatchObject({
      reason: 'ACCESS.NOT_SIGNED_IN',
    });
  });

  it('has the same code when the request for its receipt comes again over a bad line, and one receipt', async () => {
    const [one, other] = [await reported(house), await reported(house)];
    const ask = (phrase = PHRASE, key = 'k-receipt', { token, recordId } = one) =>
      issue(house, token, recordId, phrase, key);
    const { code } = await ask();
    expect(await ask()).toEqual({ code });
    expect((await knock(house, { code, phrase: PHRASE })).status).toBe(200);
    expect(await ask('los cuatro gatos de Lola')).toEqual({ code: 'API.IDEMPOTENCY_KEY_REUSED' });
    expect((await ask(PHRASE, 'k-receipt', other)).code).toBe('API.IDEMPOTENCY_KEY_REUSED');
    const { code: later } = await ask(PHRASE, 'k-later');
    expect(later).not.toBe(code);
    expect(await ask()).toEqual({ code: 'ACCESS.NOT_FOUND' });
    expect((await knock(house, { code: later, phrase: PHRASE })).status).toBe(200);
  });

  it('is given by nobody of another institution, and for nothing but a report', async () => {
    const { recordId, token } = await reported(house);
    const stranger = await house.enrol('CC-CONSULATE', ['liaison']);
    for (const id of [recordId, '00000000-0000-4000-8000-00000000000a'])
      expect(await issue(house, stranger.token, id)).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
    const forensic = await house.enrol('AA-SEARCH', ['forensic']);
    expect(await issue(house, forensic.token, recordId)).toMatchObject({ code: 'ACCESS.DENIED' });
    expect(await issue(house, token, recordId, '123456')).toMatchObject({ code: 'FAMILY.PHRASE_REFUSED' });
  });

  it('tells when and with how many remains the report was compared, in five languages', async () => {
    const { window, recordId } = await opened();
    const holder = await house.enrol('BB-FORENSIC', ['forensic']);
    for (let one = 0; one < 12; one += 1)
      await house.change(
        holder.token,
        'registerRemains',
        { remains: { estimates: { sex: { value: 'female', confidence: 0.9 } } } },
        '__typename',
      );
    await compared(recordId);
    clock.forward(6);
    const said: Record<string, string> = {};
    for (const language of ['es', 'en', 'pt', 'fr', 'ht']) {
      const { data } = await look(house, window, language);
      said[language] = data.familyWindow.done.map(({ text }: { text: string }) => text).join(' ');
    }
    expect(said.en).toMatch(
      /There are 10 or somewhat more with which it may be compared; countries that hold them: 1\./,
    );
    expect(new Set(Object.values(said)).size).toBe(5);
    for (const text of Object.values(said)) expect(text).not.toMatch(/FAMILY\.|undefined|\{/);
  });

  it('tells whoever adds remains of their own by no step how many others hold', async () => {
    const { window, recordId } = await opened();
    await compared(recordId);
    const register = async (code: string, count: number): Promise<string> => {
      const { token } = await house.enrol(code, ['forensic']);
      for (let one = 0; one < count; one += 1)
        await house.change(token, 'registerRemains', { remains: {} }, '__typename');
      // Counts are kept for five minutes.
      clock.forward(6);
      const { data } = await look(house, window, 'en');
      return data.familyWindow.done.map(({ text }: { text: string }) => text).join(' ');
    };
    const before = await register('BB-FORENSIC', 0);
    expect(before).toMatch(
      /There are \d+ or somewhat more with which it may be compared; countries that hold them: 1\./,
    );
    const [{ held } = { held: 0 }] = await house.sql<{ held: number }>(
      `SELECT count(*)::int AS held FROM record r JOIN institution i ON i.id = r.institution_id
       WHERE i.code = 'BB-FORENSIC' AND r.record_type = 'remains'`,
    );
    // With eight own ones the sum of all would come to the next ten by two of others.
    expect(await register('AA-SEARCH', 8)).toBe(before);
    expect(await register('BB-FORENSIC', 9 - (held % 10))).toBe(before);
    expect(await register('BB-FORENSIC', 1)).not.toBe(before);
  });

  const compared = async (recordId: string) => {
    const runs = house.api.app.get(RunRepository, { strict: false });
    await house.runtime.db.transact(PLATFORM, async (tx) => {
      const id = await runs.add(tx, { scope: 'record', subjectId: recordId, requestedBy: PLATFORM.actorId });
      await runs.finish(tx, id, []);
    });
  };
  /** A code that is well formed and was given to nobody any more. */
  const issueNowhere = async () => {
    const { recordId, token } = await reported(house);
    const { code } = await issue(house, token, recordId);
    await house.sql('UPDATE family_receipt SET code_hash = gen_random_uuid()::text WHERE record_id = $1', [
      recordId,
    ]);
    return code as string;
  };

  it('is the same to the last letter whatever was found, decided or told elsewhere', async () => {
    const { window, recordId } = await opened('Igual');
    const holder = await house.enrol('BB-FORENSIC', ['forensic']);
    const remains = await house.change(
      holder.token,
      'registerRemains',
      { remains: { estimates: { sex: { value: 'female', confidence: 0.9 } } } },
      '... on RecordReceipt { id }',
    );
    await compared(recordId);
    const before = await look(house, window);
    const match = await openMatch(house, { kind: 'identification', a: recordId, b: remains.id as string });
    expect((await look(house, window)).text).toBe(before.text);
    for (const state of ['notified', 'in_confirmation', 'identified', 'excluded', 'lapsed']) {
      await house.sql('UPDATE hypothesis SET state = $2 WHERE id = $1', [match, state]);
      expect((await look(house, window)).text).toBe(before.text);
    }
    for (const state of ['located_deceased', 'located_alive_no_contact', 'suspended']) {
      await house.sql('UPDATE search_case SET state = $2 WHERE record_id = $1', [recordId, state]);
      expect((await look(house, window)).text).toBe(before.text);
    }
  });

  it('permits nothing that the consents do not', async () => {
    const { recordId, token } = await reported(house, 'Sola', PERMITTING.slice(0, 1));
    const { code } = await issue(house, token, recordId);
    await compared(recordId);
    const { body } = await knock(house, { code, phrase: PHRASE });
    const { data } = await look(house, body.token, 'en');
    expect(data.familyWindow.done.map(({ text }: { text: string }) => text).join(' ')).not.toContain(
      'remains',
    );
  });
});
