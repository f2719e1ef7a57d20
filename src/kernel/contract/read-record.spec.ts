import { describe, expect, it } from '@jest/globals';
import { readRecord, type ReadResult } from './read-record.js';

const NOW = '2026-11-25T12:00:00Z';
const BASE = {
  report: { recordType: 'report' },
  remains: { recordType: 'remains' },
  living: { recordType: 'living' },
};
const read = (type: keyof typeof BASE, fields: object, context: object = {}): ReadResult =>
  readRecord({ ...BASE[type], id: 'A-1', institution: 'A', ...fields }, { now: NOW, ...context });
const codes = (findings: ReadResult['errors']): string[] =>
  findings.map(({ path, code }) => `${path} ${code}`.trim());

const named = (name: object): object => ({ person: { names: [{ kind: 'legal', ...name }], sex: 'female' } });
const person = (fields: object): object => ({
  person: { names: [{ kind: 'legal', full: 'Ana Paz' }], sex: 'female', ...fields },
});

describe('a record', () => {
  it.each([
    [null, 'EXCHANGE.NOT_AN_OBJECT'],
    [[], 'EXCHANGE.NOT_AN_OBJECT'],
    ['report', 'EXCHANGE.NOT_AN_OBJECT'],
    [{}, 'recordType EXCHANGE.REQUIRED'],
    [{ recordType: 'match' }, 'recordType EXCHANGE.NOT_IN_VOCABULARY'],
    [{ recordType: 'report', id: 'A-1' }, 'institution EXCHANGE.REQUIRED'],
    [{ recordType: 'report', id: '', institution: 'A' }, 'id EXCHANGE.REQUIRED'],
    [{ recordType: 'report', id: 7, institution: 'A' }, 'id EXCHANGE.WRONG_TYPE'],
    [{ recordType: 'report', id: ' A-1', institution: 'A' }, 'id EXCHANGE.ID_OUTER_SPACE'],
    [{ recordType: 'report', id: 'A\t1', institution: 'A' }, 'id EXCHANGE.ID_CONTROL_CHARACTER'],
    [{ recordType: 'report', id: 'x'.repeat(201), institution: 'A' }, 'id EXCHANGE.TEXT_TOO_LONG'],
  ])('is not %j', (value, expected) => {
    const result = readRecord(value, { now: NOW });
    expect(codes(result.errors)).toEqual([expected]);
    expect(result.record).toBeUndefined();
  });

  it('that says nothing but its type, owner and code is one', () => {
    expect(read('living', {}).record).toEqual({ recordType: 'living', id: 'A-1', institution: 'A' });
  });

  it.each<[keyof typeof BASE, object, string]>([
    ['report', { marks: [{ type: 'scar', side: 'up' }] }, 'marks[0].side EXCHANGE.NOT_IN_VOCABULARY'],
    ['report', { marks: [null] }, 'marks[0] EXCHANGE.NULL_IN_LIST'],
    ['report', { marks: { type: 'scar' } }, 'marks EXCHANGE.WRONG_TYPE'],
    ['report', { marks: [{ region: 'head' }] }, 'marks[0].type EXCHANGE.REQUIRED'],
    ['report', { person: { sex: 'male' } }, 'person.names EXCHANGE.REQUIRED'],
    ['report', { physical: { heightCm: { min: 9 } } }, 'physical.heightCm.min EXCHANGE.OUT_OF_RANGE'],
    ['report', { physical: { heightCm: { max: 281 } } }, 'physical.heightCm.max EXCHANGE.OUT_OF_RANGE'],
    [
      'report',
      { physical: { heightCm: { min: 170, max: 160 } } },
      'physical.heightCm EXCHANGE.RANGE_REVERSED',
    ],
    ['report', { physical: { heightCm: { about: 170 } } }, 'physical.heightCm EXCHANGE.RANGE_WITHOUT_SIDE'],
    ['report', { physical: { weightKg: '70' } }, 'physical.weightKg EXCHANGE.WRONG_TYPE'],
    ['report', person({ birthDate: '2001-02-29' }), 'person.birthDate EXCHANGE.IMPOSSIBLE_DATE'],
    ['report', person({ nationalities: ['gt'] }), 'person.nationalities[0] EXCHANGE.NOT_A_COUNTRY'],
    ['report', person({ nationalities: ['UK'] }), 'person.nationalities[0] EXCHANGE.NOT_A_COUNTRY'],
    ['report', person({ languages: ['spanish'] }), 'person.languages[0] EXCHANGE.NOT_A_LANGUAGE'],
    [
      'report',
      person({ names: [{ kind: 'legal', full: 'x'.repeat(301) }] }),
      'person.names[0].full EXCHANGE.TEXT_TOO_LONG',
    ],
    [
      'report',
      { reporter: { relationship: 'x', language: 'es', email: 'a@b.c, d@e.f' } },
      'reporter.email EXCHANGE.NOT_AN_EMAIL',
    ],
    ['report', { dental: { teeth: { 19: 'present' } } }, 'dental.teeth.* EXCHANGE.NOT_A_TOOTH'],
    ['report', { dental: { teeth: { 18: 'gone' } } }, 'dental.teeth.18 EXCHANGE.NOT_IN_VOCABULARY'],
    ['report', { recordedAt: '2021-03-15' }, 'recordedAt EXCHANGE.IMPOSSIBLE_INSTANT'],
    ['report', { asked: { 'person.shoeSize': 'unknown' } }, 'asked.* EXCHANGE.UNKNOWN_PATH'],
    [
      'report',
      { fingerprints: { available: true, fingers: [11] } },
      'fingerprints.fingers[0] EXCHANGE.OUT_OF_RANGE',
    ],
    ['report', { fingerprints: { available: 'yes' } }, 'fingerprints.available EXCHANGE.WRONG_TYPE'],
    ['report', { event: { peopleInvolved: 0 } }, 'event.peopleInvolved EXCHANGE.OUT_OF_RANGE'],
    ['report', { event: { peopleInvolved: 1.5 } }, 'event.peopleInvolved EXCHANGE.NOT_A_WHOLE_NUMBER'],
    ['report', { destination: { place: { lat: 91 } } }, 'destination.place.lat EXCHANGE.OUT_OF_RANGE'],
    [
      'report',
      { attachments: [{ id: '1', kind: 'photo', mediaType: 'image/png', sha256: 'A'.repeat(64) }] },
      'attachments[0].sha256 EXCHANGE.NOT_A_SHA256',
    ],
    [
      'report',
      {
        externalIds: [
          { system: 's', id: '1' },
          { system: 't', id: '1' },
          { system: 's', id: '1' },
        ],
      },
      'externalIds[2].id EXCHANGE.ID_TWICE',
    ],
    [
      'report',
      { linkedReports: [{ institution: 'A', id: 'A-1', why: 'same_family' }] },
      'linkedReports[0] EXCHANGE.SELF_REFERENCE',
    ],
    ['remains', { partOf: { institution: 'A', id: 'A-1' } }, 'partOf EXCHANGE.SELF_REFERENCE'],
    [
      'remains',
      { estimates: { sex: { value: 'male', confidence: 0.4 } } },
      'estimates.sex.confidence EXCHANGE.OUT_OF_RANGE',
    ],
    ['remains', { deathDate: { from: '2021', to: '2020' } }, 'deathDate.to EXCHANGE.END_BEFORE_START'],
    [
      'remains',
      { custody: [{ disposition: 'stored', from: '2021', to: '2020-12' }] },
      'custody[0].to EXCHANGE.END_BEFORE_START',
    ],
    ['living', { since: '2021-02', until: '2021-01' }, 'until EXCHANGE.END_BEFORE_START'],
    [
      'living',
      { ...person({ birthDate: '2022' }), since: '2021' },
      'person.birthDate EXCHANGE.BIRTH_AFTER_SINCE',
    ],
    ['living', { wishes: { informFamily: 'no' } }, 'wishes.informFamily EXCHANGE.WRONG_TYPE'],
    ['living', { wishes: { informFamily: null } }, 'wishes.informFamily EXCHANGE.WRONG_TYPE'],
    ['living', { wishes: { informFamily: '' } }, 'wishes.informFamily EXCHANGE.WRONG_TYPE'],
    [
      'report',
      { ...person({ birthDate: '2020-02' }), lastContact: { date: '2020-01' } },
      'person.birthDate EXCHANGE.BIRTH_AFTER_LAST_CONTACT',
    ],
    ['report', { updatedAt: '2026-11-26T12:00:01Z' }, 'updatedAt EXCHANGE.UPDATED_IN_FUTURE'],
  ])('%s %j is refused', (type, fields, expected) => {
    const result = read(type, fields);
    expect(codes(result.errors)).toEqual([expected]);
    expect(result.record).toBeUndefined();
  });

  it.each<[keyof typeof BASE, object, string]>([
    [
      'report',
      { departure: { date: '2020-02', place: { country: 'GT' } }, lastContact: { date: '2020-01' } },
      'departure.date EXCHANGE.DEPARTURE_AFTER_LAST_CONTACT',
    ],
    ['report', { lastContact: { date: '2027' } }, 'lastContact.date EXCHANGE.DATE_IN_FUTURE'],
    ['report', { updatedAt: '2026-11-26T12:00:00Z' }, 'updatedAt EXCHANGE.DATE_IN_FUTURE'],
    [
      'report',
      { ...person({ birthDate: '1990', ageYears: { max: 20 } }), lastContact: { date: '2020' } },
      'person.ageYears EXCHANGE.AGE_CONTRADICTS_BIRTH',
    ],
    [
      'report',
      {
        marks: [
          { type: 'tattoo', state: 'absent' },
          { type: 'tattoo', region: 'arm' },
        ],
      },
      'marks[0].state EXCHANGE.CONTRADICTION',
    ],
    [
      'report',
      { ...person({ birthDate: '1990' }), asked: { 'person.birthDate': 'refused' } },
      'asked.person.birthDate EXCHANGE.ASKED_BUT_ANSWERED',
    ],
    [
      'remains',
      {
        found: { date: '2020-03-01', place: { country: 'MX' } },
        deathDate: '2018',
        postMortemIntervalDays: { min: 1, max: 30 },
      },
      'postMortemIntervalDays EXCHANGE.DEATH_CONTRADICTS_INTERVAL',
    ],
    [
      'remains',
      { recovered: ['head', 'leg'], notRecovered: ['leg'] },
      'notRecovered[0] EXCHANGE.CONTRADICTION',
    ],
    ['remains', { found: { place: { country: 'MX' } } }, 'found.date EXCHANGE.FOUND_WITHOUT_DAY'],
    [
      'report',
      { dental: { teeth: { 3: 'crown', 30: 'missing' } } },
      'dental.teeth EXCHANGE.TEETH_RENUMBERED',
    ],
    ['report', named({ given: 'JosÃ©' }), 'person.names[0].given EXCHANGE.TEXT_DAMAGED'],
    ['report', named({ surnames: ['Nu&ntilde;ez'] }), 'person.names[0].surnames[0] EXCHANGE.TEXT_DAMAGED'],
    ['report', named({ surnames: ['N??ez'] }), 'person.names[0].surnames[0] EXCHANGE.NAME_LOST_LETTERS'],
    ['report', named({ full: 'JoséGarcía' }), 'person.names[0].full EXCHANGE.NAME_JOINED'],
    [
      'report',
      { route: [{ place: { country: 'MX', lat: 31.2, lon: 112.4 } }] },
      'route[0].place.lon EXCHANGE.SIGN_LOST',
    ],
    [
      'remains',
      { found: { date: '2020', place: { country: 'PE', lat: 12.1, lon: -77 } } },
      'found.place.lat EXCHANGE.SIGN_LOST',
    ],
    [
      'remains',
      { physical: { heightCm: { min: 66, max: 68 } } },
      'physical.heightCm EXCHANGE.HEIGHT_IN_INCHES',
    ],
    ['report', { migrationStatus: 'irregular' }, '* EXCHANGE.MIGRATION_STATUS_DROPPED'],
    ['report', { extra: { nota: 'Es indocumentado' } }, 'extra.* EXCHANGE.MIGRATION_STATUS_SAID'],
    ['remains', { cause: 'Se dice: indocumentado' }, 'cause EXCHANGE.MIGRATION_STATUS_SAID'],
    ['report', { marks: [{}, { type: 'scar' }] }, 'marks[0] EXCHANGE.EMPTY_IN_LIST'],
  ])('%s %j is taken with a warning', (type, fields, expected) => {
    const result = read(type, fields);
    expect(codes(result.errors)).toEqual([]);
    expect(codes(result.warnings)).toEqual([expected]);
  });

  it.each<[keyof typeof BASE, object]>([
    ['living', { since: '2020', until: '2030' }],
    ['living', { person: { sex: 'male', ageYears: { min: 25, max: 37 } } }],
    [
      'remains',
      {
        deathDate: '2020-02',
        found: { date: '2020-03-01', place: { country: 'MX' } },
        postMortemIntervalDays: { min: 1, max: 30 },
      },
    ],
    ['report', { ...person({ birthDate: '2020' }), lastContact: { date: '2020-01' } }],
    [
      'report',
      {
        marks: [
          { type: 'tattoo', region: 'leg', state: 'absent' },
          { type: 'tattoo', region: 'arm' },
        ],
      },
    ],
    ['report', { person: { names: [{ kind: 'legal', full: 'DESCONOCIDO' }], sex: 'unknown' } }],
  ])('%s %j is taken as it is', (type, fields) => {
    expect(read(type, fields)).toMatchObject({ record: fields, errors: [], warnings: [] });
  });

  it.each([
    [
      {
        1: 'missing',
        8: 'present',
        9: 'present',
        16: 'filled',
        17: 'crown',
        24: 'present',
        25: 'present',
        32: 'missing',
      },
      {
        18: 'missing',
        11: 'present',
        21: 'present',
        28: 'filled',
        38: 'crown',
        31: 'present',
        41: 'present',
        48: 'missing',
      },
    ],
    [
      { 19: 'crown', 22: 'missing' },
      { 36: 'crown', 33: 'missing' },
    ],
    [
      { UR6: 'filled', ul1: 'present', LL8: 'missing', LR3: 'crown', 11: 'present' },
      { 16: 'filled', 21: 'present', 38: 'missing', 43: 'crown', 11: 'present' },
    ],
    [
      { 11: 'present', 18: 'missing', 55: 'caries' },
      { 11: 'present', 18: 'missing', 55: 'caries' },
    ],
  ])('keeps a chart in FDI numbers, whatever it was written in: %j', (teeth, kept) => {
    expect(read('remains', { dental: { teeth } }).record).toMatchObject({ dental: { teeth: kept } });
  });

  it('takes no tooth twice, and a slip among FDI numbers for no other notation', () => {
    const twice = read('remains', { dental: { teeth: { 11: 'present', UR1: 'missing' } } });
    expect(codes(twice.errors)).toEqual(['dental.teeth.* EXCHANGE.NOT_A_TOOTH']);
    const slip = read('remains', { dental: { teeth: { 11: 'present', 12: 'present', 19: 'missing' } } });
    expect(codes(slip.errors)).toEqual(['dental.teeth.* EXCHANGE.NOT_A_TOOTH']);
  });

  it('is read in NFC, ids and keys included', () => {
    const { record } = read('report', { id: 'N\u0303-1', extra: { 'n\u0303': 'a\u0301' } });
    expect(record).toMatchObject({ id: 'Ñ-1', extra: { ñ: 'á' } });
  });

  it('takes null and empty for absent, however deep', () => {
    const { record, warnings } = read('report', {
      withdrawn: null,
      physical: { build: '', heightCm: {} },
      marks: [],
      person: { names: [], sex: null },
      unheardOf: {},
    });
    expect(record).toEqual({ recordType: 'report', id: 'A-1', institution: 'A' });
    expect(warnings).toEqual([]);
  });

  it('tells all that is wrong with it, each at the position that the file has', () => {
    const { errors } = read('report', {
      relatives: [{}, { id: 'M', relationship: 'mother', sex: 'male' }],
      status: 'lost',
    });
    expect(codes(errors)).toEqual(['status EXCHANGE.NOT_IN_VOCABULARY']);
    const { warnings: family } = read('report', {
      relatives: [{}, { id: 'M', relationship: 'mother', sex: 'male' }],
    });
    expect(codes(family)).toEqual([
      'relatives[0] EXCHANGE.EMPTY_IN_LIST',
      'relatives[1].sex EXCHANGE.FAMILY_SEX_IMPOSSIBLE',
    ]);
  });

  it('never shows a value in its findings', () => {
    const secret = 'very-secret-4711';
    const { errors, warnings } = read('report', {
      [secret]: secret,
      status: secret,
      person: {
        names: [{ kind: secret, [secret]: 1 }],
        sex: secret,
        birthDate: secret,
        nationalities: [secret],
      },
      directProfile: {
        sample: { code: 'S', type: secret },
        autosomal: { [secret]: [secret], TH01: [secret] },
      },
      asked: { [secret]: secret },
      extra: { migrationStatus: secret },
    });
    expect(errors.length).toBeGreaterThan(6);
    expect(JSON.stringify([errors, warnings])).not.toContain(secret);
  });

  it('lists at most 200 errors and says that there are more', () => {
    const { errors } = read('report', { marks: Array.from({ length: 300 }, () => ({ type: 'x' })) });
    expect(errors).toHaveLength(201);
    expect(errors.at(-1)).toEqual({ path: '', code: 'EXCHANGE.MORE_FINDINGS' });
  });

  it('has lists of at most 10,000 entries and texts of at most 10,000 characters', () => {
    expect(
      codes(read('report', { effects: Array.from({ length: 10_001 }, () => ({ category: 'bag' })) }).errors),
    ).toEqual(['effects EXCHANGE.TOO_MANY_ENTRIES']);
    expect(read('remains', { cause: '😀'.repeat(10_000) }).errors).toEqual([]);
    expect(codes(read('remains', { cause: '😀'.repeat(10_001) }).errors)).toEqual([
      'cause EXCHANGE.TEXT_TOO_LONG',
    ]);
  });
});

describe('institutions', () => {
  it('that are announced have to be the owner, and the owner has to be loaded', () => {
    expect(codes(read('report', {}, { institution: 'B' }).errors)).toEqual([
      'institution EXCHANGE.INSTITUTION_MISMATCH',
    ]);
    expect(codes(read('report', {}, { countryOf: new Map([['B', 'HN']]) }).errors)).toEqual([
      'institution EXCHANGE.INSTITUTION_NOT_LOADED',
    ]);
    expect(read('report', {}, { institution: 'A', countryOf: new Map([['A', 'HN']]) }).errors).toEqual([]);
  });

  it('that are not loaded are a warning elsewhere', () => {
    const context = { countryOf: new Map([['A', 'HN']]) };
    const consents = [{ purpose: 'search', decision: 'granted', institutions: ['A', 'Z'] }];
    const { record, warnings } = read('report', { consents }, context);
    expect(codes(warnings)).toEqual(['consents[0].institutions[1] EXCHANGE.UNKNOWN_INSTITUTION']);
    expect(record).toMatchObject({ consents });
  });
});
