import type { ExchangeRecord } from '../../../../../kernel/contract/index.js';
import {
  answerDvi,
  dviOfFamilias,
  readDviProblem,
  readFamilias,
  readFrequencyCsv,
} from '../../../../../kernel/genetics/index.js';
import { profilesText, type ProfileOutput } from './profiles-text.js';
import { profilesToWrite, type ProfilesToWrite } from '../../domain/profiles/profiles-to-write.js';

const NOW = '2026-06-01T08:00:00Z';
const profile = (code: string, more: object = {}) => ({
  sample: { code, type: 'bone' },
  autosomal: { TH01: ['6', '9.3'] },
  ...more,
});
const record = (more: object): ExchangeRecord =>
  ({ institution: 'MX-FORENSIC', id: 'R-1', ...more }) as never;
const outOf = (given: ExchangeRecord, isWithdrawn = false): ProfilesToWrite =>
  profilesToWrite(given, isWithdrawn, NOW);
const codesOf = ({ profiles }: ProfilesToWrite): string[] => profiles.map(({ sample }) => sample.code);

const granted = { purpose: 'forensic_matching', decision: 'granted', from: '2026-01-01' };
const refused = { ...granted, decision: 'refused', from: '2026-03-01' };

describe('profiles that may leave', () => {
  it('are those of remains, unless the record was withdrawn', () => {
    const remains = record({ recordType: 'remains', profiles: [profile('A'), profile('B')] });
    expect(codesOf(outOf(remains))).toEqual(['A', 'B']);
    expect(outOf(remains, true)).toEqual({ profiles: [], heldBack: 2 });
  });

  it.each([
    ['nothing was said', undefined, []],
    ['it is granted', [granted], ['D', 'M']],
    ['it was refused since', [granted, refused], []],
    ['it was granted and taken back', [{ ...granted, withdrawnAt: '2026-05-01' }], []],
    ['only searching is granted', [{ ...granted, purpose: 'search' }], []],
  ])('of a family leave by its decision on forensic matching: %s', (_, consents, codes) => {
    const relatives = [{ id: 'M', relationship: 'mother', profile: profile('M') }];
    const out = outOf(record({ recordType: 'report', relatives, directProfile: profile('D'), consents }));
    expect(codesOf(out)).toEqual(codes);
    expect(out.heldBack).toBe(2 - codes.length);
  });

  it('of a relative leave by the relative’s own decision where there is one', () => {
    const relatives = [
      { id: 'M', relationship: 'mother', profile: profile('M'), consents: [refused] },
      { id: 'U', relationship: 'aunt_uncle_paternal', profile: profile('U') },
    ];
    const { profiles } = outOf(record({ recordType: 'report', relatives, consents: [granted] }));
    expect(profiles.map(({ sample }) => [sample.code, sample.category])).toEqual([
      ['U', 'Paternal Relative'],
    ]);
  });

  it('of the living stay where the family is not to be told', () => {
    const living = (wishes?: object) => record({ recordType: 'living', profile: profile('L'), wishes });
    expect(codesOf(outOf(living()))).toEqual(['L']);
    expect(codesOf(outOf(living({ informFamily: false })))).toEqual([]);
  });

  it('have alleles', () => {
    expect(
      outOf(record({ recordType: 'remains', profile: { sample: { code: 'A', type: 'bone' } } })),
    ).toEqual({ profiles: [], heldBack: 0 });
  });
});

const TABLE = readFrequencyCsv(
  'locus,allele,frequency\nTH01,6,0.5\nTH01,9.3,0.5\nTPOX,8,1\n',
  'invented.csv',
);

function textOf(
  format: ProfileOutput,
  records: readonly ExchangeRecord[],
): { text: string; leftOut: number } {
  const out = profilesText(format, { now: NOW, institution: 'MX-FORENSIC', frequencies: TABLE });
  const pieces = records.flatMap((one) => outOf(one).profiles).map((one) => out.add(one));
  return { text: [out.head, ...pieces, out.end()].join(''), leftOut: out.leftOut };
}

describe('files of profiles', () => {
  const remains = record({ recordType: 'remains', profile: profile('=A,1') });

  it('are tables with a row a locus, that a spreadsheet does not run', () => {
    expect(textOf('profiles-csv', [remains]).text).toBe(`sample,locus,allele1,allele2\n"'=A,1",TH01,6,9.3\n`);
    expect(textOf('genemapper', [remains]).text).toContain(`"'=A,1",Unidentified Person,TH01,6,9.3\n`);
  });

  it('of CODIS leave out what the format has no room for', () => {
    const long = record({ recordType: 'remains', profile: profile('A'.repeat(30)) });
    const { text, leftOut } = textOf('codis-xml', [remains, long]);
    expect(leftOut).toBe(1);
    expect(text.match(/<SPECIMENID>/gu)).toHaveLength(1);
    expect(text).toMatch(/<SUBMITDATETIME>2026-06-01T08:00:00</u);
  });

  it('of Familias are an event: remains, and families by their pedigree or by what relatives are', () => {
    const relatives = [{ id: 'Mother', relationship: 'mother', profile: profile('S-M') }];
    const pedigree = {
      missing: 'Son',
      individuals: [
        { id: 'Mother', sex: 'female' },
        { id: 'Son', mother: 'Mother', sex: 'male' },
      ],
    };
    const report = record({ recordType: 'report', id: 'C-1', relatives, pedigree, consents: [granted] });
    const plain = record({ recordType: 'report', id: 'C-2', relatives, consents: [granted] });
    const flagged = record({
      recordType: 'remains',
      profile: profile('B', { autosomal: { TH01: ['6', 'F'], FGA: ['21', '22'] } }),
    });
    const cousin = record({
      recordType: 'report',
      id: 'C-3',
      relatives: [{ id: 'Cousin', relationship: 'cousin', profile: profile('S-C') }],
      consents: [granted],
    });
    const { text, leftOut } = textOf('familias', [remains, flagged, report, plain, cousin]);
    expect(leftOut).toBe(1);
    const problem = readDviProblem(dviOfFamilias(readFamilias(text)).problem);
    expect(problem.victims.map(({ id, profile: typed }) => [id, [...typed.keys()]])).toEqual([
      ['=A,1', ['TH01']],
      ['B', []],
    ]);
    expect(answerDvi(problem).pairwiseLR['=A,1']).toEqual({ 'Missing C-1/Son': 1, 'Missing C-2/MISSING': 1 });
  });
});
