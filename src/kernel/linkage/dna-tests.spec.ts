import {
  populationTable,
  USUAL_MODEL_FIELDS,
  USUAL_POPULATION,
  type KinshipBasisJson,
} from '../genetics/index.js';
import { SeededGenerator } from '../numbers/seeded-generator.js';
import { buildBackground } from './build-background.js';
import type { ComparableRecord, ComparableRelative } from './comparable-record.js';
import { bestOfEach, type DnaPair, type DnaRequest, weighDnaTests, withoutTie } from './dna-tests.js';

const LOCI = ['D3S1358', 'vWA', 'TH01', 'FGA', 'D21S11', 'D18S51', 'D8S1179', 'D5S818', 'D13S317', 'D7S820'];
const tables = LOCI.map((locus) => populationTable(USUAL_POPULATION)!.loci.get(locus)!);
const kinship: KinshipBasisJson = {
  ...{ population: USUAL_POPULATION, source: 'test', model: USUAL_MODEL_FIELDS, misattribution: 0.001 },
  loci: tables.map(({ locus, alleles, frequencies }) => ({ locus, alleles, frequencies: [...frequencies] })),
};
type Calls = Readonly<Record<string, readonly [string, string]>>;
const chance = SeededGenerator.fromSeed(31);
const stranger = (): Calls =>
  Object.fromEntries(
    tables.map(({ locus, alleles, frequencies }) => {
      const drawn = () => alleles[chance.weightedIndex([...frequencies])]!;
      return [locus, [drawn(), drawn()]];
    }),
  );
const child = (one: Calls, other: Calls): Calls =>
  Object.fromEntries(LOCI.map((locus) => [locus, [chance.pick(one[locus]!), chance.pick(other[locus]!)]]));
const firstOf = (calls: Calls, count: number): Calls =>
  Object.fromEntries(LOCI.slice(0, count).map((locus) => [locus, calls[locus]!]));

const [MOTHER, FATHER] = [stranger(), stranger()];
const BODY = child(MOTHER, FATHER);
const OTHERS = [stranger(), stranger(), stranger(), stranger(), stranger()];

const profile = (code: string, autosomal: Calls) => ({
  sample: { code, type: 'buccal' as const },
  autosomal,
});
const relative = (
  relationship: ComparableRelative['relationship'],
  more: Partial<ComparableRelative> = {},
): ComparableRelative => ({ id: relationship, relationship, ...more });
const report = (...relatives: ComparableRelative[]): ComparableRecord => ({
  ...{ recordType: 'report', institution: 'HN', id: 'R', relatives },
});
const remains = (autosomal?: Calls, id = 'X'): ComparableRecord => ({
  ...{ recordType: 'remains', institution: 'US', id },
  ...(autosomal && { profile: profile(id, autosomal) }),
});

const asked = (
  subject: ComparableRecord,
  records: readonly ComparableRecord[],
  more: Partial<DnaRequest> & { pair?: (at: number) => Partial<DnaPair> } = {},
): DnaRequest => ({
  kind: 'identification',
  subject,
  background: buildBackground([subject, ...records], kinship),
  pairs: records.map((record, at) => ({
    probability: 0.8 / records.length,
    ...{ subject, record, own: true },
    relatives: new Set((subject.relatives ?? []).map(({ id }) => id)),
    ...more.pair?.(at),
  })),
  ...more,
});
const promisesOf = (request: DnaRequest): Record<string, number> =>
  Object.fromEntries(bestOfEach([...weighDnaTests(request)]).map(({ question, bits }) => [question, bits]));

const UNTYPED = report(
  ...(
    ['mother', 'full_sibling', 'half_sibling_maternal', 'grandmother_maternal', 'other_parent'] as const
  ).map((tie) => relative(tie)),
);

describe('the next best test of DNA', () => {
  it('is of the nearest of kin, and of an own thing before all', () => {
    const found = promisesOf(asked(UNTYPED, [remains(BODY)]));
    const order = Object.entries(found).sort(([, one], [, other]) => other - one);
    expect(order.map(([question]) => question)).toEqual([
      ...['dna_own', 'dna_mother', 'dna_full_sibling', 'dna_half_sibling', 'dna_grandparent'],
    ].sort((one, other) => (found[other] ?? 0) - (found[one] ?? 0))); // prettier-ignore
    expect(found.dna_own).toBeGreaterThan(0.7);
    expect(found.dna_mother).toBeGreaterThan(found.dna_half_sibling! + 0.2);
    expect(found.dna_full_sibling).toBeGreaterThan(found.dna_half_sibling! + 0.2);
    // Half siblings and grandparents share the same: half of one gene.
    expect(found.dna_grandparent).toBeCloseTo(found.dna_half_sibling!, 1);
  });

  it('is of nobody whose tie carries nothing, and of the other parent once a child is typed', () => {
    const inLaw = relative('other_parent', { sex: 'female' });
    expect(promisesOf(asked(report(inLaw), [remains(BODY)]))).not.toHaveProperty('dna_other_parent');
    const adopted = relative('mother', { biological: 'not_biological' });
    expect(promisesOf(asked(report(adopted), [remains(BODY)]))).not.toHaveProperty('dna_mother');
    const typedChild = relative('child', { profile: profile('C', child(BODY, stranger())) });
    const found = promisesOf(asked(report(inLaw, typedChild), [remains(OTHERS[0]), remains(BODY, 'Y')]));
    expect(found.dna_other_parent).toBeGreaterThan(0.001);
  });

  it('weighs a further relative beside those who are typed', () => {
    const typed = relative('half_sibling_maternal', { profile: profile('H', child(MOTHER, stranger())) });
    const bodies = [remains(BODY), remains(OTHERS[1], 'Y')];
    const alone = promisesOf(asked(report(relative('mother')), bodies));
    const beside = promisesOf(asked(report(relative('mother'), typed), bodies));
    expect(beside.dna_mother).toBeGreaterThan(0.1);
    // Part of what the mother would say her other child has said.
    expect(beside.dna_mother).toBeLessThan(alone.dna_mother!);
  });

  it('is never one that was done', () => {
    const typed = (tie: ComparableRelative['relationship'], calls: Calls) =>
      relative(tie, { profile: profile(tie, calls) });
    const done = report(typed('mother', MOTHER), typed('father', FATHER));
    expect(promisesOf(asked(done, [remains(BODY)]))).not.toHaveProperty('dna_mother');
    expect(promisesOf(asked(done, [remains(BODY)]))).not.toHaveProperty('dna_more_loci');
    const direct = { ...UNTYPED, directProfile: profile('D', BODY) };
    expect(promisesOf(asked(direct, [remains(BODY)]))).not.toHaveProperty('dna_own');
    const body = { ...asked(remains(BODY), [done]) };
    expect(promisesOf(body)).toEqual({});
    // A relative whose sample was typed for another line alone has given one.
    const lineOnly = report(relative('mother', { profile: { ...profile('M', {}), mt: { ranges: ['16024-16365'], variants: [] } } })); // prettier-ignore
    expect(Object.keys(promisesOf(asked(lineOnly, [remains(BODY)])))).toEqual(['dna_own', 'dna_more_loci']);
    // A profile that may not be used here was typed all the same.
    const barred = { ...done, relatives: done.relatives!.map(({ profile: _, ...rest }) => rest) };
    const request = asked(done, [remains(BODY)], { pair: () => ({ subject: barred }) });
    expect(Object.keys(promisesOf(request))).toEqual(['dna_own']);
  });

  it('promises no less for more loci, on either side', () => {
    const byBody = [2, 4, 6, 8, 10].map(
      (count) =>
        promisesOf(asked(report(relative('full_sibling')), [remains(firstOf(BODY, count))]))
          .dna_full_sibling!,
    );
    const byFamily = [2, 4, 6, 8, 10].map(
      (count) =>
        promisesOf(
          asked(remains(), [report(relative('mother', { profile: profile('M', firstOf(MOTHER, count)) }))]),
        ).dna_sample!,
    );
    for (const promised of [byBody, byFamily])
      for (const [at, bits] of promised.entries())
        expect(bits).toBeGreaterThan((promised[at - 1] ?? 0) - 0.01);
  });

  it('is typing further loci where some are known', () => {
    const half = remains(firstOf(BODY, 4));
    const family = report(relative('mother', { profile: profile('M', MOTHER) }));
    const found = promisesOf(asked(half, [family]));
    expect(Object.keys(found)).toEqual(['dna_more_loci']);
    expect(found.dna_more_loci).toBeGreaterThan(0.05);
    const shortFamily = report(relative('mother', { profile: profile('M', firstOf(MOTHER, 4)) }));
    expect(promisesOf(asked(half, [shortFamily])).dna_more_loci).toBeCloseTo(0, 6);
    expect(promisesOf(asked(shortFamily, [remains(BODY)])).dna_more_loci).toBeGreaterThan(0.05);
  });

  it('asks nothing for a pair that DNA has excluded', () => {
    const family = report(
      relative('mother', { profile: profile('M', MOTHER) }),
      relative('father', { profile: profile('F', FATHER) }),
      relative('full_sibling'),
    );
    expect(promisesOf(asked(family, [remains(OTHERS[2])]))).toEqual({});
    expect(promisesOf(asked(remains(firstOf(OTHERS[2]!, 8)), [family]))).toEqual({});
    expect(promisesOf(asked(family, [remains(BODY)])).dna_full_sibling).toBeGreaterThanOrEqual(0);
  });

  it('prefers what parts the leading candidates', () => {
    const twice = [remains(BODY), remains(BODY, 'Y')];
    const apart = [remains(BODY), remains(OTHERS[3], 'Y')];
    const family = report(relative('mother'));
    // Two records of one body answer alike: the mother only says whether it is they.
    expect(promisesOf(asked(family, twice)).dna_mother).toBeLessThan(
      promisesOf(asked(family, apart)).dna_mother! - 0.2,
    );
  });

  it('asks only for samples that may be held against the candidate', () => {
    const family = report(relative('mother'), relative('full_sibling'));
    const only = asked(family, [remains(BODY)], {
      pair: () => ({ relatives: new Set(['full_sibling']), own: false }),
    });
    const found = promisesOf(only);
    expect(found.dna_full_sibling).toBeGreaterThan(0.2);
    expect([found.dna_mother, found.dna_own]).toEqual([0, 0]);
    expect(promisesOf(asked(remains(), [report(relative('mother', { profile: profile('M', MOTHER) }))], {
      pair: () => ({ own: false }),
    }))).toEqual({}); // prettier-ignore
  });

  it('takes an identical twin for the person, and parts two bodies by their own DNA', () => {
    const twin = report(relative('full_sibling', { twin: 'monozygotic' }));
    const found = promisesOf(asked(twin, [remains(BODY), remains(OTHERS[4], 'Y')]));
    expect(found.dna_full_sibling).toBeCloseTo(found.dna_own!, 9);
    const bodies = asked(remains(), [remains(BODY, 'Y'), remains(OTHERS[0], 'Z')], { kind: 'same_remains' });
    expect(promisesOf(bodies).dna_sample).toBeGreaterThan(1);
  });

  it('looks at the four likeliest of those that are typed, and at none without frequencies', () => {
    const bodies = OTHERS.map((calls, at) => remains(calls, `B${at}`));
    const family = report(relative('mother'));
    const pair = () => ({ probability: 0.15 });
    expect(promisesOf(asked(family, [remains(), ...bodies], { pair }))).toEqual(
      promisesOf(
        asked(family, bodies.slice(0, 4), {
          pair,
          background: buildBackground([family, ...bodies], kinship),
        }),
      ),
    );
    expect(promisesOf({ ...asked(family, bodies), background: buildBackground(bodies) })).toEqual({});
    expect(promisesOf(asked(family, [family], { kind: 'duplicate_report' }))).toEqual({});
  });

  it('does not tell another institution’s relatives', () => {
    const tests = [...weighDnaTests(asked(UNTYPED, [remains(BODY)]))];
    const told = bestOfEach(tests.map(withoutTie));
    expect(told.map(({ question }) => question).sort()).toEqual(['dna_own', 'dna_relative']);
  });

  it('says the same each time', () => {
    const request = asked(UNTYPED, [remains(BODY), remains(OTHERS[1], 'Y')]);
    expect(promisesOf(request)).toEqual(promisesOf(request));
  });
});
