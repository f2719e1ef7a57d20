import type { Institution, InstitutionKind } from '../domain/institution.js';
import type { District } from '../domain/profile/competence-shape.js';
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
]);
const OFFICES = [
  office('US-WEBB-EXAMINER', 'medical_examiner'),
  office('US-PIMA-EXAMINER', 'medical_examiner'),
  office('US-BROOKS-JUDGE', 'local_judge'),
  office('US-BROOKS-POLICE', 'police'),
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
