import { InventedPeople, profileOf } from './invented-dna.js';
import { keepAsCandidate } from './kept-candidate.js';
import { LaboratoryHouse } from './laboratory-house.js';

const people = new InventedPeople(73);
const [mother, father, stranger] = [people.stranger(), people.stranger(), people.stranger()];
const [son, other] = [people.child(father, mother), people.child(father, mother)];
const MT = { ranges: ['16024-16365'], variants: ['A16183C'] };

type Alleles = Record<string, [string, string]>;

const first = (of: Alleles, count: number): Alleles => Object.fromEntries(Object.entries(of).slice(0, count));

/** Everything that kinship answers of a pair. */
const FIELDS = `__typename ... on UserError { code message } ... on KinshipEvidence {
  standing level log10LR answer flooredLog10LR inMatchLog10LR hypotheses { log10LR posterior } loci { locus log10LR answer }
  linkedPair { log10LR } y { answer compared { answer } ratios { log10LR } } mt { answer compared { answer } ratios { log10LR } }
  x { log10LR } sensitivity { loci } reckoning { addedAlleles { locus } lociWithoutFrequencies }
  word { dna y mt madeAt isOutdated inWords } cautions { code } redactions { path reason } }`;

const NO_FIGURE = {
  ...{ log10LR: null, answer: null, flooredLog10LR: null, inMatchLog10LR: null, hypotheses: [], loci: [] },
  ...{ linkedPair: null, y: null, mt: null, x: null, sensitivity: null },
  reckoning: { addedAlleles: [], lociWithoutFrequencies: [] },
};

interface Told {
  readonly [field: string]: unknown;
  readonly word: { dna: string; y: string; mt: string; madeAt: string; isOutdated: boolean } | null;
}

describe("what a laboratory is told of another institution's DNA", () => {
  let house: LaboratoryHouse;
  let report: string;
  let bodies = 0;
  const family = () =>
    house.report({
      relatives: [
        {
          ...{ id: 'R-1', relationship: 'mother', sex: 'female' },
          profile: profileOf('S-1', mother, { mt: MT }),
        },
      ],
    });
  const body = (autosomal: Alleles, more: object = {}): Promise<string> => {
    bodies += 1;
    return house.remains({ profile: profileOf(`B-${bodies}`, autosomal, more) });
  };
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    report = await family();
  });
  afterAll(() => house.close());

  const evidence = async (match: string, more = '', token = house.forensic): Promise<Told> => {
    const answer = await house.ask(token, `{ kinshipEvidence(matchId: "${match}"${more}) { ${FIELDS} } }`);
    expect(answer.errors).toBeUndefined();
    return answer.data.kinshipEvidence;
  };
  const wordOf = async (match: string) => (await evidence(match)).word;
  const versions = new Map<string, number>();
  const retype = async (id: string, autosomal: Alleles, more: object = {}): Promise<void> => {
    const expectedVersion = versions.get(id) ?? 1;
    const code = 'B-AGAIN';
    const profile = profileOf(code, autosomal, more);
    const done = await house.api.change(
      ...([house.forensic, 'amendRemains'] as const),
      { id, expectedVersion, fields: { profile } },
      '__typename ... on UserError { code }',
    );
    expect(done).toMatchObject({ __typename: 'Remains' });
    versions.set(id, expectedVersion + 1);
    // The words must hold by themselves: whoever amends and looks three times a day is stopped.
    await house.api.sql('DELETE FROM question_entry');
  };

  it('is a word, the same to both sides, and no figure at any level', async () => {
    const match = await house.matchOf(report, await body(son, { mt: MT }));
    for (const token of [house.forensic, house.search]) {
      const told = await evidence(match, '', token);
      expect(told).toMatchObject({ standing: 'weighed', level: 3, ...NO_FIGURE });
      expect(told.word).toMatchObject({
        dna: 'supports',
        mt: 'same_line',
        y: 'not_compared',
        isOutdated: false,
      });
      expect(told).toMatchObject({ redactions: [{ path: 'figures', reason: 'NEVER_TRAVELS' }] });
    }
    expect(await wordOf(await house.matchOf(report, await body(stranger)))).toMatchObject({ dna: 'against' });
  });

  it('is not even that below level 2', async () => {
    const match = await house.matchOf(report, await body(son));
    await house.api.sql(`UPDATE agreement SET level = 1 WHERE code = 'AB-DNA'`);
    const told = await evidence(match);
    await house.api.sql(`UPDATE agreement SET level = 3 WHERE code = 'AB-DNA'`);
    expect(told).toMatchObject({
      word: null,
      ...NO_FIGURE,
      redactions: [{ path: 'evidence', reason: 'LEVEL' }],
    });
  });

  it('is nothing by a table, a database or a prior of one side: each is another question of the same pair', async () => {
    const match = await house.matchOf(report, await body(son));
    const refused = { __typename: 'ConflictError', code: 'LABORATORY.NEEDS_EXCHANGE' };
    for (const wish of [
      ', sensitivityTables: ["nist1036-hispanic"]',
      ', haplotypeDatabases: ["own-y"]',
      ', prior: 0.1',
      ', siblingPrior: 0.1',
    ])
      expect(await evidence(match, wish)).toMatchObject(refused);
  });

  it('is the same word however the body is typed again: a changed call, a locus gone, another person', async () => {
    const id = await body(son);
    const match = await house.matchOf(report, id);
    const [before] = [await wordOf(match)];
    expect(before).toMatchObject({ dna: 'supports' });
    const [locus = '', [allele] = ['']] = Object.entries(son).find(([, [one, two]]) => one !== two) ?? [];
    const again: Alleles[] = [{ ...son, [locus]: [allele, allele] }, first(son, 16), stranger, other];
    for (const autosomal of again) {
      await retype(id, autosomal);
      expect(await wordOf(match)).toEqual({ ...before, isOutdated: true, inWords: expect.any(String) });
    }
    await retype(id, son);
    expect(await wordOf(match)).toEqual(before);
  });

  it('is weighed anew twice where a sample shows more, and never a third time', async () => {
    const id = await body(first(stranger, 15));
    const match = await house.matchOf(await family(), id);
    const made: unknown[] = [];
    for (const count of [15, 17, 19, 21]) {
      await retype(id, first(stranger, count));
      made.push(await wordOf(match));
    }
    const [one, two, three, four] = made as { madeAt: string; isOutdated: boolean }[];
    expect(new Set([one?.madeAt, two?.madeAt, three?.madeAt]).size).toBe(3);
    expect([one, two, three].map((told) => told?.isOutdated)).toEqual([false, false, false]);
    expect(four).toEqual({ ...three, isOutdated: true, inWords: expect.any(String) });
  });

  it('is no word of fewer than 15 loci', async () => {
    const match = await house.matchOf(await family(), await body(first(other, 14)));
    expect(await wordOf(match)).toMatchObject({ dna: 'not_compared', madeAt: null });
  });

  it('is nothing of a body that is no match, though comparison has kept it', async () => {
    const invented = await body(Object.fromEntries(Object.keys(son).map((locus) => [locus, ['10', '10']])));
    await keepAsCandidate(house.api, report, invented);
    const query = `{ kinshipComparison(reportId: "${report}", otherId: "${invented}") { ${FIELDS} } }`;
    const { data } = await house.ask(house.search, query);
    expect(data.kinshipComparison).toMatchObject({ code: 'LABORATORY.NEEDS_EXCHANGE' });
  });

  it('is no file for another program, in which the number would stand', async () => {
    const match = await house.matchOf(report, await body(son));
    const query = `{ kinshipCheck(matchId: "${match}") { __typename ... on UserError { code } } }`;
    for (const token of [house.forensic, house.search])
      expect((await house.ask(token, query)).data.kinshipCheck).toMatchObject({
        code: 'LABORATORY.NEEDS_EXCHANGE',
      });
  });

  it('stays unsaid once samples were taken back and given again', async () => {
    const id = await body(son);
    const match = await house.matchOf(report, id);
    await wordOf(match);
    await house.api.sql(
      `UPDATE dna_verdict SET word = NULL, calls_a = '{}', calls_b = '{}' WHERE record_b = $1`,
      [id],
    );
    await retype(id, stranger);
    expect(await wordOf(match)).toMatchObject({ dna: 'not_compared' });
  });

  it('is kept without a call that could be read or guessed', async () => {
    const rows = await house.api.sql<{ calls: string[] }>(
      `SELECT calls_a || calls_b AS calls FROM dna_verdict WHERE word = 'supports'`,
    );
    const calls = rows.flatMap((row) => row.calls);
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.every((call) => /^[\w-]{43}$/u.test(call))).toBe(true);
  });

  describe('of direct matches', () => {
    const ask = async (id: string) => {
      const query = `{ directMatches(recordId: "${id}") { ... on DirectMatches { matches {
        recordId code institution isJoined log10LR common shared dropped different } } } }`;
      return (await house.ask(house.forensic, query)).data.directMatches.matches as unknown[];
    };
    const theirs = (code: string) =>
      house.remains({ id: code, profile: profileOf(`A-${code}`, stranger) }, house.search);

    it('is a hit, kept though the body is typed again locus by locus, and no locus of it', async () => {
      await theirs('AA-1');
      const id = await body(stranger);
      const hit = {
        ...{ recordId: null, code: 'AA-1', institution: 'AA-SEARCH', isJoined: null, log10LR: null },
        ...{ common: null, shared: null, dropped: null, different: null },
      };
      const seen = async () =>
        (await ask(id)).filter((one) => (one as { institution: string }).institution === 'AA-SEARCH');
      expect(await seen()).toEqual([hit]);
      for (const [locus, [allele]] of Object.entries(stranger).slice(0, 8)) {
        await retype(id, { ...stranger, [locus]: [allele, '99'] });
        expect(await seen()).toEqual([hit]);
      }
      await retype(id, son);
      expect(await seen()).toEqual([hit]);
    });
  });
});
