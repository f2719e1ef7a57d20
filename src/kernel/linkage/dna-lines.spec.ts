import fc from 'fast-check';
import { USUAL_MODEL_FIELDS, USUAL_POPULATION, type KinshipBasisJson } from '../genetics/index.js';
import { buildBackground } from './build-background.js';
import type { ComparableRecord, ComparableRelative } from './comparable-record.js';
import { bestOfEach, type DnaPair, type DnaRequest, weighDnaTests, withoutTie } from './dna-tests.js';

const kinship: KinshipBasisJson = {
  ...{ population: USUAL_POPULATION, source: 'test', model: USUAL_MODEL_FIELDS, misattribution: 0.001 },
  loci: [{ locus: 'TH01', alleles: ['6', '7', '9'], frequencies: [0.3, 0.3, 0.4] }],
};
const sample = (code: string) => ({ sample: { code, type: 'buccal' as const } });
const mt = (code: string, ...variants: string[]) => ({
  ...sample(code),
  mt: { ranges: ['16024-16365'], variants },
});
const y = (code: string, ...alleles: string[]) => ({
  ...sample(code),
  yStr: Object.fromEntries(alleles.map((allele, at) => [['DYS19', 'DYS391', 'DYS393'][at]!, [allele]])),
});
type Tie = ComparableRelative['relationship'];
const relative = (relationship: Tie, more: Partial<ComparableRelative> = {}): ComparableRelative => ({
  ...{ id: relationship, relationship },
  ...more,
});
const report = (relatives: readonly ComparableRelative[], sex = 'male'): ComparableRecord => ({
  ...{ recordType: 'report', institution: 'HN', id: 'R', person: { sex }, relatives },
});
const body = (profile: ReturnType<typeof mt> | ReturnType<typeof y>, id = 'X'): ComparableRecord => ({
  ...{ recordType: 'remains', institution: 'US', id, profile },
});
const bare: ComparableRecord = { recordType: 'remains', institution: 'US', id: 'Z' };
const lines = { maternal: () => 0.01, paternal: () => 0.002 };

const asked = (
  subject: ComparableRecord,
  records: readonly ComparableRecord[],
  more: Partial<DnaRequest> & { pair?: Partial<DnaPair> } = {},
): DnaRequest => ({
  ...{ kind: 'identification', subject, lines, background: buildBackground([subject, ...records], kinship) },
  pairs: records.map((record) => ({
    probability: 0.8 / records.length,
    ...{ subject, record, own: true },
    relatives: new Set((subject.relatives ?? []).map(({ id }) => id)),
    ...more.pair,
  })),
  ...more,
});
const lineOf = (request: DnaRequest): Record<string, number> =>
  Object.fromEntries(
    [...weighDnaTests(request)]
      .filter(({ question }) => question.endsWith('_line'))
      .map(({ question, relative: who, bits }) => [`${question} ${who ?? ''}`.trim(), bits]),
  );

const MATERNAL: readonly Tie[] = ['mother', 'full_sibling', 'half_sibling_maternal', 'grandmother_maternal'];
const BOTH_SIDES: readonly Tie[] = [
  ...MATERNAL,
  ...(['father', 'half_sibling_paternal', 'grandmother_paternal', 'grandfather_paternal'] as const),
  ...(['grandfather_maternal', 'child', 'other_parent'] as const),
];

describe('what a line promises', () => {
  it('is of relatives of the line alone, whoever else is named', () => {
    fc.assert(
      fc.property(fc.subarray([...BOTH_SIDES]), fc.constantFrom('male', 'female', 'unknown'), (ties, sex) => {
        const family = ties.map((tie) =>
          relative(tie, tie === 'full_sibling' ? { sex: 'male' } : tie === 'child' ? { sex: 'male' } : {}),
        );
        const maternal = lineOf(asked(report(family, sex), [body(mt('B', 'G16129A'))]));
        expect(Object.keys(maternal).sort()).toEqual(
          MATERNAL.filter((tie) => ties.includes(tie) || (tie === 'mother' && ties.includes('mother')))
            .concat(sex === 'female' && ties.includes('child') ? ['child'] : [])
            .map((tie) => `dna_maternal_line ${tie}`)
            .sort(),
        );
        for (const bits of Object.values(maternal)) expect(bits).toBeGreaterThan(0.3);
        const paternal = lineOf(asked(report(family, sex), [body(y('B', '14', '10', '13'))]));
        const men = ['father', 'full_sibling', 'half_sibling_paternal', 'grandfather_paternal', 'child'];
        for (const name of Object.keys(paternal))
          expect(men).toContain(name.replace('dna_paternal_line ', ''));
        if (sex !== 'male') expect(paternal).toEqual({});
        else expect(Object.keys(paternal).includes('dna_paternal_line father')).toBe(ties.includes('father'));
      }),
    );
  });

  it('grows as the haplotype is rarer, and is never more than there is to know', () => {
    const family = report([relative('mother')]);
    const bits = [0.9, 0.5, 0.1, 0.01, 0.001].map(
      (frequency) =>
        lineOf(asked(family, [body(mt('B', 'G16129A'))], { lines: { ...lines, maternal: () => frequency } }))[
          'dna_maternal_line mother'
        ]!,
    );
    for (const [at, one] of bits.entries()) expect(one).toBeGreaterThan(bits[at - 1] ?? 0);
    expect(bits.at(-1)).toBeLessThan(-0.8 * Math.log2(0.8) - 0.2 * Math.log2(0.2));
    // A haplotype that everybody has says nothing.
    const common = asked(family, [body(mt('B'))], { lines: { ...lines, maternal: () => 1 } });
    expect(lineOf(common)['dna_maternal_line mother']).toBeLessThan(0.01);
  });

  it('parts candidates of unlike haplotypes, and not those of one', () => {
    const family = report([relative('mother')]);
    const [one, other] = [mt('B', 'G16129A'), mt('C', 'T16189C', 'C16223T')];
    const promise = (second: typeof one) =>
      lineOf(asked(family, [body(one), body(second, 'Y')]))['dna_maternal_line mother']!;
    expect(promise(other)).toBeGreaterThan(promise(one) + 0.5);
  });

  it('lessens with the births between', () => {
    const family = report([relative('father'), relative('grandfather_paternal')]);
    const found = lineOf(asked(family, [body(y('B', '14', '10', '13'))]));
    expect(found['dna_paternal_line father']).toBeGreaterThan(
      found['dna_paternal_line grandfather_paternal']!,
    );
  });

  it('is nothing where the line was typed, no database says how rare it is, or the candidate was not typed', () => {
    const bodies = [body(mt('B', 'G16129A'))];
    const typed = report([relative('mother'), relative('full_sibling', { profile: mt('S', 'G16129A') })]);
    expect(lineOf(asked(typed, bodies))).toEqual({});
    const family = report([relative('mother')]);
    expect(lineOf(asked(family, bodies, { lines: undefined }))).toEqual({});
    const silent = { maternal: () => undefined, paternal: () => undefined };
    expect(lineOf(asked(family, bodies, { lines: silent }))).toEqual({});
    expect(lineOf(asked(family, [bare]))).toEqual({});
    expect(lineOf(asked(family, bodies, { kind: 'duplicate_report' }))).toEqual({});
  });

  it('is nothing where the sample may not be used', () => {
    const family = report([relative('mother')]);
    const barred = asked(family, [body(mt('B', 'G16129A'))], { pair: { relatives: new Set() } });
    expect(lineOf(barred)).toEqual({ 'dna_maternal_line mother': 0 });
    const typed = report([relative('mother', { profile: mt('M', 'G16129A') })]);
    expect(lineOf(asked(bare, [typed], { pair: { own: false } }))).toEqual({});
  });

  it('is of the body where the family was typed, and of another body', () => {
    const typed = report([relative('mother'), relative('full_sibling', { profile: mt('S', 'G16129A') })]);
    expect(lineOf(asked(bare, [typed])).dna_maternal_line).toBeGreaterThan(0.3);
    expect(lineOf(asked(bare, [report([relative('father', { profile: mt('F', 'G16129A') })])]))).toEqual({});
    expect(lineOf(asked(body(mt('Z')), [typed]))).toEqual({});
    const other = asked(bare, [body(y('B', '14', '10', '13'))], { kind: 'same_remains' });
    expect(lineOf(other).dna_paternal_line).toBeGreaterThan(0.3);
  });

  it('does not tell another institution’s line', () => {
    const tests = [...weighDnaTests(asked(report([relative('mother')]), [body(mt('B', 'G16129A'))]))];
    expect(bestOfEach(tests.map(withoutTie)).map(({ question }) => question)).toEqual(['dna_relative']);
  });
});
