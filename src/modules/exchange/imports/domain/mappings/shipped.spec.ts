import { readRecord } from '../../../../../kernel/contract/index.js';
import type { JsonTree } from '../json.js';
import type { Mapping } from '../mapping.js';
import { readRow } from '../read-row.js';
import { namusMissing } from './namus-missing.js';
import { namusUnidentified } from './namus-unidentified.js';
import { noMoreDeaths } from './no-more-deaths.js';
import { ogisArizona } from './ogis-arizona.js';
import { SHIPPED_MAPPINGS } from './shipped.js';

/** Every row here is invented; none is of a register. */
const read = (mapping: Mapping, cells: Record<string, string>): JsonTree => {
  const { record, errors } = readRow(mapping, new Map(Object.entries(cells)), 'T-1');
  if (!record) throw new Error(JSON.stringify(errors));
  expect(readRecord(record, { now: '2030-01-01T00:00:00Z' }).errors).toEqual([]);
  return record;
};

describe('the shipped mappings', () => {
  it('have a name of their own each, and one institution for each register', () => {
    expect(new Set(SHIPPED_MAPPINGS.map(({ id }) => id)).size).toBe(SHIPPED_MAPPINGS.length);
    expect(namusMissing.institution).toBe(namusUnidentified.institution);
    expect(new Set(SHIPPED_MAPPINGS.map(({ institution }) => institution.code)).size).toBe(3);
  });

  it.each(SHIPPED_MAPPINGS)(
    'make a valid record of a row of $id that says nothing but its key',
    (mapping) => {
      expect(read(mapping, {})).toMatchObject({ id: 'T-1', institution: mapping.institution.code });
    },
  );

  it('read a missing person of NamUs with the consents of a public register', () => {
    const record = read(namusMissing, {
      'Last Contact': '2010-06-01',
      'City State': 'Springfield, Ohio',
      Location: '(39.9, -83.8)',
      Sex: 'Female',
      'Missing Age From': '17',
      'Missing Age To': '18',
      Height: '63.0',
      Weight: '120.0',
      'Hair Color': 'Sandy',
      'Left Eye Color': 'Hazel',
      'Right Eye Color': 'Hazel',
      'Physical Features': 'Tattoo: No tattoos.',
    });
    expect(record).toMatchObject({
      recordType: 'report',
      lastContact: {
        date: '2010-06-01',
        place: {
          country: 'US',
          admin1: 'Ohio',
          locality: 'Springfield',
          lat: 39.9,
          lon: -83.8,
          precisionKm: 30,
        },
      },
      person: { sex: 'female', ageYears: { min: 17, max: 18 } },
      physical: { heightCm: { min: 159, max: 161 }, hairColor: 'blond', eyeColor: 'hazel' },
      marks: [{ type: 'tattoo', state: 'absent' }],
      extra: { 'Physical Features': 'Tattoo: No tattoos.' },
    });
    expect(
      (record.consents as JsonTree[]).map(({ purpose, decision, basis }) => [purpose, decision, basis]),
    ).toEqual([
      ['search', 'granted', 'public_register'],
      ['forensic_matching', 'granted', 'public_register'],
      ['cross_border', 'granted', 'public_register'],
    ]);
  });

  it('read unidentified remains of NamUs and leave the impossible under extra', () => {
    expect(
      read(namusUnidentified, {
        'Date Found': '2012-02-29',
        Sex: '',
        'Estimated Age From': '20.0',
        'Estimated Age To': '',
        'Age Group': 'Adult - Pre 40',
        'Estimated Year of Death From': '2010.0',
        'Estimated Year of Death To': '2011.0',
        Height: '800.0',
        'Left Eye Color': 'Brown',
        'Right Eye Color': 'Blue',
      }),
    ).toMatchObject({
      recordType: 'remains',
      status: 'unidentified',
      found: { date: '2012-02-29', place: { country: 'US' } },
      estimates: { sex: { value: 'unknown' }, ageYears: { min: 20, max: 40 } },
      deathDate: { from: '2010', to: '2011' },
      physical: { eyeColor: 'brown' },
      extra: { Height: '800.0', 'Right Eye Color': 'Blue', 'Age Group': 'Adult - Pre 40' },
    });
  });

  const ogisRow = {
    Sex: 'male',
    Age: '',
    'Reporting Date': '2015-03-04',
    'Location Precision': 'vague physical description (precise to within 10mi/15km)',
    'Body Condition': 'Skeletonization w/ mummification',
    'Post Mortem Interval': '< 5 weeks ',
    State: 'Arizona',
    Latitude: '32.1',
    Longitude: '-111.9',
  };

  it('read a row of Arizona without a name as unidentified', () => {
    const record = read(ogisArizona, { ...ogisRow, Name: 'Unidentified' });
    expect(record).toMatchObject({
      status: 'unidentified',
      condition: 'mummified',
      postMortemIntervalDays: { min: 0, max: 35 },
      found: { place: { admin1: 'Arizona', lat: 32.1, lon: -111.9, precisionKm: 15 } },
    });
    expect(record).not.toHaveProperty('identity');
  });

  it('read a row of Arizona with a name as identified and still in the search', () => {
    expect(read(ogisArizona, { ...ogisRow, Name: 'Quispe-Mamani, Aurelio', Age: '30' })).toMatchObject({
      status: 'identified_unclaimed',
      identity: {
        names: [{ kind: 'legal', given: 'Aurelio', surnames: ['Quispe', 'Mamani'] }],
        method: 'register',
        date: '2015-03-04',
      },
      estimates: { ageYears: { min: 30, max: 30 } },
    });
  });

  it.each([
    ['2004-05-06 00:00:00', '2004.0', '2004-05-06'],
    ['5/6/2004', '2004.0', '2004-05-06'],
    ['', '2004.0', '2004'],
    ['2004', '', '2004'],
  ])('read the date "%s" and the year "%s" of No More Deaths', (date, year, expected) => {
    expect(read(noMoreDeaths, { Date: date, Year: year, County: 'Brooks' })).toMatchObject({
      found: { date: expected },
    });
  });

  it('take for the place of No More Deaths only a state of the border', () => {
    const row = { Year: '2004.0', Source: 'Brooks County', Gender: 'U', Age_Range: '56 and older' };
    expect(read(noMoreDeaths, { ...row, State: 'Chiapas' })).toMatchObject({
      found: { place: { admin1: 'Texas' } },
      estimates: { sex: { value: 'unknown' }, ageYears: { min: 56 } },
      extra: { State: 'Chiapas' },
    });
    expect(readRow(noMoreDeaths, new Map([['Date', '31/5/2004']]), 'x').errors).toMatchObject([
      { path: 'found.date' },
    ]);
  });
});
