import { readCodisHead, readCodisSpecimen } from './read-codis-specimen.js';
import { CODIS_FOOT, codisHead, codisProblem, codisSpecimen } from './write-codis.js';
import type { XmlElement } from './xml-tree.js';

let line = 0;
const element = (name: string, ...within: (XmlElement | string)[]): XmlElement => ({
  name,
  line: ++line,
  attributes: {},
  text: within.filter((one) => typeof one === 'string').join(''),
  children: within.filter((one) => typeof one !== 'string'),
});
const locus = (name: string, ...alleles: string[]): XmlElement =>
  element(
    'LOCUS',
    element('LOCUSNAME', name),
    ...alleles.map((allele) => element('ALLELE', element('ALLELEVALUE', allele))),
  );

describe('a specimen of a CODIS file', () => {
  it('is a sample with category, kit and laboratory', () => {
    const specimen = element(
      'SPECIMEN',
      element('SPECIMENID', ' X-1 '),
      element('SPECIMENCATEGORY', 'Unidentified Person'),
      locus('VWA', '16'),
      locus('TH01', '6', '9.3'),
      locus('HV1', 'A263G'),
    );
    const head = readCodisHead([element('SOURCELAB', 'LAB-7'), element('KIT', 'Invented 24')]);
    expect(readCodisSpecimen(specimen, head)).toMatchObject({
      code: 'X-1',
      category: 'Unidentified Person',
      kit: 'Invented 24',
      lab: 'LAB-7',
      loci: { autosomal: { vWA: ['16', '16'], TH01: ['6', '9.3'] } },
      errors: [],
      warnings: [{ code: 'PROFILES.MT_LEFT_OUT' }],
    });
    expect(readCodisHead([element('SOURCELAB', 'NO-SOURCELAB')])).toEqual({});
  });

  it('without an id is refused', () => {
    expect(readCodisSpecimen(element('SPECIMEN', locus('TH01', '6', '7'))).errors).toMatchObject([
      { code: 'PROFILES.SAMPLE_EMPTY' },
    ]);
  });
});

describe('a CODIS file that is written', () => {
  const sample = {
    code: 'A<1>&"',
    loci: { autosomal: { TH01: ['6', '6'], FGA: ['21', 'F'], vWA: ['16', '17'] } },
  };

  it('escapes what XML has other uses for, and leaves a flagged allele out', () => {
    const text =
      codisHead({ submitted: '2026-05-02T15:00:00', sourceLab: 'MX-FORENSIC-LAB' }) +
      codisSpecimen(sample, '2026-05-02T15:00:00') +
      CODIS_FOOT;
    expect(text).toContain('<SPECIMENID>A&lt;1&gt;&amp;&quot;</SPECIMENID>');
    expect(text).toContain('<SOURCELAB>NO-LAB</SOURCELAB>');
    expect(text.match(/<ALLELEVALUE>/gu)).toHaveLength(3);
    expect(text).not.toContain('FGA');
  });

  it('has no room for a long code or for more loci than the format has', () => {
    expect(codisProblem(sample)).toBeUndefined();
    expect(codisProblem({ ...sample, code: 'A'.repeat(25) })).toBe('code');
    const loci = Object.fromEntries(Array.from({ length: 33 }, (_, at) => [`L${at}`, ['8', '9']]));
    expect(codisProblem({ code: 'A', loci: { autosomal: loci } })).toBe('loci');
  });
});
