import { InventedPeople, profileOf } from './invented-dna.js';
import { LaboratoryHouse } from './laboratory-house.js';

type Alleles = Record<string, [string, string]>;

interface Word {
  readonly dna: string;
  readonly y: string;
  readonly mt: string;
  readonly madeAt: string | null;
  readonly isOutdated: boolean;
}

const people = new InventedPeople(97);
const first = (of: Alleles, count: number): Alleles => Object.fromEntries(Object.entries(of).slice(0, count));

/** The same person with some loci of somebody else. */
function changedAt(of: Alleles, other: Alleles, loci: readonly string[]): Alleles {
  return { ...of, ...Object.fromEntries(loci.map((locus) => [locus, other[locus] ?? ['10', '10']])) };
}

describe('words of DNA that a laboratory gets by asking again', () => {
  let house: LaboratoryHouse;
  let bodies = 0;
  let mother: Alleles;
  let son: Alleles;
  let report: string;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    mother = people.stranger();
    son = people.child(people.stranger(), mother);
    report = await family(mother);
  });

  const family = (typed: Alleles, code = 'R-1') =>
    house.report({
      relatives: [
        { id: code, relationship: 'mother', sex: 'female', profile: profileOf(`S-${code}`, typed) },
      ],
    });
  const body = (autosomal: Alleles): Promise<string> => {
    bodies += 1;
    return house.remains({ profile: profileOf(`B-${bodies}`, autosomal) });
  };
  const wordOf = async (match: string, token = house.forensic): Promise<Word> => {
    const query = `{ kinshipEvidence(matchId: "${match}") { ... on KinshipEvidence {
      word { dna y mt madeAt isOutdated } } ... on UserError { code } } }`;
    const answer = await house.ask(token, query);
    expect(answer.errors).toBeUndefined();
    return answer.data.kinshipEvidence.word;
  };
  const ask = async (autosomal: Alleles) => wordOf(await house.matchOf(report, await body(autosomal)));
  const strangers = async (count: number): Promise<Word[]> => {
    const words: Word[] = [];
    for (let asked = 0; asked < count; asked += 1) words.push(await ask(people.stranger()));
    return words;
  };
  const OF_OWNER = `__typename ... on UserError { code }
    ... on DnaWords { most institutions { institution words waits answer } }`;
  const seenByOwner = async (of = report, token = house.search) => {
    const answer = await house.ask(token, `{ dnaWords(recordId: "${of}") { ${OF_OWNER} } }`);
    expect(answer.errors).toBeUndefined();
    return answer.data.dnaWords;
  };
  const say = (answer: 'go_on' | 'stop', token = house.search, institution = 'BB-FORENSIC') =>
    house.api.change(token, 'answerDnaWords', { recordId: report, institution, answer }, OF_OWNER);
  const duties = async () =>
    (
      await house.api.sql<{ name: string }>(
        `SELECT name FROM outbox_event WHERE payload ->> 'kind' = 'dna_words' AND payload ->> 'subjectId' = $1 ORDER BY created_at`,
        [report],
      )
    ).map(({ name }) => name);

  describe('with invented bodies', () => {
    it('are three in a year; after them a true one looks like any other, and its owner sees it and is asked', async () => {
      expect((await strangers(3)).map(({ dna }) => dna)).toEqual(['against', 'against', 'against']);
      const match = await house.matchOf(report, await body(son));
      const [ofSon, ofStranger] = [await wordOf(match), await ask(people.stranger())];
      const waiting = {
        ...{ dna: 'open', y: 'not_compared', mt: 'not_compared' },
        ...{ isOutdated: false, madeAt: expect.any(String) },
      };
      expect([ofSon, ofStranger]).toEqual([waiting, waiting]);
      expect(await wordOf(match, house.search)).toMatchObject({ dna: 'supports' });
      expect(await seenByOwner()).toMatchObject({
        most: 3,
        institutions: [{ institution: 'BB-FORENSIC', words: 3, waits: true, answer: null }],
      });
      expect(await duties()).toContain('duties.opened');
    });

    it('are three in a year where each is open, for that rules a body out as well', async () => {
      const father = people.stranger();
      const ofOne = (one: Alleles) => [
        { id: 'R-S', relationship: 'full_sibling', sex: 'female', profile: profileOf('S-S', one) },
      ];
      const [missing, other] = [people.child(father, mother), people.child(father, mother)];
      // A sibling who has much of the missing person, so that the true body is well over the line.
      const sibling = changedAt(missing, other, Object.keys(missing).slice(0, 10));
      report = await house.report({ relatives: ofOne(sibling) });
      expect((await strangers(3)).map(({ dna }) => dna)).toEqual(['open', 'open', 'open']);
      expect(await seenByOwner()).toMatchObject({ institutions: [{ words: 3 }] });
      const match = await house.matchOf(report, await body(missing));
      expect(await wordOf(match, house.search)).toMatchObject({ dna: 'supports' });
      expect(await wordOf(match)).toMatchObject({ dna: 'open' });
      await say('go_on');
      expect(await wordOf(match)).toMatchObject({ dna: 'supports' });
    });

    it('are told once the owner goes on, and as many again', async () => {
      await strangers(3);
      const match = await house.matchOf(report, await body(son));
      await wordOf(match);
      await say('go_on');
      expect(await duties()).toEqual(['duties.opened', 'duties.closed']);
      expect(await wordOf(match)).toMatchObject({ dna: 'supports' });
      expect((await strangers(3)).map(({ dna }) => dna)).toEqual(['against', 'against', 'open']);
      expect(await duties()).toEqual(['duties.opened', 'duties.closed', 'duties.opened']);
    });

    it('are none once the owner has stopped it, and it is not asked again', async () => {
      await strangers(3);
      const match = await house.matchOf(report, await body(son));
      await wordOf(match);
      expect(await say('stop')).toMatchObject({ institutions: [{ waits: false, answer: 'stop' }] });
      expect(await wordOf(match)).toMatchObject({ dna: 'open' });
      expect(await ask(people.stranger())).toMatchObject({ dna: 'open' });
      expect(await duties()).toEqual(['duties.opened', 'duties.closed']);
    });

    it('count for a year', async () => {
      await strangers(3);
      const match = await house.matchOf(report, await body(son));
      expect(await wordOf(match)).toMatchObject({ dna: 'open' });
      await house.api.sql(
        `UPDATE dna_telling SET counted_at = counted_at - interval '364 days' WHERE subject = $1`,
        [report],
      );
      expect(await wordOf(match)).toMatchObject({ dna: 'open' });
      await house.api.sql(
        `UPDATE dna_telling SET counted_at = counted_at - interval '2 days' WHERE subject = $1`,
        [report],
      );
      expect(await wordOf(match)).toMatchObject({ dna: 'supports' });
    });

    it('stay what they were where a body shows more, and nothing more may be told', async () => {
      await strangers(2);
      const id = await body(first(people.stranger(), 16));
      const match = await house.matchOf(report, id);
      const before = await wordOf(match);
      expect(before).toMatchObject({ dna: 'against' });
      const again = changedAt(people.stranger(), son, []);
      const [row] = await house.api.sql<{ content: { profile: { autosomal: Alleles } } }>(
        'SELECT content FROM record WHERE id = $1',
        [id],
      );
      const profile = profileOf('B-MORE', { ...again, ...row?.content.profile.autosomal });
      await house.api.change(
        house.forensic,
        'amendRemains',
        { id, expectedVersion: 1, fields: { profile } },
        '__typename ... on UserError { code }',
      );
      expect(await wordOf(match)).toEqual(before);
      expect(await wordOf(match, house.search)).not.toEqual(before);
    });

    it('are seen and allowed by the owner of the record alone', async () => {
      await strangers(1);
      const { token: liaison } = await house.api.enrol('AA-SEARCH', ['liaison']);
      for (const [token, refused] of [
        [house.forensic, { __typename: 'NotFoundError' }],
        [liaison, { __typename: 'DeniedError' }],
      ] as const) {
        expect(await seenByOwner(report, token)).toMatchObject(refused);
        expect(await say('go_on', token)).toMatchObject(refused);
      }
      expect(await say('go_on', house.search, 'CC-CONSULATE')).toMatchObject({ __typename: 'NotFoundError' });
    });
  });

  describe('with copies of a body', () => {
    it('are one, however often it is filed again with another locus changed', async () => {
      const word = await ask(son);
      expect(word).toMatchObject({ dna: 'supports' });
      const other = people.stranger();
      for (const locus of Object.keys(son)) {
        const copy = await ask(changedAt(son, other, [locus]));
        expect({ dna: copy.dna, madeAt: copy.madeAt }).toEqual({ dna: 'supports', madeAt: word.madeAt });
      }
      expect(await seenByOwner()).toMatchObject({ institutions: [{ words: 1, waits: false }] });
    });

    it('are one by a copy of a copy, though it is another person by then', async () => {
      const word = await ask(son);
      const other = people.stranger();
      const loci = Object.keys(son);
      for (let changed = 3; changed <= loci.length; changed += 3)
        expect((await ask(changedAt(son, other, loci.slice(0, changed)))).madeAt).toBe(word.madeAt);
    });

    it('are three at most where each copy shows one locus more', async () => {
      const other = people.stranger();
      const made = new Set<string | null>();
      for (let count = 15; count <= Object.keys(other).length; count += 1)
        made.add((await ask(first(other, count))).madeAt);
      expect(made.size).toBeLessThanOrEqual(3);
    });

    it('are one though the body was typed as somebody else in between', async () => {
      const id = await body(son);
      const word = await wordOf(await house.matchOf(report, id));
      const profile = profileOf('B-OTHER', people.stranger());
      await house.api.change(
        house.forensic,
        'amendRemains',
        { id, expectedVersion: 1, fields: { profile } },
        '__typename ... on UserError { code }',
      );
      const copy = await ask(changedAt(son, people.stranger(), ['D3S1358']));
      expect({ dna: copy.dna, madeAt: copy.madeAt }).toEqual({ dna: 'supports', madeAt: word.madeAt });
    });

    it('are one of copies of a family, whatever its people are called', async () => {
      const id = await body(son);
      const word = await wordOf(await house.matchOf(report, id), house.search);
      const other = people.stranger();
      for (const locus of Object.keys(mother).slice(0, 5)) {
        const copy = await family(changedAt(mother, other, [locus]), `R-${locus}`);
        const told = await wordOf(await house.matchOf(copy, id), house.search);
        expect({ dna: told.dna, madeAt: told.madeAt }).toEqual({ dna: word.dna, madeAt: word.madeAt });
      }
    });

    it('are not shared with the body of another person', async () => {
      const [one, other] = [await ask(son), await ask(people.child(people.stranger(), mother))];
      expect(other.dna).toBe('supports');
      expect(other.madeAt).not.toBe(one.madeAt);
      expect(await seenByOwner()).toMatchObject({ institutions: [{ words: 2 }] });
    });

    it('are a hit among remains still where the copy is none', async () => {
      const typed = people.stranger();
      await house.remains({ id: 'AA-HIT', profile: profileOf('A-HIT', typed) }, house.search);
      const hits = async (id: string) => {
        const query = `{ directMatches(recordId: "${id}") { ... on DirectMatches { matches { code institution } } } }`;
        const { data } = await house.ask(house.forensic, query);
        return (data.directMatches.matches as { code: string; institution: string }[])
          .filter(({ institution }) => institution === 'AA-SEARCH')
          .map(({ code }) => code);
      };
      expect(await hits(await body(typed))).toEqual(['AA-HIT']);
      const copy = changedAt(typed, people.stranger(), Object.keys(typed).slice(0, 4));
      expect(await hits(await body(copy))).toEqual(['AA-HIT']);
    });
  });
});
