import { readInstitutionsFile } from './institutions-file.js';
import { readSampleRule, sampleAdmissibility, type SampleRule } from './sample-rule.js';

const source = 'Invented protocol, article 3';
const police: SampleRule = { collectorKinds: ['police', 'prosecutor'], requiresCustody: false, source };
const anybody: SampleRule = { collectorKinds: '*', requiresCustody: true, source };
const custody = [{ at: '2024-01-01', from: 'A', to: 'B' }];

describe('a sample', () => {
  it.each([
    [undefined, { collectorKind: 'ngo' }, true, 'SAMPLES.NOT_STATED'],
    [null, {}, true, 'SAMPLES.NOT_STATED'],
    [police, { collectorKind: 'police' }, true, 'SAMPLES.ADMITTED'],
    [police, { collectorKind: 'ngo' }, false, 'SAMPLES.COLLECTOR_NOT_ADMITTED'],
    [police, {}, false, 'SAMPLES.COLLECTOR_NOT_STATED'],
    [anybody, { custody }, true, 'SAMPLES.ADMITTED'],
    [anybody, { collectorKind: 'police' }, false, 'SAMPLES.CUSTODY_MISSING'],
    [anybody, { custody: [] }, false, 'SAMPLES.CUSTODY_MISSING'],
  ] as const)('by the rule %j that says %j is admissible: %s, %s', (rule, sample, admissible, reason) => {
    const told = sampleAdmissibility(rule, sample);
    expect(told).toEqual({ admissible, reason, source: rule?.source });
  });
});

describe('a rule for samples', () => {
  it('is optional in a file of institutions', () => {
    const institution = { code: 'US-LAB', name: 'Invented', country: 'US', kind: 'forensic_institute' };
    const plain = readInstitutionsFile({ institutions: [institution] });
    expect(plain).toMatchObject({ file: { institutions: [institution] } });
    const admits = { collectorKinds: ['police'], source };
    expect(readInstitutionsFile({ institutions: [{ ...institution, admits }] })).toMatchObject({
      file: { institutions: [{ admits: { ...admits, requiresCustody: false } }] },
    });
    const wrong = { collectorKinds: ['migration_police'], source };
    expect(readInstitutionsFile({ institutions: [{ ...institution, admits: wrong }] })).toMatchObject({
      faults: [{ path: expect.stringContaining('institutions[0].admits.collectorKinds') }],
    });
  });

  it.each([
    [{ collectorKinds: [], source }],
    [{ collectorKinds: '*', source: ' ' }],
    [{ collectorKinds: '*' }],
    [{ collectorKinds: ['nobody'], source }],
  ])('%j is refused', (given) => {
    expect(() => readSampleRule(given)).toThrow('MECHANISMS.INPUT_REFUSED');
  });
});
