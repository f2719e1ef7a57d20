import { answerDvi } from '../../joint/dvi-answer.js';
import { readDviProblem } from '../../joint/dvi-problem.js';
import { readKinshipCase } from '../../ratio/read-case.js';
import { lociOfCase, solveCase } from '../../ratio/solve-case.js';
import { INVENTED_CASE, INVENTED_EVENT, INVENTED_TABLE } from '../../testing/invented-case.js';
import { caseOfFamilias } from './case-of-familias.js';
import { dviOfFamilias } from './dvi-of-familias.js';
import { familiasOfCase } from './familias-of-case.js';
import { familiasOfDvi } from './familias-of-dvi.js';
import { readFamilias } from './read-familias.js';
import { writeFamilias } from './write-familias.js';

const model = (given: object): object => ({ ...INVENTED_CASE, model: given });
const rates = { female: { rate: 0.001 }, male: { rate: 0.003 } };

function written(given: object): string {
  const kinshipCase = readKinshipCase(given);
  return writeFamilias(familiasOfCase(kinshipCase, lociOfCase(kinshipCase, INVENTED_TABLE).loci));
}

function ratiosOf(text: string): number[] {
  const { kinshipCase, table } = caseOfFamilias(readFamilias(text));
  return solveCase(kinshipCase, table).results.map(({ log10LR }) => log10LR);
}

describe('a case in a Familias file', () => {
  it.each([
    ['without mutation', {}],
    ['stepwise', INVENTED_CASE.model],
    ['stepwise, stationary', { mutation: { ...INVENTED_CASE.model.mutation, transform: 'PM' } }],
    ['equal', { mutation: { model: 'equal', ...rates } }],
    ['proportional', { mutation: { model: 'proportional', ...rates } }],
    ['theta', { theta: 0.02 }],
    ['silent alleles', { silent: 0.01 }],
    ['dropout', { dropout: { person: 'POI', d: 0.1 } }],
  ])('has the same likelihood ratios when it is read again: %s', (_, given) => {
    const kinshipCase = readKinshipCase(model(given));
    const [direct] = solveCase(kinshipCase, INVENTED_TABLE).results;
    const [again] = ratiosOf(written(model(given)));
    if (direct!.log10LR === -Infinity) expect(again).toBe(-Infinity);
    else expect(again).toBeCloseTo(direct!.log10LR, 12);
  });

  it('is the same file when what was read is written again', () => {
    const text = written(INVENTED_CASE);
    const { line: _, ...file } = { line: 0, ...readFamilias(text) };
    expect(writeFamilias(file)).toBe(text);
  });

  it.each([
    ['the X chromosome', { model: { chromosome: 'X' } }],
    ['the mutation model onestep', { model: { mutation: { model: 'onestep', ...rates } } }],
    ['linked loci', { model: { loci: 'linked pair', recombinationRate: 0.1 } }],
    [
      'may have dropped out (TH01)',
      { genotypes: { ...INVENTED_CASE.genotypes, Mother: { TH01: ['6', 'F'] } } },
    ],
    [
      'a direct match',
      { hypotheses: INVENTED_CASE.hypotheses.map((one) => ({ ...one, identical: ['POI'] })) },
    ],
  ])('is not written with what Familias has no words for: %s', (what, more) => {
    expect(() => written({ ...INVENTED_CASE, ...more })).toThrow(what);
  });
});

/** Two pedigrees of three persons as Familias writes them, with an extra man in the second. */
const PATERNITY = `"Output from Familias, version 3.3.1"
"DO NOT EDIT!"
3.3.1
""
2
"Child"
#FALSE#
-1 (Consider dropouts)
#FALSE#
#FALSE#
1
0
1
0
"Man"
#FALSE#
-1
#FALSE#
#TRUE#
1
0
0
0
"Known relations"
1
0
1
2
0
2
0
"Father"
0
0
1
1
0
1
"Other"
0
1
1
3
0
#FALSE# (#Databases: 1 ;Theta/Kinship/Fst: 0.01 )
1
#TRUE#
"Invented"
"THO1"
0
0
0
0
3
0.1
0.1
0
0
#FALSE#
0
3\t(DatabaseSize = 200 , Dropout probability = 0.05 , Minor allele frequency = 0.01 )
"6"
0.25
"7"
0.25
"Rest allele"
0.5
`;

describe('a file of Familias', () => {
  it('is read with known relations, extra persons, theta, dropout and unseen alleles', () => {
    const { kinshipCase, table, remarks } = caseOfFamilias(readFamilias(PATERNITY));
    const [father, other] = kinshipCase.hypotheses;
    expect(father!.members).toContainEqual({ id: 'Child', sex: 'female', father: 'Man', mother: 'extra 1' });
    expect(other!.members).toContainEqual({
      id: 'Child',
      sex: 'female',
      father: 'extra of pedigree 2 1',
      mother: 'extra 1',
    });
    expect(kinshipCase).toMatchObject({ reference: 'Other', model: { theta: 0.01, silent: 0 } });
    expect([...kinshipCase.model.dropout]).toEqual([['Child', 0.05]]);
    expect(table.loci.get('TH01')).toMatchObject({ alleles: ['6', '7', 'Z'], sampledAlleles: 200 });
    expect(remarks.join(' ')).toMatch(/least allele frequency/u);
  });

  it.each([
    ['PROFILES.NOT_FAMILIAS', 'something else'],
    ['PROFILES.FAMILIAS_LINE (line: 5', PATERNITY.replace('2\n"Child"', 'two\n"Child"')],
    ['PROFILES.FAMILIAS_LINE (line: 7', PATERNITY.replace('#FALSE#', 'maybe')],
    ['PROFILES.FAMILIAS_LINE (line: 14', PATERNITY.replace('0\n1\n0\n"Man"', '0\n1\n7\n"Man"')],
    [
      'twins',
      PATERNITY.replace('2\n0\n"Father"', '2\n0\n"Father"').replace(
        '1\n1\n0\n1\n"Other"',
        '1\n1 Direct\n0\n1\n"Other"',
      ),
    ],
    ['computed before', PATERNITY.replace('#FALSE# (#Data', '#TRUE# (#Data')],
    ['several frequency databases', PATERNITY.replace('#Databases: 1', '#Databases: 2')],
    ['PROFILES.FAMILIAS_LINE (line: 60', PATERNITY.split('\n').slice(0, 59).join('\n')],
  ])('that cannot be read says where, or what: %s', (said, text) => {
    expect(() => readFamilias(text)).toThrow(said);
  });

  it('with one pedigree is no case, and without a section [DVI] no event', () => {
    const file = readFamilias(PATERNITY);
    expect(() => caseOfFamilias({ ...file, pedigrees: file.pedigrees.slice(1) })).toThrow('fewer than two');
    expect(() => dviOfFamilias(file)).toThrow('[DVI]');
  });
});

describe('an event in a Familias file', () => {
  const text = writeFamilias(familiasOfDvi(readDviProblem(INVENTED_EVENT), 'Invented'));

  it('has the same answer when it is read again; a missing person is called so there', () => {
    const direct = answerDvi(readDviProblem(INVENTED_EVENT));
    const again = answerDvi(readDviProblem(dviOfFamilias(readFamilias(text)).problem));
    expect(Object.keys(again.pairwiseLR['V1']!)).toEqual(['Missing Son', 'Missing Daughter']);
    expect(again.pairwiseLR['V1']!['Missing Son']).toBeCloseTo(direct.pairwiseLR['V1']!['Son'] as number, 12);
    expect(again.joint.top.map(({ lnLik }) => lnLik)).toEqual(
      direct.joint.top.map(({ lnLik }) => expect.closeTo(lnLik as number, 10)),
    );
  });

  it('leaves out a missing person to whom nothing leads, and names the missing of two families apart', () => {
    const missing =
      '[[[[[Person 9]]]]]\nName= Missing person\nGender= Male\n[[[[[[DNA data]]]]]]\nnSystems= 0\n';
    const apart = dviOfFamilias(
      readFamilias(text.replace('[[[[Pedigrees]]]]', `${missing}[[[[Pedigrees]]]]`)),
    );
    expect(apart.remarks.join()).toMatch(/Missing person of Family A is left out/u);
    const start = text.indexOf('[[[Family 1');
    const second = text
      .slice(start)
      .replace('Family 1', 'Family 2')
      .replace('Name= Family A', 'Name= Family B');
    const { problem } = dviOfFamilias(readFamilias(`${text}${second}`));
    expect(problem).toMatchObject({
      missing: [
        'Missing Son (Family A)',
        'Missing Daughter (Family A)',
        'Missing Son (Family B)',
        'Missing Daughter (Family B)',
      ],
    });
    expect(readDviProblem(problem).families).toHaveLength(2);
  });

  it.each([
    ['Parent= and after it', text.replace('Parent= R\nChild= ', 'Child= R\nParent= ')],
    ['SystemName', text.replace('Allele2= 7', 'Allele3= 7')],
    ['one bracket more', text.replace('[[Reference Families]]', '[[[[[[[Reference Families]]]]]]]')],
    ['Name= below', text.replace('Name= V1', 'Nombre= V1')],
  ])('that is broken says where: %s', (said, broken) => {
    expect(() => readFamilias(broken)).toThrow(said);
  });
});
