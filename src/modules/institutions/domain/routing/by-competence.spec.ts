import fc from 'fast-check';
import { isInCatalogue, message, SPOKEN_LANGUAGES } from '../../../../platform/catalogue/index.js';
import type { Institution, InstitutionKind } from '../institution.js';
import { mechanismProfile } from '../profile/profile-shape.js';
import { OFFICE_DUTIES } from '../profile/route-roles.js';
import type { RouteFacts } from './route-facts.js';
import { routeRecord } from './route-record.js';
import { RoutingNetwork } from './routing-network.js';
import { rulesOf } from './routing-rules.js';

const office = (code: string, kind: InstitutionKind, more: Partial<Institution> = {}): Institution => ({
  ...{ id: code, code, name: code, country: code.slice(0, 2), kind, deliversOnly: false, ...more },
});

const TEXAS = { country: 'US', areas: ['Texas'] };
const OFFICES = [
  office('US-POLICE', 'police'),
  office('US-OTHER-POLICE', 'police'),
  office('US-EXAMINER', 'medical_examiner'),
  office('US-JUDGE-BROOKS', 'local_judge'),
  office('US-JUDGE-STARR', 'local_judge'),
  office('US-CLEARINGHOUSE', 'search_mechanism'),
  office('US-CHILDREN', 'ombudsman'),
  office('US-CODIS', 'genetic_bank'),
  office('HN-MFA', 'foreign_ministry'),
  office('HN-SEARCH', 'search_mechanism'),
  office('HN-MCALLEN', 'consulate', { standsIn: 'US' }),
  office('HN-HOUSTON', 'consulate', { standsIn: 'US' }),
  office('HN-MEXICO', 'consulate', { standsIn: 'MX' }),
  office('US-IN-HONDURAS', 'consulate', { standsIn: 'HN' }),
  office('MX-SEARCH', 'search_mechanism'),
];
const DISTRICTS = new Map([
  ['US-EXAMINER', { ...TEXAS, subareas: ['Webb'] }],
  ['US-JUDGE-BROOKS', { ...TEXAS, subareas: ['Brooks'] }],
  ['US-JUDGE-STARR', { ...TEXAS, subareas: ['Starr'] }],
  ['HN-MCALLEN', { ...TEXAS, subareas: ['Brooks', 'Starr'] }],
  ['HN-HOUSTON', { ...TEXAS, subareas: ['Harris'] }],
]);

const rule = (id: string, role: string, who: object, when: object, more: object = {}) => ({
  ...{ id, role, who, when, records: ['report', 'remains'], source: 'law', ...more },
});

const inTexas = { place: TEXAS };

/** A country whose law names offices by county, kind, age and sex. */
const US = mechanismProfile.parse({
  ...{ format: 'huella-mechanism/1', country: 'US', languages: ['en'], languagesSource: 'law' },
  sources: { law: { title: 'Code of Procedure (invented)', publisher: 'Nobody' } },
  institutions: [],
  competence: [
    rule('told', 'primary', { kind: 'police' }, { place: { country: 'US' }, receives: true }),
    rule('state', 'primary', { code: 'US-CLEARINGHOUSE' }, inTexas, { records: ['report'] }),
    rule('inquest', 'primary', { kind: 'medical_examiner', otherwise: { kind: 'local_judge' } }, inTexas, {
      records: ['remains'],
      instrument: 'ccp',
      evidence: evidence('49.04'),
    }),
    rule('girls', 'guardianship', { code: 'US-CHILDREN' }, { ...inTexas, isChild: true, sex: 'female' }),
    rule('bank', 'forensic_holder', { kind: 'genetic_bank' }, { place: { country: 'US' } }),
    rule('posts', 'consular_post', { kind: 'consulate' }, { place: { country: 'US' }, familyIn: ['HN'] }),
  ],
  protocol: {
    steps: [
      {
        ...{ id: 'inform', who: { kind: 'police' }, does: 'tell_consulate', limit: { is: 'at_once' } },
        tells: [{ kind: 'consulate', of: 'nationality', district: 'place' }],
        source: 'law',
      },
    ],
  },
  instruments: [{ id: 'ccp', title: 'Chapter 49 (invented)', source: 'law' }],
});

function evidence(article: string) {
  return { seen: 'text', article, checkedOn: '2026-11-29', reviewBy: '2027-09' };
}

const NETWORK = new RoutingNetwork(OFFICES, rulesOf(US), DISTRICTS);

const facts = (more: Partial<RouteFacts>): RouteFacts => ({
  ...{ kind: 'report', holderId: 'MX-SEARCH', nationalities: [], ...more },
  place: 'place' in more ? more.place : { country: 'US', area: 'Texas', subarea: 'Brooks' },
});

const told = (more: Partial<RouteFacts>) =>
  Object.fromEntries(
    routeRecord(facts(more), NETWORK).map(({ institution, role, duty }) => [
      institution?.code ?? 'operator',
      `${role} ${duty}`,
    ]),
  );
const routeTo = (code: string, more: Partial<RouteFacts>) =>
  routeRecord(facts(more), NETWORK).find(({ institution }) => institution?.code === code);

describe('whom the law of a place names', () => {
  it('is the office of the second division, and where there is none who does it instead', () => {
    const remains = { kind: 'remains' } as const;
    const inCounty = (subarea: string) =>
      Object.keys(told({ ...remains, place: { country: 'US', area: 'TEXAS', subarea } }));
    expect(inCounty('Webb')).toContain('US-EXAMINER');
    expect(inCounty('Webb').join()).not.toContain('JUDGE');
    expect(inCounty('brooks')).toContain('US-JUDGE-BROOKS');
    expect(inCounty('brooks')).not.toContain('US-JUDGE-STARR');
    expect(inCounty('brooks')).not.toContain('US-EXAMINER');
    expect(routeTo('US-JUDGE-BROOKS', remains)).toMatchObject({
      ...{ role: 'primary', duty: 'act' },
      reasons: [{ code: 'ROUTES.PLACE_REMAINS' }, { code: 'ROUTES.IN_PLACE_OF' }],
      basis: {
        ...{ ruleId: 'inquest', country: 'US', sourceKey: 'law', article: '49.04' },
        sourceTitle: 'Code of Procedure (invented)',
        instrumentTitle: 'Chapter 49 (invented)',
      },
    });
  });

  it('is whoever received the case, and no other of its kind', () => {
    const california = { country: 'US', area: 'California' };
    expect(told({ holderId: 'US-POLICE', place: california })).toMatchObject({ 'US-POLICE': 'primary act' });
    expect(told({ holderId: 'US-POLICE', place: california })).not.toHaveProperty('US-OTHER-POLICE');
  });

  it('is a guardianship authority of a child of the sex that the rule names', () => {
    expect(told({ isChild: true, sex: 'female' })).toMatchObject({ 'US-CHILDREN': 'guardianship act' });
    for (const more of [{ isChild: true, sex: 'male' }, { isChild: false, sex: 'female' }, { sex: 'female' }])
      expect(told(more)).not.toHaveProperty('US-CHILDREN');
  });

  it('is a forensic holder, which takes note', () => {
    expect(told({})).toMatchObject({ 'US-CODIS': 'forensic_holder take_note' });
  });

  it('is asked along the way, and does not lead there', () => {
    const through = { place: { country: 'MX' }, transit: [{ country: 'US', area: 'Texas' }] };
    expect(told(through)).toMatchObject({ 'US-CLEARINGHOUSE': 'supporting acknowledge' });
    expect(routeTo('US-CLEARINGHOUSE', through)?.reasons[0]?.code).toBe('ROUTES.TRANSIT');
  });
});

describe('whom the nationality names', () => {
  it('is its ministry and its search mechanism, where its profile has no rule', () => {
    const honduran = told({ nationalities: ['HN'], place: { country: 'MX' } });
    expect(honduran).toMatchObject({
      'HN-MFA': 'nationality take_note',
      'HN-SEARCH': 'nationality take_note',
      'HN-MEXICO': 'consular_post acknowledge',
    });
    expect(told({ nationalities: ['HN'], place: { country: 'HN' } })).not.toHaveProperty('HN-MFA');
    expect(told({ nationalities: ['HN'], place: undefined })).not.toHaveProperty('HN-MEXICO');
  });

  it('is the consular post in whose district the place lies, as the protocol of the place has it', () => {
    const found = { kind: 'remains', nationalities: ['HN'] } as const;
    expect(told(found)).toHaveProperty('HN-MCALLEN');
    expect(told(found)).not.toHaveProperty('HN-HOUSTON');
    expect(routeTo('HN-MCALLEN', found)?.basis?.ruleId).toBe('inform');
  });
});

it('a consular post of the place is told where the family lives', () => {
  const home = { family: [{ country: 'HN' }] };
  expect(told(home)).toMatchObject({ 'US-IN-HONDURAS': 'consular_post acknowledge' });
  expect(told({})).not.toHaveProperty('US-IN-HONDURAS');
});

it('each has a duty, and reasons in five languages', () => {
  const country = fc.constantFrom('US', 'HN', 'MX', 'ZZ');
  const place = fc.record({
    country,
    area: fc.constantFrom('Texas', 'Sonora'),
    subarea: fc.constantFrom('Webb', 'Brooks'),
  });
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom('report', 'remains', 'living'),
        holderId: fc.constantFrom(...OFFICES.map(({ id }) => id)),
        place,
        transit: fc.array(place, { maxLength: 2 }),
        family: fc.array(fc.record({ country }), { maxLength: 2 }),
        nationalities: fc.array(country, { maxLength: 2 }),
        isChild: fc.boolean(),
        sex: fc.constantFrom('female', 'male', 'unknown'),
      }),
      (drawn) => {
        const routes = routeRecord(drawn, NETWORK);
        const codes = routes.map(({ institution }) => institution?.code);
        expect(codes).toEqual([...new Set(codes)]);
        for (const { duty, reasons } of routes) {
          expect(OFFICE_DUTIES).toContain(duty);
          expect(reasons.length).toBeGreaterThan(0);
          for (const { code, parameters } of reasons) {
            expect(isInCatalogue(code)).toBe(true);
            const said = SPOKEN_LANGUAGES.map((language) => message(code, language, parameters));
            expect(new Set(said).size).toBe(SPOKEN_LANGUAGES.length);
          }
        }
      },
    ),
  );
});
