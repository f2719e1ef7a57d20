import { codisFile, familiasFile, specimen } from '../support/genetic-texts.js';
import { ImportsHouse, type How } from './imports-house.js';

let house: ImportsHouse;
beforeAll(async () => {
  house = await ImportsHouse.open();
});
afterAll(() => house.close());
beforeEach(() => house.empty());

const stored = async (id: string) => (await house.stored()).find((record) => record.id === id);

describe('genetic files that are no tables', () => {
  it('of CODIS are read specimen by specimen; what is rejected is a table that can be mended', async () => {
    const text = codisFile(specimen('S-1', ['TH01', '6', '9.3']), specimen('S-2', ['TH01', '6', 'x']));
    const { answer, rejects } = await house.bring(text, {
      format: 'codis-xml',
      institution: 'US-MORGUE',
      profilesAs: 'remains',
    });
    expect(answer).toMatchObject({ accepted: 1, rejected: 1, stored: 1 });
    expect(answer.errors).toMatchObject([{ line: 5, path: 'TH01', code: 'PROFILES.NOT_AN_ALLELE' }]);
    expect(await stored('S-1')).toMatchObject({ profile: { sample: { lab: 'LAB-7' } } });
    const again = await house.bring((rejects ?? '').replace('"x"', '"7"'), {
      format: 'profiles-csv',
      institution: 'US-MORGUE',
      profilesAs: 'remains',
    });
    expect(again.answer).toMatchObject({ accepted: 1, stored: 1 });
  });

  const FAMILIAS = familiasFile(`[[Reference Families]]
nFamilies= 1
[[[Family 1 ]]]
Name= Family A
[[[[Persons]]]]
nPersons= 5
[[[[[Person 1]]]]]
Name= Mother
Gender= Female
[[[[[[DNA data]]]]]]
nSystems= 1
SystemName= TH01
Allele1= 6
Allele2= 7
[[[[[Person 2]]]]]
Name= Missing son
Gender= Male
[[[[[[DNA data]]]]]]
nSystems= 0
[[[[[Person 3]]]]]
Name= Great-aunt
Gender= Female
[[[[[[DNA data]]]]]]
nSystems= 1
SystemName= TH01
Allele1= 7
Allele2= 8
[[[[[Person 4]]]]]
Name= Grandmother
Gender= Female
[[[[[Person 5]]]]]
Name= Great-grandmother
Gender= Female
[[[[Pedigrees]]]]
nPedigrees= 1
[[[[[Pedigree 1]]]]]
Name= Template pedigree
nRelations= 5
Parent= Mother
Child= Missing son
Parent= Grandmother
Child= Mother
Parent= Grandfather
Child= Mother
Parent= Great-grandmother
Child= Grandmother
Parent= Great-grandmother
Child= Great-aunt
`);

  it('of Familias bring profiles by sample, or remains and reports with their families', async () => {
    const by = await house.bring(FAMILIAS, { format: 'familias', institution: 'US-MORGUE' });
    expect(by.answer.errors.map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'PROFILES.SAMPLE_UNKNOWN'),
    );
    const how: How = { format: 'familias', institution: 'US-MORGUE', profilesAs: 'records' };
    const { answer } = await house.bring(FAMILIAS, how);
    expect(answer.errors).toEqual([]);
    expect(answer).toMatchObject({ accepted: 2, stored: 2 });
    expect(answer.warningsList.map(({ code }) => code)).toContain('PROFILES.RELATIVE_LEFT_OUT');
    expect(await stored('V-1')).toMatchObject({
      recordType: 'remains',
      profile: { autosomal: { TH01: ['6', '9.3'] } },
    });
    expect(await stored('Family A/Missing son')).toMatchObject({
      recordType: 'report',
      relatives: [
        { id: 'Mother', relationship: 'mother', profile: { sample: { code: 'Mother', type: 'buccal' } } },
      ],
      pedigree: { missing: 'Missing son' },
    });
    expect((await house.bring(FAMILIAS, how)).answer).toMatchObject({ stored: 0, unchanged: 2 });
  });
});
