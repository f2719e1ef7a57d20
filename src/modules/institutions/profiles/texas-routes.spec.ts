import { workingCalendar } from '../calendar/working-days.js';
import type { Institution, InstitutionKind } from '../domain/institution.js';
import type { District } from '../domain/profile/competence-shape.js';
import { limitInstants } from '../domain/profile/limit-instants.js';
import { limitOf } from '../domain/profile/limit-shape.js';
import { stepCalendarOf } from '../domain/profile/step-calendar.js';
import { routeFactsOf } from '../domain/routing/route-facts.js';
import { routeRecord } from '../domain/routing/route-record.js';
import { RoutingNetwork } from '../domain/routing/routing-network.js';
import { rulesOf } from '../domain/routing/routing-rules.js';
import { shippedProfiles } from './shipped-profiles.js';

const office = (code: string, kind: InstitutionKind, standsIn?: string): Institution => ({
  ...{ id: code, code, name: code, country: code.slice(0, 2), kind, deliversOnly: false, standsIn },
});

const county = (area: string, subarea: string): District => ({
  ...{ country: 'US', areas: [area], subareas: [subarea] },
});
const DISTRICTS = new Map<string, District>([
  ['US-WEBB-EXAMINER', county('Texas', 'Webb')],
  ['US-BROOKS-JUDGE', county('Texas', 'Brooks')],
  ['US-PIMA-EXAMINER', county('Arizona', 'Pima')],
  ['US-TX-CLEARINGHOUSE', { country: 'US', areas: ['Texas'] }],
  ['US-BROOKS-POLICE', county('Texas', 'Brooks')],
  ['US-MAVERICK-JUDGE', county('Texas', 'Maverick County')],
  ['US-EL-PASO-EXAMINER', county('Texas', 'El Paso')],
  ['US-TEXAS-JUDGES', { country: 'US', areas: ['Texas'] }],
]);
const OFFICES = [
  office('US-WEBB-EXAMINER', 'medical_examiner'),
  office('US-PIMA-EXAMINER', 'medical_examiner'),
  office('US-BROOKS-JUDGE', 'local_judge'),
  office('US-BROOKS-POLICE', 'police'),
  office('US-MAVERICK-JUDGE', 'local_judge'),
  office('US-EL-PASO-EXAMINER', 'medical_examiner'),
  office('US-TX-CLEARINGHOUSE', 'public_register'),
  office('US-CODIS', 'genetic_bank'),
  office('US-INTERPOL', 'interpol_bureau'),
  office('US-IN-HONDURAS', 'consulate', 'HN'),
  office('HN-MCALLEN', 'consulate', 'US'),
  office('HN-SEARCH', 'search_mechanism'),
];
const PROFILES = shippedProfiles('countries').filter(({ country }) => country === 'US');
const NETWORK = new RoutingNetwork(OFFICES, PROFILES.flatMap(rulesOf), DISTRICTS);

/** Offices that are told of the case of a Honduran whose family lives at home, each with its role and duty. */
const told = (kind: 'report' | 'remains', area: string, subarea: string) =>
  Object.fromEntries(
    routeRecord(
      {
        ...{ kind, holderId: 'HN-SEARCH', nationalities: ['HN'], place: { country: 'US', area, subarea } },
        family: [{ country: 'HN' }],
      },
      NETWORK,
    ).map(({ institution, role, duty }) => [institution?.code ?? 'operator', `${role} ${duty}`]),
  );

const ABROAD = {
  'HN-SEARCH': expect.any(String),
  'HN-MCALLEN': 'consular_post acknowledge',
  'US-CODIS': 'forensic_holder take_note',
  'US-INTERPOL': 'speaks_abroad take_note',
};
const CLEARINGHOUSE = { 'US-TX-CLEARINGHOUSE': 'supporting acknowledge' };

describe('whom the shipped profile of the United States names', () => {
  it.each([
    ['remains', 'Texas', 'Webb', { 'US-WEBB-EXAMINER': 'primary act', ...CLEARINGHOUSE }],
    // There is no examiner in the county.
    ['remains', 'Texas', 'Brooks', { 'US-BROOKS-JUDGE': 'primary act', ...CLEARINGHOUSE }],
    ['remains', 'Arizona', 'Pima', { 'US-PIMA-EXAMINER': 'primary act' }],
    ['report', 'Texas', 'Brooks', { 'US-BROOKS-POLICE': 'primary act', ...CLEARINGHOUSE }],
  ] as const)('of %s in %s, %s', (kind, area, subarea, offices) => {
    expect(told(kind, area, subarea)).toEqual({ ...ABROAD, ...offices });
  });
});

/** Who leads the case of remains that were found in a town, by the network and one office more. */
const leads = (locality: string, ...more: readonly Institution[]) => {
  const found = { place: { country: 'US', admin1: 'Texas', locality } };
  const about = { recordType: 'remains', id: 'R-1', institution: 'HN-SEARCH' } as const;
  const network = new RoutingNetwork([...OFFICES, ...more], PROFILES.flatMap(rulesOf), DISTRICTS);
  return routeRecord(routeFactsOf({ ...about, found }, 'HN-SEARCH'), network)
    .filter(({ role }) => role === 'primary')
    .map(({ institution, reasons }) => ({
      code: institution?.code,
      place: reasons.map(({ parameters }) => parameters['place']).find((place) => place !== undefined),
    }));
};

describe('remains that were found in a town of Texas', () => {
  it.each([
    ['Laredo', 'US-WEBB-EXAMINER', 'US, Texas, Webb County, Laredo'],
    ['Falfurrias', 'US-BROOKS-JUDGE', 'US, Texas, Brooks County, Falfurrias'],
    ['Eagle Pass', 'US-MAVERICK-JUDGE', 'US, Texas, Maverick County, Eagle Pass'],
    ['El Paso', 'US-EL-PASO-EXAMINER', 'US, Texas, El Paso'],
    ['San Elizario', 'US-EL-PASO-EXAMINER', 'US, Texas, El Paso County, San Elizario'],
    ['Brooks County', 'US-BROOKS-JUDGE', 'US, Texas, Brooks County'],
  ])('%s are those of %s', (locality, code, place) => {
    expect(leads(locality)).toEqual([{ code, place }]);
  });

  it('are by default those of the office of the kind for the whole state, and of no county else', () => {
    const judges = office('US-TEXAS-JUDGES', 'local_judge');
    // Nobody of the county, a name of several counties, and a place that the gazetteer does not know.
    for (const locality of ['Hebbronville', 'Kenedy', 'Rancho El Olvido'])
      expect(leads(locality, judges).map(({ code }) => code)).toEqual(['US-TEXAS-JUDGES']);
    // Without one whoever holds them leads.
    expect(leads('Hebbronville').map(({ code }) => code)).toEqual(['HN-SEARCH']);
  });
});

describe('the limits of Texas', () => {
  const [profile] = PROFILES;
  const step = profile?.protocol.steps.find(({ id }) => id === 'namus-person');
  const dueAt = (covers: District) => {
    if (!profile || !step) throw new Error('The step has gone.');
    const code = 'US-OFFICE';
    const institutions = [{ code, name: code, kind: 'police' as const, deliversOnly: false, covers }];
    const terms = stepCalendarOf({ ...profile, institutions }, step, { code });
    const report = new Date('2026-01-16T05:30:00Z');
    const instants = limitInstants(limitOf(step), { report }, workingCalendar('US', terms));
    return 'dueAt' in instants ? instants.dueAt.toISOString() : undefined;
  };

  it('reckon in the time of the division of the office', () => {
    // 15 January, 23:30 in Chicago and 22:30 in Denver; the last minute of 16 March there.
    expect(dueAt(county('Texas', 'Brooks'))).toBe('2026-03-17T04:59:00.000Z');
    expect(dueAt({ country: 'US', areas: ['TEXAS'] })).toBe('2026-03-17T04:59:00.000Z');
    expect(dueAt(county('Texas', 'El Paso County'))).toBe('2026-03-17T05:59:00.000Z');
    expect(dueAt(county('Texas', 'hudspeth'))).toBe('2026-03-17T05:59:00.000Z');
    // A district that reaches beyond the part.
    const both = { country: 'US', areas: ['Texas'], subareas: ['Hudspeth', 'Culberson'] };
    expect(dueAt(both)).toBe('2026-03-17T04:59:00.000Z');
  });

  it('are as the step says where nobody has said which district it is', () => {
    const terms = profile && step && stepCalendarOf(profile, step, { code: 'US-OTHER' });
    expect(terms).toEqual({ region: 'US-TX', timeZone: 'America/Chicago' });
  });
});
