import fc from 'fast-check';
import type { Institution, InstitutionKind } from '../domain/institution.js';
import type { RouteFacts } from '../domain/routing/route-facts.js';
import { routeRecord } from '../domain/routing/route-record.js';
import { RoutingNetwork } from '../domain/routing/routing-network.js';
import { regionRules } from './region-rules.js';

const office = (code: string, kind: InstitutionKind, standsIn?: string): Institution => ({
  ...{ id: code, code, name: code, country: code.slice(0, 2), kind, standsIn, deliversOnly: false },
});
const OFFICES = [
  office('US-MORGUE', 'forensic_institute'),
  office('HN-MCALLEN', 'consulate', 'US'),
  office('HN-HOUSTON', 'consulate', 'US'),
  office('HN-MEXICO', 'consulate', 'MX'),
  office('US-IN-US', 'consulate', 'US'),
];
const DISTRICTS = new Map([
  ['HN-MCALLEN', { country: 'US', areas: ['Texas'], subareas: ['Brooks'] }],
  ['HN-HOUSTON', { country: 'US', areas: ['Texas'], subareas: ['Harris'] }],
]);
/** No country has joined with a profile. */
const NETWORK = new RoutingNetwork(OFFICES, regionRules(), DISTRICTS);

const routes = (more: Partial<RouteFacts>) =>
  routeRecord(
    {
      ...{ kind: 'remains', holderId: 'US-MORGUE', nationalities: ['HN'] },
      place: { country: 'US', area: 'Texas', subarea: 'Brooks' },
      ...more,
    },
    NETWORK,
  );
const cited = (more: Partial<RouteFacts>) =>
  routes(more).flatMap(({ institution, basis }) => (basis ? [institution?.code] : []));

describe('where a foreign national died', () => {
  it('the consular post of the district has to be told, by which rule, and by no profile of a country', () => {
    const route = routes({}).find(({ institution }) => institution?.code === 'HN-MCALLEN');
    expect(route).toMatchObject({
      ...{ role: 'consular_post', duty: 'acknowledge' },
      basis: {
        ...{ ruleId: 'tell-consular-post', country: 'ZZ', article: '37(a)' },
        instrumentTitle: 'Vienna Convention on Consular Relations',
        sourceTitle: 'Vienna Convention on Consular Relations, art. 37',
      },
    });
    const reasons = new Map(route?.reasons.map(({ code, parameters }) => [code, parameters]));
    expect(reasons.get('ROUTES.TOLD_EVERYWHERE')).toEqual({ country: 'US', step: 'tell-consular-post' });
  });

  it('is the one in whose district that was, or that stands in the country', () => {
    expect(cited({})).toEqual(['HN-MCALLEN']);
    expect(cited({ place: { country: 'MX' } })).toEqual(['HN-MEXICO']);
    expect(cited({ nationalities: ['HN', 'US'] })).toEqual(['HN-MCALLEN']);
  });

  it('is no rule for those who are missing, are alive, are nationals, or died nobody knows where', () => {
    for (const kind of ['report', 'living'] as const) expect(cited({ kind })).toEqual([]);
    expect(cited({ nationalities: ['US'] })).toEqual([]);
    expect(cited({ nationalities: [] })).toEqual([]);
    expect(cited({ place: undefined })).toEqual([]);
  });

  it('is no rule along the way, wherever that led', () => {
    const place = fc.record({ country: fc.constantFrom('US', 'MX', 'GT', 'ZZ') });
    fc.assert(
      fc.property(place, fc.array(place, { maxLength: 3 }), (where, transit) => {
        expect(cited({ place: where, transit })).toEqual(cited({ place: where }));
      }),
    );
  });
});
