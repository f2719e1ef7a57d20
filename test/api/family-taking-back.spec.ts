import { RetentionRound } from '../../src/modules/access/retention/index.js';
import { EndPassed, EndUnpermittedReferrals } from '../../src/modules/identification/referrals/index.js';
import { ApiHouse, type Loose } from './api-house.js';
import { issue, knock, PHRASE, reported } from './family-house.js';

const SAMPLE = {
  sample: { code: 'S-BACK', type: 'buccal', collectorKind: 'search_commission' },
  autosomal: { vWA: ['16', '17'], TH01: ['6', '9.3'] },
};

describe('what a family takes back through its window', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const opened = async () => {
    const report = await reported(house);
    const { code } = await issue(house, report.token, report.recordId);
    return { ...report, window: (await knock(house, { code, phrase: PHRASE })).body.token as string };
  };
  const decide = (window: string, input: object) =>
    house.change(
      window,
      'decideAsFamily',
      input,
      '... on FamilyDecided { consents { purpose state } } ... on UserError { code message }',
    ) as Promise<Loose>;
  const view = async (window: string) =>
    (
      await house.ask(
        '{ familyWindow(language: ES) { done { kind text } awaited { kind dueAt text } consents { purpose state } } }',
        { token: window },
      )
    ).data.familyWindow as Loose;
  const versionOf = async (recordId: string) =>
    (await house.sql<{ version: number }>('SELECT version FROM record WHERE id = $1', [recordId]))[0]
      ?.version;
  const typed = async (recordId: string, token: string) => {
    await house.change(
      token,
      'amendReport',
      { id: recordId, expectedVersion: await versionOf(recordId), fields: { directProfile: SAMPLE } },
      '... on Report { version } ... on InvalidInput { findings { path code } }',
    );
  };
  const isTyped = async (recordId: string) =>
    (
      await house.sql<{ typed: boolean }>(
        `SELECT content ? 'directProfile' AS typed FROM record WHERE id = $1`,
        [recordId],
      )
    )[0]?.typed;
  /** A day passes for what waits with its deletion. */
  const dayAfter = (recordId: string) =>
    house.sql("UPDATE withdrawal_entry SET deletes_at = deletes_at - interval '1 day' WHERE record_id = $1", [
      recordId,
    ]);
  /** The code of what is said to whoever takes back with these words. */
  const codeOf = async (window: string, phrase: string) => {
    const { data, errors } = await house.ask(
      'mutation D($input: DecideAsFamilyInput!) { decideAsFamily(input: $input) { __typename ... on UserError { code } } }',
      {
        token: window,
        variables: { input: { purpose: 'FORENSIC_MATCHING', decision: 'WITHDRAWN', phrase } },
      },
    );
    return (errors?.[0]?.extensions?.reason ?? data?.decideAsFamily?.code) as string;
  };
  const taken = { purpose: 'forensic_matching', decision: 'withdrawn' };

  it('asks for the words of the receipt once more, whichever way less is permitted, and for nothing else', async () => {
    const { window, recordId } = await opened();
    const before = await versionOf(recordId);
    const less = [
      taken,
      { purpose: 'search', decision: 'refused' },
      { purpose: 'cross_border', decision: 'granted', countries: ['BB'] },
    ];
    for (const said of less) {
      expect(await decide(window, said)).toMatchObject({ code: 'FAMILY.PHRASE_NEEDED' });
      const wrong = await decide(window, { ...said, phrase: 'las dos gallinas de Lola' });
      expect(wrong).toMatchObject({ code: 'FAMILY.PHRASE_WRONG' });
    }
    expect(await versionOf(recordId)).toBe(before);
    expect(await decide(window, { purpose: 'statistics', decision: 'granted' })).toHaveProperty('consents');
    expect(await decide(window, { purpose: 'judicial', decision: 'refused' })).toHaveProperty('consents');
    expect(await decide(window, { ...taken, phrase: ' LAS tres gallinas, de lola' })).toHaveProperty(
      'consents',
    );
  });

  it('is kept from who says forty wrong words, and nothing is taken back', async () => {
    const { window, recordId } = await opened();
    const codes = [];
    for (let guess = 0; guess < 40; guess += 1) codes.push(await codeOf(window, `otras palabras ${guess}`));
    expect(codes.filter((code) => code === 'FAMILY.PHRASE_WRONG')).toHaveLength(10);
    expect(new Set(codes.slice(10))).toEqual(new Set(['API.TOO_MANY_ATTEMPTS']));
    expect(await codeOf(window, PHRASE)).toBe('API.TOO_MANY_ATTEMPTS');
    expect(await house.sql('SELECT 1 FROM withdrawal_entry WHERE record_id = $1', [recordId])).toEqual([]);
  });

  it('ends the comparison at once, and deletes samples a day later', async () => {
    const { window, recordId, token } = await opened();
    await typed(recordId, token);
    await decide(window, { ...taken, phrase: PHRASE });
    const { consents, awaited } = await view(window);
    expect(consents).toContainEqual({ purpose: 'forensic_matching', state: 'withdrawn' });
    const [own] = (awaited as Loose[]).filter(({ kind }) => kind === 'own_deletion');
    const waits = Date.parse(own?.dueAt as string) - Date.now();
    expect(Math.abs(waits - 86_400_000)).toBeLessThan(60_000);
    expect(own?.text).toMatch(
      /^Lo que usted retiró ya no se compara\. Se borra el .*UTC; si lo vuelve a permitir/,
    );
    await house.api.app.get(RetentionRound, { strict: false }).round();
    expect(await isTyped(recordId)).toBe(true);
    // Whoever else writes within the day takes nothing away and brings nothing in.
    await house.change(
      token,
      'amendReport',
      {
        id: recordId,
        expectedVersion: await versionOf(recordId),
        fields: { externalIds: [{ system: 'x', id: '1' }] },
      },
      '... on Report { version } ... on InvalidInput { findings { path code } }',
    );
    expect(await isTyped(recordId)).toBe(true);
    await dayAfter(recordId);
    await house.api.app.get(RetentionRound, { strict: false }).round();
    expect(await isTyped(recordId)).toBe(false);
    expect((await view(window)).awaited.map(({ kind }: Loose) => kind)).not.toContain('own_deletion');
  });

  it('keeps what is permitted again within the day', async () => {
    const { window, recordId, token } = await opened();
    await typed(recordId, token);
    await decide(window, { ...taken, phrase: PHRASE });
    await decide(window, { purpose: 'forensic_matching', decision: 'granted' });
    expect((await view(window)).awaited.map(({ kind }: Loose) => kind)).not.toContain('own_deletion');
    await dayAfter(recordId);
    await house.api.app.get(RetentionRound, { strict: false }).round();
    expect(await isTyped(recordId)).toBe(true);
    // What was spared is no reason to refuse the samples later.
    await typed(recordId, token);
    expect(await isTyped(recordId)).toBe(true);
  });

  it('is told to the office, with the moment until which it may speak with the family', async () => {
    const { window, recordId, token } = await opened();
    await decide(window, { ...taken, phrase: PHRASE });
    const list = async () =>
      (
        await house.ask(
          `query M($id: UUID!) { familyMessages(recordId: $id) { nodes { kind deletesAt } } }`,
          {
            ...{ token, variables: { id: recordId } },
          },
        )
      ).data.familyMessages.nodes as Loose[];
    const [message] = await list();
    expect(message).toEqual({ kind: 'consent', deletesAt: expect.any(String) });
    await dayAfter(recordId);
    expect(await list()).toEqual([{ kind: 'consent', deletesAt: null }]);
  });

  it('is seen no more where it was passed on, and asked back a day later unless it is permitted again', async () => {
    const { token: receiver } = await house.enrol('BB-FORENSIC', ['liaison']);
    const passed = async () => {
      const report = await opened();
      const { id } = await house.change(
        report.token,
        'transmitReport',
        { recordId: report.recordId, institution: 'BB-FORENSIC', reason: 'place_of_search' },
        '... on Transmission { id } ... on UserError { code }',
      );
      return { ...report, id: id as string };
    };
    const seen = async (id: string) =>
      (
        await house.ask(
          'query Q($id: UUID!) { transmission(id: $id) { state report { person { names { given } } } } }',
          {
            ...{ token: receiver, variables: { id } },
          },
        )
      ).data.transmission as Loose | null;
    const stateOf = async (id: string) =>
      (
        await house.sql<{ state: string; asked: boolean }>(
          'SELECT state, deletion_asked_at IS NOT NULL AS asked FROM transmission WHERE id = $1',
          [id],
        )
      )[0];
    const follow = (recordId: string) =>
      house.api.app.get(EndUnpermittedReferrals, { strict: false }).end(recordId);
    const [kept, gone] = [await passed(), await passed()];
    for (const { window, recordId, id } of [kept, gone]) {
      expect((await seen(id))?.report).not.toBeNull();
      await decide(window, { purpose: 'cross_border', decision: 'withdrawn', phrase: PHRASE });
      expect((await seen(id))?.report ?? null).toBeNull();
      await follow(recordId);
      expect(await stateOf(id)).toEqual({ state: 'sent', asked: false });
    }
    await decide(kept.window, { purpose: 'cross_border', decision: 'granted', countries: ['*'] });
    await follow(kept.recordId);
    expect((await seen(kept.id))?.report).not.toBeNull();
    for (const { recordId } of [kept, gone]) {
      await dayAfter(recordId);
      await house.sql(`UPDATE transmission SET ends_at = ends_at - interval '1 day' WHERE record_id = $1`, [
        recordId,
      ]);
    }
    await house.api.app.get(EndPassed, { strict: false }).endPassed();
    expect(await stateOf(kept.id)).toEqual({ state: 'sent', asked: false });
    expect(await stateOf(gone.id)).toEqual({ state: 'ended', asked: true });
  });

  it('shows who has had the report open: its office and whom it was passed on to, and nobody else', async () => {
    const { window, recordId, token } = await opened();
    const open = (by: string) => house.ask(`{ report(id: "${recordId}") { code } }`, { token: by });
    const looks = async () =>
      ((await view(window)).done as Loose[])
        .filter(({ kind }) => kind === 'looked')
        .map(({ text }) => text as string);
    expect(await looks()).toEqual([]);
    const { token: stranger } = await house.enrol('BB-FORENSIC', ['liaison']);
    await open(stranger);
    // A page of a list tells of many and is no look.
    await house.ask('{ reports(first: 50) { nodes { code } } }', { token });
    expect(await looks()).toEqual([]);
    await open(token);
    await open(token);
    expect(await looks()).toEqual([
      expect.stringMatching(
        /^Su reporte fue abierto por última vez por Search Mechanism of Aland el .*: 1\.$/,
      ),
    ]);
  });
});
