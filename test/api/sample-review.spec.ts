import { DnaVerdicts } from '../../src/modules/matching/kinship/index.js';
import { AlertOfReviewed } from '../../src/modules/alerts/index.js';
import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { approve, secondPerson } from '../support/second-person.js';
import { InventedPeople, profileOf } from './invented-dna.js';
import { LaboratoryHouse } from './laboratory-house.js';

type Alleles = Record<string, [string, string]>;

interface Word {
  readonly dna: string;
  readonly madeAt: string;
  readonly isOutdated: boolean;
}

const people = new InventedPeople(151);
const first = (of: Alleles, count: number): Alleles => Object.fromEntries(Object.entries(of).slice(0, count));
const AMENDED = '__typename ... on UserError { code }';
const RECEIPT =
  '__typename ... on UserError { code } ... on ApprovalRequest { id state facts { name value } }';

describe('samples that are typed otherwise', () => {
  let house: LaboratoryHouse;
  let officer: Awaited<ReturnType<LaboratoryHouse['api']['signIn']>>;
  let searcher: Awaited<ReturnType<LaboratoryHouse['api']['signIn']>>;
  let bodies = 0;
  let mother: Alleles;
  let father: Alleles;
  let son: Alleles;
  let report: string;
  const versions = new Map<string, number>();
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    officer = await house.api.signIn('BB-FORENSIC', ['forensic'], { purpose: 'forensic_matching' });
    searcher = await house.api.signIn('AA-SEARCH', ['forensic', 'liaison'], { purpose: 'forensic_matching' });
    await secondPerson(house.api.asUseCases, officer.institutionId);
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    // Each test has a body of its own, and its reviews do not count for the next.
    await house.api.sql('DELETE FROM sample_review');
    mother = people.stranger();
    father = people.stranger();
    son = people.child(father, mother);
    report = await house.report({ relatives: [relative('R-1', 'mother', mother)] });
  });

  const relative = (id: string, relationship: string, typed: Alleles) => ({
    ...{ id, relationship, sex: relationship === 'mother' ? 'female' : 'male' },
    profile: profileOf(`S-${id}`, typed),
  });
  const body = (autosomal: Alleles): Promise<string> => {
    bodies += 1;
    return house.remains({ profile: profileOf(`B-${bodies}`, autosomal) });
  };
  const amend = async (id: string, field: string, fields: object, token = house.forensic): Promise<void> => {
    const expectedVersion = versions.get(id) ?? 1;
    const done = await house.api.change(token, field, { id, expectedVersion, fields }, AMENDED);
    expect(done).toMatchObject({ __typename: field === 'amendRemains' ? 'Remains' : 'Report' });
    versions.set(id, expectedVersion + 1);
    // The words must hold by themselves: whoever amends and looks three times a day is stopped.
    await house.api.sql('DELETE FROM question_entry');
    // And by this rule alone: that there are three in a year is another one.
    await house.api.sql('UPDATE dna_telling SET words = 0');
  };
  const retype = (id: string, autosomal: Alleles) =>
    amend(id, 'amendRemains', { profile: profileOf('B-AGAIN', autosomal) });
  const wordOf = async (match: string, token = house.forensic): Promise<Word> => {
    const query = `{ kinshipEvidence(matchId: "${match}") { ... on KinshipEvidence { word { dna madeAt isOutdated } } ... on UserError { code } } }`;
    const answer = await house.ask(token, query);
    expect(answer.errors).toBeUndefined();
    return answer.data.kinshipEvidence.word;
  };
  const asked = (recordId: string, by = officer) =>
    house.api.change(
      by.token,
      'reviewDnaSample',
      { recordId, reason: 'Typed again with another kit' },
      RECEIPT,
    );
  const ask = async (recordId: string, by = officer) => {
    await house.api.stepUp(by.sessionId);
    return asked(recordId, by);
  };
  const reviewed = async (recordId: string, by = officer) => {
    const { id } = (await house.api.changeByTwo(by, 'reviewDnaSample', {
      recordId,
      reason: 'Typed again with another kit',
    })) as { id?: string };
    const [row] = await house.api.sql<{ state: string; failure: string | null }>(
      'SELECT state, failure FROM approval_request WHERE id = $1',
      [id],
    );
    return row;
  };
  const monthLater = async () => {
    await house.api.sql(`UPDATE sample_review SET reviewed_at = reviewed_at - interval '31 days'`);
    await house.api.sql(`UPDATE dna_verdict SET made_at = made_at - interval '31 days'`);
  };
  const samplesOf = async (recordId: string, token = house.forensic) => {
    const query = `{ dnaWords(recordId: "${recordId}") { ... on DnaWords { samples { state nextReviewAt inWords } } } }`;
    return (await house.ask(token, query)).data.dnaWords.samples;
  };
  /** Ten calls altered, one after the other. */
  const tenTimes = async (id: string, match: string, from: Alleles, other: Alleles): Promise<Word[]> => {
    const words: Word[] = [];
    let typed = from;
    for (const locus of Object.keys(from).slice(0, 10)) {
      typed = { ...typed, [locus]: other[locus] ?? ['10', '10'] };
      await retype(id, typed);
      words.push(await wordOf(match));
    }
    return words;
  };

  it('give not one new word by ten changed calls, one with a second person, and no other for 30 days', async () => {
    const id = await body(son);
    const match = await house.matchOf(report, id);
    const before = await wordOf(match);
    const other = people.stranger();
    const alone = await tenTimes(id, match, son, other);
    expect(new Set(alone.map(({ dna, madeAt }) => `${dna} ${madeAt}`))).toEqual(
      new Set([`${before.dna} ${before.madeAt}`]),
    );
    expect(await reviewed(id)).toEqual({ state: 'done', failure: null });
    const anew = await wordOf(match);
    expect(anew).toMatchObject({ dna: 'against', isOutdated: false });
    expect(anew.madeAt).not.toBe(before.madeAt);
    const again = await tenTimes(id, match, other, son);
    expect(new Set(again.map(({ madeAt }) => madeAt))).toEqual(new Set([anew.madeAt]));
    expect(await ask(id)).toMatchObject({ code: 'LABORATORY.REVIEWED_LATELY' });
    await monthLater();
    expect(await reviewed(id)).toMatchObject({ state: 'done' });
    expect((await wordOf(match)).madeAt).not.toBe(anew.madeAt);
  });

  it('are told of to the officer: what is kept, what rests on the sample as it was, and whom to ask', async () => {
    const id = await body(son);
    expect(await samplesOf(id)).toMatchObject({ state: 'stands', nextReviewAt: null });
    await retype(id, people.stranger());
    expect(await samplesOf(id)).toMatchObject({
      state: 'kept',
      inWords: expect.stringMatching(/rests on the sample as it was.*Ask a colleague/),
    });
    expect(await reviewed(id)).toMatchObject({ state: 'done' });
    expect(await samplesOf(id)).toMatchObject({ state: 'stands' });
    await retype(id, son);
    expect(await samplesOf(id)).toMatchObject({ state: 'kept', nextReviewAt: expect.any(String) });
    expect(await samplesOf(await house.remains({ estimates: { sex: { value: 'male' } } }))).toMatchObject({
      state: 'untyped',
    });
  });

  it('are said the same of whether or not anybody has a word about them', async () => {
    const [withWord, without] = [await body(son), await body(people.stranger())];
    await wordOf(await house.matchOf(report, withWord));
    for (const id of [withWord, without]) await retype(id, people.stranger());
    expect(await samplesOf(withWord)).toEqual(await samplesOf(without));
  });

  it('are shown to the second person with what it does, by the code of the record alone', async () => {
    const id = await body(son);
    expect(await ask(id)).toMatchObject({ code: 'LABORATORY.SAMPLES_STAND' });
    await retype(id, people.stranger());
    expect(await ask(id)).toMatchObject({
      state: 'asked',
      facts: [
        { name: 'record', value: expect.any(String) },
        { name: 'effect', value: 'words_anew' },
      ],
    });
    expect(await ask(id, searcher)).toMatchObject({ __typename: 'NotFoundError' });
  });

  it('count as they were when they were reviewed, and not as they were typed since', async () => {
    const id = await body(son);
    const match = await house.matchOf(report, id);
    const before = await wordOf(match);
    await retype(id, people.stranger());
    const { id: request } = (await ask(id)) as { id: string };
    await retype(id, people.stranger());
    await expect(approve(house.api.asUseCases, request)).rejects.toMatchObject({
      code: 'LABORATORY.SAMPLES_CHANGED',
    });
    expect(await reviewed(id)).toMatchObject({ state: 'done' });
    await retype(id, people.stranger());
    expect(await wordOf(match)).toMatchObject({ dna: before.dna, madeAt: before.madeAt, isOutdated: true });
  });

  it('have one review in 30 days, under whatever record the body is filed', async () => {
    const [id, copy] = [await body(son), await body(son)];
    for (const each of [id, copy]) await retype(each, people.stranger());
    expect(await reviewed(id)).toMatchObject({ state: 'done' });
    expect(await ask(copy)).toMatchObject({ code: 'LABORATORY.REVIEWED_LATELY' });
    const other = await body(people.stranger());
    await retype(other, people.stranger());
    expect(await reviewed(other)).toMatchObject({ state: 'done' });
  });

  it('wait for a second person when they show more for the third time', async () => {
    const stranger = people.stranger();
    const id = await body(first(stranger, 15));
    const match = await house.matchOf(report, id);
    await wordOf(match);
    const made: string[] = [];
    for (const count of [17, 19, 21]) {
      await retype(id, first(stranger, count));
      made.push((await wordOf(match)).madeAt);
    }
    expect(made[2]).toBe(made[1]);
    expect(await samplesOf(id)).toMatchObject({ state: 'kept' });
    expect(await reviewed(id)).toMatchObject({ state: 'done' });
    const anew = await wordOf(match);
    expect(anew).toMatchObject({ isOutdated: false });
    expect(anew.madeAt).not.toBe(made[2]);
  });

  it('are four relatives at most in the life of a report, and the fifth waits for a second person', async () => {
    const match = await house.matchOf(report, await body(son));
    const made = [(await wordOf(match, house.search)).madeAt];
    const relatives = [relative('R-1', 'mother', mother)];
    for (let count = 2; count <= 6; count += 1) {
      relatives.push(relative(`R-${count}`, 'full_sibling', people.child(father, mother)));
      await amend(report, 'amendReport', { relatives }, house.search);
      made.push((await wordOf(match, house.search)).madeAt);
    }
    expect(new Set(made.slice(0, 5)).size).toBe(5);
    expect(made[5]).toBe(made[4]);
    expect(await samplesOf(report, house.search)).toMatchObject({ state: 'kept' });
    expect(await reviewed(report, searcher)).toMatchObject({ state: 'done' });
    expect((await wordOf(match, house.search)).madeAt).not.toBe(made[5]);
  });

  it('are told of to each institution that holds a word, of matches that it knows of, and to no other', async () => {
    const id = await body(son);
    const [known, withheld] = [
      await house.matchOf(report, id),
      await house.matchOf(await house.report({}), id),
    ];
    await wordOf(known);
    await house.api.sql(`UPDATE hypothesis SET withheld_from = 'a' WHERE id = $1`, [withheld]);
    await retype(id, people.stranger());
    expect(await reviewed(id)).toMatchObject({ state: 'done' });
    const [event] = await house.api.sql<{ id: string; payload: { recordId: string; holders: string[] } }>(
      `SELECT id, payload FROM outbox_event WHERE name = 'kinship.sample-reviewed' ORDER BY created_at DESC LIMIT 1`,
    );
    if (!event) throw new Error('Nobody was told.');
    const alerting = house.api.api.app.get(AlertOfReviewed, { strict: false });
    for (let time = 0; time < 2; time += 1) await alerting.alert({ ...event.payload, eventId: event.id });
    const told = await house.api.sql<{ code: string; subject: string }>(
      `SELECT i.code, s.subject_id AS subject FROM alert a JOIN institution i ON i.id = a.institution_id
       JOIN alert_subject s ON s.alert_id = a.id WHERE a.kind = 'sample_reviewed'`,
    );
    expect(told).toEqual([{ code: 'AA-SEARCH', subject: known }]);
  });

  it('are counted by two transactions in opposite order without a deadlock', async () => {
    const verdicts = house.api.api.app.get(DnaVerdicts, { strict: false });
    const { db } = house.api.runtime;
    const pairs = [
      { recordA: report, recordB: await body(son) },
      {
        recordA: await house.report({ relatives: [relative('R-1', 'mother', father)] }),
        recordB: await body(mother),
      },
    ] as const;
    const [{ id: settingId } = { id: '' }] = await house.api.sql<{ id: string }>(
      'SELECT id FROM kinship_setting LIMIT 1',
    );
    const weighed = {
      ...{ kind: 'identification', toldTo: 'both' as const, side: 'b' as const, settingId },
      ...{ callsA: ['["a"]'], callsB: ['["b"]'], peopleA: [], peopleB: [] },
      find: () => ({ word: 'against' as const, y: undefined, mt: undefined }),
    };
    const run = (order: readonly (typeof pairs)[number][], between: () => Promise<unknown>) =>
      db.transact(PLATFORM, async (tx) => {
        await verdicts.inOrder(
          tx,
          order.flatMap(({ recordA, recordB }) => [recordA, recordB]),
        );
        for (const [at, pair] of order.entries()) {
          await verdicts.settle(tx, { ...weighed, ...pair });
          if (at === 0) await between();
        }
      });
    let later: Promise<void> | undefined;
    const waits = async () => {
      later = run([pairs[1], pairs[0]], () => Promise.resolve());
      for (;;) {
        const [row] = await house.api.sql<{ waiting: number }>(
          `SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_stat_activity s USING (pid) WHERE NOT l.granted AND s.datname = current_database()`,
        );
        if (row && row.waiting > 0) return;
      }
    };
    await run(pairs, waits);
    await expect(later).resolves.toBeUndefined();
  });
});
