import { randomUUID } from 'node:crypto';
import { keepAsCandidate } from './kept-candidate.js';
import { LaboratoryHouse } from './laboratory-house.js';
import { InventedPeople, profileOf } from './invented-dna.js';

const people = new InventedPeople(11);
const [mother, father, stranger] = [people.stranger(), people.stranger(), people.stranger()];
const [missing, sister] = [people.child(father, mother), people.child(father, mother)];
const mt = { ranges: ['16024-16365'], variants: ['A16183C'] };

const FIELDS = `__typename ... on UserError { code message } ... on KinshipEvidence {
  standing kind level log10LR answer flooredLog10LR
  hypotheses { id statement place log10LR answer prior posterior members { id father mother relation relationInWords isTyped isMissing } }
  loci { locus log10LR answer genotypes { person alleles } }
  linkedPair { loci log10LR total } y { answer } mt { answer inWords compared { person meioses answer differences } } x { answer }
  sensitivity { loci least { source log10LR } greatest { log10LR } tables { source } }
  reckoning { softwareVersion untypedFounders setting { floor model frequencies { __typename } } lociWithoutFrequencies }
  cautions { code message } word { dna } transmissible samplesToTakeAgain { own sampleCode relative reason source }
  redactions { path reason source } }`;

interface Weighed {
  readonly [field: string]: unknown;
  readonly log10LR: number | null;
  readonly hypotheses: {
    id: string;
    log10LR: number;
    posterior: number | null;
    members:
      | { id: string; relation: string; relationInWords: string; isTyped: boolean; isMissing: boolean }[]
      | null;
  }[];
  readonly loci: { locus: string; log10LR: number; genotypes: { person: string }[] }[];
}

describe('what DNA says of a match', () => {
  let house: LaboratoryHouse;
  let report: string;
  let remains: string;
  let match: string;
  let foreign: string;
  let theirs: string;
  const relatives = [
    {
      id: 'R-MADRE',
      relationship: 'mother',
      sex: 'female',
      profile: profileOf('S-1', mother, { mt }, { collectorKind: 'ngo' }),
    },
    {
      id: 'R-PADRE',
      relationship: 'father',
      sex: 'male',
      profile: profileOf('S-2', father, {}, { collectorKind: 'police' }),
    },
  ];
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    report = await house.report({ relatives });
    const profile = profileOf('B-1', missing, { mt }, { type: 'bone' });
    remains = await house.remains({ profile }, house.search);
    theirs = await house.remains({ profile });
    foreign = await house.matchOf(report, theirs);
    match = await house.matchOf(report, remains);
  });
  afterAll(() => house.close());

  const evidence = async (token: string, id = match, more = '', language = 'en'): Promise<Weighed> => {
    const answer = await house.ask(
      token,
      `{ kinshipEvidence(matchId: "${id}"${more}) { ${FIELDS} } }`,
      language,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.kinshipEvidence as Weighed;
  };

  it('is stated locus by locus of two own records, with their genotypes and siblings as alternatives', async () => {
    const told = await evidence(house.search, match, ', siblingPrior: 0.001');
    expect(told).toMatchObject({
      standing: 'weighed',
      kind: 'identification',
      level: 4,
      answer: 'informative',
    });
    expect(told.log10LR).toBeGreaterThan(10);
    expect(told.flooredLog10LR).toBeCloseTo(told.log10LR ?? 0, 3);
    const sum = told.loci.reduce((all, { log10LR }) => all + log10LR, 0);
    expect(sum).toBeCloseTo(told.log10LR ?? 0, 9);
    const persons = new Set(told.loci.flatMap(({ genotypes }) => genotypes.map(({ person }) => person)));
    expect([...persons].sort()).toEqual(['R-MADRE', 'R-PADRE', 'UNIDENTIFIED']);
    expect(told.hypotheses.map(({ id }) => id)).toEqual([
      ...['missing_person', 'full_sibling', 'half_sibling_maternal', 'half_sibling_paternal', 'unrelated'],
    ]);
    const drawn = told.hypotheses[0]?.members ?? [];
    expect(drawn.find(({ id }) => id === 'R-MADRE')).toMatchObject({
      ...{
        relation: 'KIN.MOTHER',
        relationInWords: 'Mother of the missing person.',
        isTyped: true,
        isMissing: false,
      },
    });
    expect(drawn.find(({ isMissing }) => isMissing)).toMatchObject({ isTyped: true });
    expect(told.hypotheses.at(-1)?.members?.filter(({ isTyped }) => isTyped)).toHaveLength(3);
    // Both parents typed: a brother fits as well as the missing person.
    expect(told.hypotheses[1]?.log10LR).toBeCloseTo(told.log10LR ?? 0, 6);
    expect(told.hypotheses[0]?.posterior).toBeCloseTo(0.5, 3);
    expect(told.cautions).toContainEqual(expect.objectContaining({ code: 'CAUTION.SAME_AS_SIBLING' }));
    expect(told.mt).toMatchObject({ answer: 'same', compared: [{ person: 'R-MADRE', meioses: 1 }] });
    expect(told.reckoning).toMatchObject({
      untypedFounders: 'kept',
      softwareVersion: expect.stringMatching(/^kinship-/),
    });
  });

  it('can be repeated over several populations', async () => {
    const told = await evidence(
      house.search,
      match,
      ', sensitivityTables: ["nist1036-hispanic", "nist1036-caucasian"]',
    );
    const { least, greatest, tables } = told.sensitivity as {
      least: { log10LR: number };
      greatest: { log10LR: number };
      tables: unknown[];
    };
    expect(tables).toHaveLength(2);
    expect(least.log10LR).toBeLessThan(greatest.log10LR);
  });

  it('refuses a table that is not there and a prior that is none', async () => {
    expect(await evidence(house.search, match, ', sensitivityTables: ["atlantis"]')).toMatchObject({
      code: 'KINSHIP.POPULATION_UNKNOWN',
    });
    expect(await evidence(house.search, match, ', prior: 1')).toMatchObject({ code: 'LABORATORY.PRIORS' });
  });

  it("leaves out samples that the viewer's institution does not admit, and names those to take again", async () => {
    const rule = {
      collectorKinds: ['police'],
      source: 'Invented protocol, article 3',
      requiresCustody: false,
    };
    await house.api.sql(`UPDATE institution SET admits = $1 WHERE code = 'BB-FORENSIC'`, [rule]);
    const shown = await evidence(house.forensic, foreign);
    const own = await evidence(house.search, foreign);
    await house.api.sql(`UPDATE institution SET admits = NULL WHERE code = 'BB-FORENSIC'`);
    expect(own.word).toEqual(shown.word);
    expect(shown.word).toMatchObject({ dna: 'supports' });
    expect(shown.cautions).toContainEqual(expect.objectContaining({ code: 'CAUTION.SAMPLES_NOT_ADMITTED' }));
    expect(shown.redactions).toContainEqual({
      ...{ path: 'samples.a[0]', reason: 'NOT_ADMITTED', source: 'Invented protocol, article 3' },
    });
    expect(shown).toMatchObject({
      transmissible: false,
      samplesToTakeAgain: [{ own: false, sampleCode: null, relative: null }],
    });
    expect(own).toMatchObject({
      transmissible: false,
      samplesToTakeAgain: [
        {
          own: true,
          sampleCode: 'S-1',
          relative: 'R-MADRE',
          reason: 'SAMPLES.COLLECTOR_NOT_ADMITTED',
          source: 'Invented protocol, article 3',
        },
      ],
    });
    // The father's sample alone made the word: with the mother's it shows more.
    expect(await evidence(house.forensic, foreign)).toMatchObject({ transmissible: true });
  });

  it('leaves out a relative who has refused, and says nothing where none is left', async () => {
    const refusal = [{ purpose: 'forensic_matching', decision: 'refused', from: '2024-01-01' }];
    const [madre, padre] = relatives;
    const one = await house.report({ relatives: [{ ...madre, consents: refusal }, padre] });
    const none = await house.report({ relatives: [{ ...madre, consents: refusal }] });
    const withOne = await evidence(house.search, await house.matchOf(one, remains));
    expect(withOne.standing).toBe('weighed');
    expect(withOne.log10LR).toBeLessThan((await evidence(house.search)).log10LR ?? 0);
    expect(withOne.mt).toMatchObject({ answer: 'not_comparable', compared: [] });
    const withNone = await evidence(house.search, await house.matchOf(none, remains));
    expect(withNone).toMatchObject({ standing: 'not_covered', log10LR: null, hypotheses: [] });
  });

  it('weighs two records of one person as identity', async () => {
    const [first, second] = [
      await house.remains({ profile: profileOf('B-2', stranger) }),
      await house.remains({ profile: profileOf('B-3', stranger) }),
    ];
    const told = await evidence(house.forensic, await house.matchOf(first, second, 'same_remains'), '', 'es');
    expect(told).toMatchObject({ standing: 'weighed', kind: 'same_remains', level: 4 });
    expect(told.hypotheses.map(({ id }) => id)).toEqual(['same_person', 'full_sibling', 'unrelated']);
    expect(told.log10LR).toBeGreaterThan(15);
    expect(told.hypotheses[0]).toMatchObject({ statement: 'Ambas muestras son de una misma persona.' });
  });

  it('is asked about candidates alone, never about any two records', async () => {
    const compare = async (a: string, b: string) => {
      const query = `{ kinshipComparison(reportId: "${a}", otherId: "${b}") { ${FIELDS} } }`;
      return (await house.ask(house.search, query)).data.kinshipComparison as Weighed;
    };
    const otherFamily = await house.report({
      relatives: [
        { id: 'R-1', relationship: 'full_sibling', sex: 'female', profile: profileOf('S-9', sister) },
      ],
    });
    await keepAsCandidate(house.api, report, remains);
    expect(await compare(remains, report)).toMatchObject({ standing: 'weighed', kind: 'identification' });
    const refused = { __typename: 'ConflictError', code: 'LABORATORY.NO_CANDIDATE' };
    expect(await compare(otherFamily, remains)).toMatchObject(refused);
    expect(await compare(otherFamily, randomUUID())).toMatchObject(refused);
    expect(await compare(theirs, randomUUID())).toMatchObject({ __typename: 'NotFoundError' });
  });

  it('is written down with both records, who asked, and what was reckoned with', async () => {
    await evidence(house.search);
    const [entry] = await house.api.sql(
      `SELECT record_ids AS "recordIds", detail FROM audit_entry WHERE action = 'laboratory.weigh' AND outcome = 'done'
       ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({ recordIds: [report, remains], detail: { standing: 'weighed', level: 4 } });
  });

  describe('to be checked elsewhere', () => {
    const CHECK =
      '... on KinshipCheck { log10LR isComplete rCode familias familiasLacks } ... on UserError { code message }';
    const check = async (token: string) =>
      (await house.ask(token, `{ kinshipCheck(matchId: "${match}") { ${CHECK} } }`)).data.kinshipCheck as {
        log10LR: number;
        isComplete: boolean;
        rCode: string;
        familias: string;
      };

    it("holds both records' genotypes, so that the number can be computed again", async () => {
      const files = await check(house.search);
      const told = await evidence(house.search);
      expect(files.isComplete).toBe(true);
      expect(files.log10LR).toBeCloseTo(told.log10LR as number, 9);
      expect(files.rCode).toContain('library(pedprobr)');
      expect(files.familias).toContain('Familias');
    });
  });
});
