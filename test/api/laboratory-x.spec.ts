import { LaboratoryHouse } from './laboratory-house.js';
import { profileOf } from './invented-dna.js';

/** Invented, three autosomal loci and three of the X chromosome, each of the latter from another cluster. */
const FREQUENCIES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  TH01: { 6: 0.3, 7: 0.3, '9.3': 0.4 },
  FGA: { 22: 0.3, 24: 0.3, 25: 0.4 },
  D3S1358: { 15: 0.3, 16: 0.3, 17: 0.4 },
  DXS7132: { 12: 0.2, 13: 0.5, 14: 0.3 },
  HPRTB: { 11: 0.4, 12: 0.35, 13: 0.25 },
  DXS8378: { 10: 0.3, 11: 0.4, 12: 0.3 },
};
const TEXT = Object.entries(FREQUENCIES).flatMap(([locus, alleles]) =>
  Object.entries(alleles).map(([allele, frequency]) => `${locus},${allele},${frequency}`),
);
const p = (locus: string, allele: string): number => FREQUENCIES[locus]?.[allele] ?? Number.NaN;

const MOTHER = { TH01: ['6', '7'], FGA: ['22', '24'], D3S1358: ['15', '16'] } as const;
const CHILD = { TH01: ['6', '9.3'], FGA: ['22', '25'], D3S1358: ['15', '17'] } as const;
/** Mother and child share one allele of frequency 0.3 at each of three loci. */
const AUTOSOMAL = 3 * Math.log10(1 / (4 * 0.3));
const MAN = { Amelogenin: ['X', 'Y'] } as const;
const WOMAN = { Amelogenin: ['X', 'X'] } as const;
const MOTHER_X = { DXS7132: ['12', '14'], HPRTB: ['11', '13'], DXS8378: ['10', '11'] };
const SON_X = { DXS7132: ['14'], HPRTB: ['11'], DXS8378: ['10'] };
const DAUGHTER_X = { DXS7132: ['13', '14'], HPRTB: ['11', '12'], DXS8378: ['10', '12'] };

const FIELDS = `__typename ... on UserError { code message } ... on KinshipEvidence {
  standing log10LR x { log10LR answer loci { locus log10LR answer genotypes { person } } } cautions { code message } }`;

interface Told {
  readonly log10LR: number | null;
  readonly x: {
    log10LR: number | null;
    loci: { locus: string; log10LR: number | null; answer: string }[];
  } | null;
  readonly cautions: { code: string; message: string }[];
}

describe('what the X chromosome says of a match', () => {
  let house: LaboratoryHouse;
  let ofMan: string;
  let samples = 0;
  const profile = (autosomal: object, xStr?: object) => {
    samples += 1;
    return profileOf(`S-${samples}`, { ...autosomal }, xStr && { xStr });
  };
  const mother = (xStr: object = MOTHER_X) => ({
    ...{ id: 'R-MADRE', relationship: 'mother', sex: 'female' },
    profile: profile({ ...MOTHER, ...WOMAN }, xStr),
  });
  const told = async (report: string, remains: object, language = 'en'): Promise<Told> => {
    const match = await house.matchOf(report, await house.remains(remains, house.search));
    const query = `{ kinshipEvidence(matchId: "${match}") { ${FIELDS} } }`;
    const { data, errors } = await house.ask(house.search, query, language);
    expect(errors).toBeUndefined();
    expect(data.kinshipEvidence).toMatchObject({ __typename: 'KinshipEvidence', standing: 'weighed' });
    return data.kinshipEvidence;
  };
  const codesOf = ({ cautions }: Told) =>
    cautions.map(({ code }) => code).filter((code) => code.includes('_X_') || code.includes('.X_'));

  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    const operator = { ...(await house.api.steppedUp('AA-SEARCH', ['operator'])), institutionId: null };
    const table = {
      ...{ code: 'with-x', name: 'Invented', population: 'Invented', citation: 'Nobody 2024' },
      text: TEXT.join('\n'),
      ...{ rounded: 'refuse', badLoci: 'refuse', mode: 'store' },
    };
    await house.api.change(house.search, 'importFrequencyTable', table, '__typename');
    const settings = { population: 'with-x', institution: 'AA-SEARCH', model: { theta: 0 } };
    const chosen = await house.api.changeByTwo(operator, 'setKinshipSettings', settings);
    expect(chosen).toMatchObject({ __typename: 'ApprovalRequest' });
    ofMan = await house.report({ relatives: [mother()] });
  });
  afterAll(() => house.close());

  it('is the ratio of a son, locus by locus, apart from the total', async () => {
    const right = await told(ofMan, { profile: profile({ ...CHILD, ...MAN }, SON_X) });
    for (const { locus, log10LR } of right.x?.loci ?? []) {
      const [allele = ''] = SON_X[locus as keyof typeof SON_X];
      // He has one of his mother's two: half, against how many have it.
      expect(log10LR).toBeCloseTo(Math.log10(0.5 / p(locus, allele)), 9);
    }
    expect(right.x?.loci).toHaveLength(3);
    const sum = (right.x?.loci ?? []).reduce((all, { log10LR }) => all + (log10LR ?? 0), 0);
    expect(right.x?.log10LR).toBeCloseTo(sum, 9);
    const without = await told(ofMan, { profile: profile({ ...CHILD, ...MAN }) });
    expect(right.log10LR).toBe(without.log10LR);
    expect([without.x, codesOf(without)]).toEqual([null, []]);
    expect(codesOf(right)).toEqual(['CAUTION.X_INVESTIGATIVE']);
  });

  it('is excluded where a son has what his mother has not', async () => {
    const wrong = await told(ofMan, {
      profile: profile({ ...CHILD, ...MAN }, { ...SON_X, DXS7132: ['13'] }),
    });
    expect(wrong.x).toMatchObject({ answer: 'excluded', log10LR: null });
    expect(wrong.x?.loci.map(({ answer }) => answer).sort()).toEqual([
      'excluded',
      'informative',
      'informative',
    ]);
  });

  it('is not weighed against a sample of the other sex, which is said, and the rest is', async () => {
    const other = await told(ofMan, { profile: profile({ ...CHILD, ...WOMAN }, DAUGHTER_X) }, 'es');
    expect(other.log10LR).toBeCloseTo(AUTOSOMAL, 9);
    expect([other.x, codesOf(other)]).toEqual([null, ['CAUTION.X_OTHER_SEX']]);
    expect(other.cautions.find(({ code }) => code === 'CAUTION.X_OTHER_SEX')?.message).toContain('otro sexo');
    // By two alleles at a locus alone, whatever an anthropologist says.
    const sex = { value: 'male' };
    const noAmelogenin = await told(ofMan, { estimates: { sex }, profile: profile(CHILD, DAUGHTER_X) });
    expect([noAmelogenin.x, codesOf(noAmelogenin)]).toEqual([null, ['CAUTION.X_OTHER_SEX']]);
  });

  it('is not weighed where a sex is not known or is not what the sample shows, which is said', async () => {
    const remains = () => ({ profile: profile({ ...CHILD, ...MAN }, SON_X) });
    const unknown = await house.report({ sex: 'unknown', relatives: [mother()] });
    const swapped = { ...mother(), profile: profile({ ...MOTHER, ...MAN }, SON_X) };
    const contradicted = await house.report({ relatives: [swapped] });
    const twoAlleles = { profile: profile({ ...CHILD, ...MAN }, { ...SON_X, HPRTB: ['11', '12'] }) };
    const answers = [
      await told(unknown, remains()),
      await told(contradicted, remains()),
      await told(ofMan, twoAlleles),
    ];
    for (const answer of answers) {
      expect([answer.x, codesOf(answer)]).toEqual([null, ['CAUTION.X_SEX_UNCLEAR']]);
      expect(answer.log10LR).toBeCloseTo(AUTOSOMAL, 9);
    }
  });

  it('is passed whole from a father to a daughter, and counts what an own item shows', async () => {
    const father = {
      ...{ id: 'R-PADRE', relationship: 'father', sex: 'male' },
      profile: profile({ ...MOTHER, ...MAN }, { DXS7132: ['13'], HPRTB: ['11', 'F'] }),
    };
    const ofWoman = await house.report({ sex: 'female', relatives: [father] });
    const daughter = await told(ofWoman, { profile: profile({ ...CHILD, ...WOMAN }, DAUGHTER_X) });
    // 14 against 2 * 13 * 14: one over twice the frequency of what is shared. Where his allele may be lost he says nothing.
    expect(daughter.x?.log10LR).toBeCloseTo(-Math.log10(2 * p('DXS7132', '13')), 9);
    const byItem = await house.report({ directProfile: profile({ ...CHILD, ...MAN }, SON_X) });
    const same = await told(byItem, { profile: profile({ ...CHILD, ...MAN }, SON_X) });
    const frequency = Object.entries(SON_X).reduce((all, [locus, [one = '']]) => all * p(locus, one), 1);
    expect(same.x?.log10LR).toBeCloseTo(-Math.log10(frequency), 9);
  });
});
