import { ApiHouse, invented, PERMITTING, type Loose } from './api-house.js';
import { issue, knock, PHRASE, reported } from './family-house.js';
import { MovableClock } from './movable-clock.js';
import { ProcedureHouse } from './procedure-house.js';

const WORDS = 'otra gallina muy blanca';
const ITEMS = '... on FamilyWindowItems { items { item canPart text } } ... on UserError { code }';
const CODE = '... on ReceiptIssued { code } ... on UserError { code }';

describe('a family that misses several', () => {
  let house: ApiHouse;
  let token: string;
  const clock = new MovableClock();
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
    ({ token } = await house.enrol('AA-SEARCH', ['liaison']));
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const filedTogether = async (...given: string[]) => {
    const persons = given.map((name) => ({ ...invented(name), consents: PERMITTING }));
    const input = { shared: {}, persons, receipt: { phrase: PHRASE, language: 'es' } };
    const answer = '... on FamilyReportsFiled { reports { id familyCode } } ... on UserError { code }';
    const { reports } = await house.change(token, 'fileFamilyReports', input, answer);
    const ids = (reports as Loose[]).map(({ id }) => id as string);
    return { ids, code: (reports as Loose[])[0]?.familyCode as string };
  };
  const filedLater = (receipt: object, by = token) =>
    house.change(
      by,
      'fileReport',
      { report: { ...invented('Despues'), consents: PERMITTING }, receipt },
      '... on RecordReceipt { id familyCode } ... on UserError { refused: code }',
    );
  const open = async (code: unknown, phrase = PHRASE) =>
    (await knock(house, { code: code as string, phrase })).body.token as string;
  const see = async (window: string, item = 1): Promise<Loose> => {
    const query = `query W($item: Int) { familyWindow(item: $item) {
      item items { item canPart text } since done { kind } awaited { kind } whomToCall { institution } consents { purpose state } } }`;
    const { data, errors } = await house.ask(query, { token: window, variables: { item } });
    return (data?.familyWindow ?? { refused: errors?.[0]?.extensions.reason }) as Loose;
  };
  const numbers = async (window: string) =>
    ((await see(window)).items as Loose[]).map(({ item }) => item as number);
  const write = (window: string, input: object) =>
    house.change(window, 'writeAsFamily', input, '... on FamilyMessageSent { id } ... on UserError { code }');
  const stateOf = async (window: string, item: number, purpose: string) =>
    ((await see(window, item)).consents as Loose[]).find((one) => one.purpose === purpose)?.state;
  const end = (recordId: unknown) => house.change(token, 'endReceipt', { recordId }, '__typename');
  const share = (input: object) =>
    house.change(
      token,
      'shareReceipt',
      { phrase: PHRASE, language: 'es', ...input },
      '... on ReceiptShared { recordId } ... on UserError { code }',
    );
  const another = (input: object, by = token) =>
    house.change(by, 'issueReceipt', { phrase: PHRASE, language: 'es', ...input }, CODE);

  it('opens one window with one code, in which each has a day and a number and no name', async () => {
    const { code } = await filedTogether('Ana-Una', 'Eva-Dos');
    const window = await open(code);
    const first = await see(window);
    expect(first.items).toEqual([
      {
        item: 1,
        canPart: false,
        text: expect.stringMatching(/^El reporte del .* de \d{4}, número 1 de 2\.$/),
      },
      { item: 2, canPart: false, text: expect.stringMatching(/número 2 de 2\.$/) },
    ]);
    const second = await see(window, 2);
    expect(second).toMatchObject({ item: 2, done: [{ kind: 'filed' }] });
    expect(JSON.stringify([first, second])).not.toMatch(/Ana|Una|Eva|Dos|Ejemplo/);
    expect(await see(window, 3)).toEqual({ refused: 'FAMILY.WHICH_ITEM' });
    const looked = await house.sql<{ ids: string[] }>(
      `SELECT record_ids AS ids FROM audit_entry WHERE action = 'family.look' AND detail->>'opened' = 'true' ORDER BY id DESC LIMIT 2`,
    );
    expect(looked.map(({ ids }) => ids.length)).toEqual([1, 1]);
  });

  it('decides and writes for one of them, and never for one that it has not named', async () => {
    const { ids, code } = await filedTogether('Iva', 'Ova');
    const window = await open(code);
    const decide = (input: object) =>
      house.change(
        window,
        'decideAsFamily',
        input,
        '... on FamilyDecided { consents { state } } ... on UserError { code }',
      );
    const taken = { purpose: 'forensic_matching', decision: 'withdrawn', phrase: PHRASE };
    expect(await decide(taken)).toEqual({ code: 'FAMILY.WHICH_ITEM' });
    expect(await write(window, { kind: 'alive', text: '' })).toEqual({ code: 'FAMILY.WHICH_ITEM' });
    await decide({ ...taken, item: 2 });
    expect([
      await stateOf(window, 1, 'forensic_matching'),
      await stateOf(window, 2, 'forensic_matching'),
    ]).toEqual(['granted', 'withdrawn']);
    const { id } = await write(window, { kind: 'alive', text: '', item: 2 });
    expect(await house.sql('SELECT record_id AS of FROM family_message WHERE id = $1', [id])).toEqual([
      { of: ids[1] },
    ]);
    expect([(await see(window)).awaited, (await see(window, 2)).awaited]).toEqual([
      [],
      [{ kind: 'own_deletion' }, { kind: 'message' }, { kind: 'message' }],
    ]);
  });

  it('complains over one of them, and finds the answer at that one alone', async () => {
    await new ProcedureHouse(house).enrolFurther();
    const { ids, code } = await filedTogether('Aba', 'Oba');
    const window = await open(code);
    const complain = (more: object) =>
      house.change(
        window,
        'complainAsFamily',
        { kind: 'delay', words: 'Nadie llama.', ...more },
        '... on FamilyComplaint { kind } ... on UserError { code }',
      );
    expect(await complain({})).toEqual({ code: 'FAMILY.WHICH_ITEM' });
    expect(await complain({ item: 2 })).toEqual({ kind: 'delay' });
    const found = async (item: number) =>
      (
        await house.ask('query C($item: Int!) { familyComplaints(item: $item) { kind state } }', {
          token: window,
          variables: { item },
        })
      ).data.familyComplaints as Loose[];
    expect([await found(1), await found(2)]).toEqual([[], [{ kind: 'delay', state: 'open' }]]);
    expect(await house.sql('SELECT record_id AS of FROM complaint')).toEqual([{ of: ids[1] }]);
  });

  it('goes on seeing the others where one report is withdrawn', async () => {
    const { ids, code } = await filedTogether('Isa', 'Osa');
    const input = { id: ids[1], expectedVersion: 1, reason: 'The family asks.' };
    await house.change(token, 'withdrawReport', input, '__typename');
    const window = await open(code);
    expect((await see(window, 2)).done).toContainEqual({ kind: 'withdrawn' });
    expect((await see(window)).done).toEqual([{ kind: 'filed' }]);
  });

  it('sees a report that is filed later by the code that it has, where its words are those of the receipt', async () => {
    const { recordId, ...first } = await reported(house);
    const { code } = await issue(house, first.token, recordId);
    const later = await filedLater({ phrase: PHRASE, language: 'es', with: recordId });
    expect(later).toMatchObject({ id: expect.any(String), familyCode: null });
    expect(await numbers(await open(code))).toEqual([1, 2]);
    expect(await filedLater({ phrase: WORDS, language: 'es', with: recordId })).toEqual({
      refused: 'FAMILY.PHRASE_OF_ANOTHER',
    });
    const without = await reported(house, 'Sin');
    expect(await filedLater({ phrase: PHRASE, language: 'es', with: without.recordId })).toEqual({
      refused: 'FAMILY.NO_RECEIPT_THERE',
    });
    const abroad = await house.enrol('CC-CONSULATE', ['liaison']);
    expect(await filedLater({ phrase: PHRASE, language: 'es', with: recordId }, abroad.token)).toEqual({
      refused: 'ACCESS.NOT_FOUND',
    });
    const standing = `{ familyReceipt(recordId: "${later.id}") { hasCode opensToo } }`;
    expect((await house.ask(standing, { token })).data.familyReceipt).toEqual({
      hasCode: false,
      opensToo: [recordId],
    });
  });

  it('is parted and joined again by its institution, and no number is given twice', async () => {
    const { ids, code } = await filedTogether('Ela', 'Ola', 'Ula');
    const own = await another({ recordId: ids[1], phrase: WORDS });
    const window = await open(code);
    expect(await numbers(window)).toEqual([1, 3]);
    expect(await numbers(await open(own.code, WORDS))).toEqual([1]);
    expect(await share({ recordId: ids[1], with: ids[2] })).toEqual({ recordId: ids[1] });
    expect(await numbers(window)).toEqual([1, 3, 4]);
    // What the code opens already, itself among it, is left as it is.
    for (const recordId of [ids[1], ids[0]])
      expect(await share({ recordId, with: ids[2] })).toEqual({ code: 'FAMILY.ALREADY_SHOWN' });
    expect((await knock(house, { code: own.code, phrase: WORDS })).status).toBe(401);
    await end(ids[2]);
    expect(await numbers(window)).toEqual([1, 4]);
    const renewed = await another({ recordId: ids[0], phrase: WORDS });
    expect((await knock(house, { code, phrase: PHRASE })).status).toBe(401);
    const again = await open(renewed.code, WORDS);
    expect(await numbers(again)).toHaveLength(2);
    await end(ids[0]);
    expect(
      await house.sql('SELECT 1 FROM family_receipt WHERE record_id = ANY ($1) AND ended_at IS NULL', [ids]),
    ).toEqual([]);
  });

  describe('of whom another institution has one', () => {
    const both = async () => {
      const { ids, code } = await filedTogether('Aqui', 'Alli');
      const abroad = await house.enrol('CC-CONSULATE', ['liaison']);
      const filed = await filedLater({ phrase: WORDS, language: 'fr' }, abroad.token);
      return { ids, code, abroad, other: filed.familyCode as string, otherId: filed.id as string };
    };
    const join = (window: string, input: object) => house.change(window, 'joinFamilyWindow', input, ITEMS);
    const part = (window: string, item: number) => house.change(window, 'partFamilyWindow', { item }, ITEMS);

    it('brings it in by both codes and with new words, and takes it out again', async () => {
      const { code, other } = await both();
      const window = await open(code);
      expect(await join(window, { code: other, phrase: 'not these words' })).toEqual({
        code: 'FAMILY.OTHER_NOT_OPENED',
      });
      expect(await join(window, { code: other, phrase: WORDS })).toEqual({
        code: 'FAMILY.NEW_PHRASE_NEEDED',
      });
      // The words that the window has already are known to whoever gave its code.
      expect(
        await join(window, { code: other, phrase: WORDS, newPhrase: 'Las tres GALLINAS de lola' }),
      ).toEqual({
        code: 'FAMILY.NEW_PHRASE_NEEDED',
      });
      expect(await numbers(window)).toEqual([1, 2]);
      const newPhrase = 'solo nosotras sabemos';
      const { items } = await join(window, { code: other, phrase: WORDS, newPhrase });
      expect((items as Loose[]).map(({ item, canPart }) => [item, canPart])).toEqual([
        ...[[1, false], [2, false], [3, true]], // prettier-ignore
      ]);
      expect(await see(window, 3)).toMatchObject({
        whomToCall: { institution: expect.stringContaining('Consulate') },
      });
      expect((await knock(house, { code, phrase: PHRASE })).status).toBe(401);
      expect(await numbers(await open(code, newPhrase))).toEqual([1, 2, 3]);
      expect(await numbers(await open(other, WORDS))).toEqual([1]);
      expect(await join(window, { code: other, phrase: WORDS, newPhrase })).toEqual({
        code: 'FAMILY.ALREADY_SHOWN',
      });
      expect(await part(window, 2)).toEqual({ code: 'FAMILY.CANNOT_PART' });
      expect((await part(window, 3)).items).toHaveLength(2);
      expect(await see(window, 3)).toEqual({ refused: 'FAMILY.WHICH_ITEM' });
    });

    it('is not opened by whoever gave its code and tries words until they are the right ones, by whichever deed', async () => {
      const { ids, code, other } = await both();
      const window = await open(code);
      const newPhrase = 'solo nosotras sabemos';
      await join(window, { code: other, phrase: WORDS, newPhrase });
      const later = await filedLater({ phrase: PHRASE, language: 'es' });
      const refused = async (field: string, type: string, input: object): Promise<unknown> => {
        const query = `mutation M($input: ${type}!) { ${field}(input: $input) { __typename ... on UserError { code } } }`;
        const { data, errors } = await house.ask(query, { token, variables: { input } });
        return (data?.[field] as Loose | undefined)?.code ?? errors?.[0]?.extensions.reason;
      };
      const shared = (phrase: string) =>
        refused('shareReceipt', 'ShareReceiptInput', {
          ...{ recordId: later.id, with: ids[0], phrase, language: 'es' },
        });
      const tried: unknown[] = [];
      for (let guess = 0; guess < 12; guess += 1) tried.push(await shared(`palabras ${guess} falsas`));
      expect(tried).toEqual([
        ...Array.from({ length: 10 }, () => 'FAMILY.PHRASE_OF_ANOTHER'),
        ...['API.TOO_MANY_ATTEMPTS', 'API.TOO_MANY_ATTEMPTS'],
      ]);
      // The right words open no more, by this deed nor by another; to the family they do.
      expect(await shared(newPhrase)).toBe('API.TOO_MANY_ATTEMPTS');
      const receipt = { phrase: newPhrase, language: 'es', with: ids[0] };
      const filing = { report: { ...invented('Despues'), consents: PERMITTING }, receipt };
      expect(await refused('fileReport', 'FileReportInput', filing)).toBe('API.TOO_MANY_ATTEMPTS');
      expect(await numbers(await open(code, newPhrase))).toEqual([1, 2, 3]);
    });

    it('tells neither institution of the report of the other', async () => {
      const { ids, code, abroad, other, otherId } = await both();
      const window = await open(code);
      await join(window, { code: other, phrase: WORDS, newPhrase: 'solo nosotras sabemos' });
      const { id } = await write(window, { kind: 'question', text: '¿Quién llama?', item: 3 });
      const seen = async (by: string, recordId: string | undefined) =>
        (await house.ask(`{ familyReceipt(recordId: "${recordId}") { opensToo } }`, { token: by })).data
          .familyReceipt;
      expect(await seen(token, ids[0])).toEqual({ opensToo: [ids[1]] });
      expect(await seen(abroad.token, otherId)).toEqual({ opensToo: [] });
      const list = '{ familyMessages { nodes { id } } }';
      expect(
        (await house.ask(list, { token: abroad.token })).data.familyMessages.nodes.map(
          (one: Loose) => one.id,
        ),
      ).toContain(id);
      expect((await house.ask(list, { token })).text).not.toContain(id);
      const entries = await house.sql<{ ids: string[]; institution: string }>(
        `SELECT record_ids AS ids, institution_id AS institution FROM audit_entry WHERE action = 'family.join' ORDER BY id DESC LIMIT 2`,
      );
      expect(new Set(entries.map(({ institution }) => institution)).size).toBe(2);
      expect(entries.map(({ ids: one }) => one)).toEqual([[otherId], [ids[0]]]);
      // A new code is known to whoever gives it: what the family has brought in from elsewhere does not follow.
      const renewed = await another({ recordId: ids[0] });
      expect(await numbers(await open(renewed.code))).toEqual([1, 2]);
    });
  });
});
