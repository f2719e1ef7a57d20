import fc from 'fast-check';
import { isInCatalogue, message, SPOKEN_LANGUAGES } from '../../../../platform/catalogue/index.js';
import { shippedProfiles } from '../../profiles/shipped-profiles.js';
import type { Institution } from '../institution.js';
import { routeMatch, routeRecord } from './route-record.js';
import { routeFactsOf, type RouteFacts } from './route-facts.js';
import { RoutingNetwork } from './routing-network.js';
import { rulesOf } from './routing-rules.js';

const PROFILES = shippedProfiles('demonstration');
const INSTITUTIONS: readonly Institution[] = PROFILES.flatMap(({ country, institutions }) =>
  institutions.map(({ code = '', name = '', kind, deliversOnly, standsIn }) => ({
    ...{ id: `id ${code}`, code, name, kind, deliversOnly, standsIn, country },
  })),
);
const RULES = PROFILES.flatMap(rulesOf);

function network(change: Readonly<Record<string, Partial<Institution>>> = {}, rules = RULES): RoutingNetwork {
  return new RoutingNetwork(
    INSTITUTIONS.map((one) => ({ ...one, ...change[one.code] })),
    rules,
  );
}

const facts = (holder: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  ...{ kind: 'report', holderId: `id ${holder}`, place: undefined, nationalities: [] },
  ...more,
});

const told = (routes: ReturnType<typeof routeRecord>) =>
  routes.map(({ institution, role, reasons }) => [
    institution?.code ?? 'operator',
    role,
    reasons.map(({ code }) => code.slice(7)).join(),
  ]);

const inTexas = { country: 'US', area: 'Texas' };

describe('a record is the work of', () => {
  it('the authority of the place, and of those who speak for the family', () => {
    const routes = routeRecord(
      facts('HN-CONSULATE-TEXAS', { place: inTexas, nationalities: ['HN'] }),
      network(),
    );
    expect(told(routes)).toEqual([
      ['US-FAMILIES', 'primary', 'PLACE_REPORT'],
      ['HN-CONSULATE-TEXAS', 'transmitting', 'FILED_ABROAD,ANSWERS_FAMILY,CONSULATE_OF_PLACE,HOLDS'],
      ['HN-MFA', 'informing', 'NATIONALITY'],
      ['HN-SEARCH', 'supporting', 'NATIONALITY,FILED_ABROAD,HANDED_ON'],
    ]);
    expect(message('ROUTES.FILED_ABROAD', 'es', routes[1]?.reasons[0]?.parameters)).toContain('HN');
  });

  it('the authority to which a mechanism abroad hands on, where the person was lost in its country', () => {
    const mexico = RULES.map((rule) =>
      rule.country === 'GT' && rule.abroad ? { ...rule, abroad: { ...rule.abroad, in: ['MX'] } } : rule,
    );
    const filed = facts('GT-CONSULATE-CHIAPAS', { place: { country: 'GT' }, nationalities: ['GT'] });
    expect(told(routeRecord(filed, network({}, mexico)))[0]).toEqual([
      'GT-SEARCH',
      'primary',
      'PLACE_REPORT,NATIONALITY,FILED_ABROAD,HANDED_ON',
    ]);
    const elsewhere = { 'GT-CONSULATE-CHIAPAS': { standsIn: 'US' } };
    const reasons = told(routeRecord(filed, network(elsewhere, mexico))).map(([, , why]) => why);
    expect(reasons.join()).not.toContain('FILED_ABROAD');
  });

  it('the laboratory of the part of the country, however its name is written', () => {
    const found = (area: string) =>
      routeRecord(facts('MX-PROSECUTOR', { kind: 'remains', place: { country: 'MX', area } }), network())
        .filter(({ role }) => role === 'primary')
        .map(({ institution }) => institution?.code);
    expect(found('NUEVO LEON')).toEqual(['MX-FORENSIC-EAST']);
    expect(found('Chiapas')).toEqual(['MX-FORENSIC-SOUTH']);
    // No rule for this part: who holds the remains leads.
    expect(found('Colima')).toEqual(['MX-PROSECUTOR']);
  });

  it('the search mechanism, the foreign ministry, the operator, in turn, where no profile speaks', () => {
    const report = facts('SV-FAMILIES', { place: { country: 'MX' } });
    expect(told(routeRecord(report, network({}, [])))).toEqual([
      ['MX-SEARCH', 'primary', 'NO_RULE,SEARCH_MECHANISM'],
      ['SV-FAMILIES', 'informing', 'HOLDS'],
    ]);
    const closed = { 'MX-SEARCH': { closedAt: new Date(0) } };
    expect(told(routeRecord(report, network(closed, [])))[0]).toEqual([
      'MX-MFA',
      'primary',
      'NO_RULE,FOREIGN_MINISTRY',
    ]);
    const nobody = { ...closed, 'MX-MFA': { closedAt: new Date(0) } };
    expect(told(routeRecord(report, network(nobody, [])))[0]).toEqual([
      'operator',
      'primary',
      'NO_RULE,NOBODY',
    ]);
    expect(told(routeRecord(facts('SV-FAMILIES'), network()))[0]?.[2]).toBe('PLACE_UNKNOWN,NOBODY');
  });

  it('who has taken over from an institution that closed, through several', () => {
    const change = {
      'MX-SEARCH': { closedAt: new Date(0), successorId: 'id MX-PROSECUTOR' },
      'MX-PROSECUTOR': { closedAt: new Date(0), successorId: 'id MX-MFA' },
    };
    const routes = routeRecord(facts('SV-FAMILIES', { place: { country: 'MX' } }), network(change));
    const codes = routes.map(({ institution }) => institution?.code);
    expect(codes).not.toContain('MX-SEARCH');
    expect(routes[0]).toMatchObject({
      institution: { code: 'MX-MFA' },
      reasons: expect.arrayContaining([
        { code: 'ROUTES.SUCCESSOR', parameters: { institution: expect.stringContaining('México') } },
      ]),
    });
    const circle = { 'MX-SEARCH': { closedAt: new Date(0), successorId: 'id MX-SEARCH' } };
    expect(routeRecord(facts('SV-FAMILIES', { place: { country: 'MX' } }), network(circle))[0]?.role).toBe(
      'primary',
    );
  });

  it('of a match, those of both records, once each', () => {
    const report = facts('HN-SEARCH', { place: inTexas, nationalities: ['HN'] });
    const remains = facts('US-FORENSIC-TEXAS', { kind: 'remains', place: inTexas });
    const whole = { sees: 'everything' } as const;
    const routes = routeMatch({ facts: report, ...whole }, { facts: remains, ...whole }, network());
    const codes = routes.map(({ institution }) => institution?.code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes).toEqual(
      expect.arrayContaining(['US-FORENSIC-TEXAS', 'US-FAMILIES', 'HN-SEARCH', 'HN-MFA']),
    );
  });

  it('of a match, whoever holds the other record and nobody else whom its hidden facts would lead to', () => {
    const report = facts('HN-SEARCH', { place: { country: 'GT' }, nationalities: ['HN'] });
    const remains = facts('US-FORENSIC-TEXAS', { kind: 'remains', place: inTexas });
    const seen = (sees: 'holder' | 'nothing') =>
      told(routeMatch({ facts: report, sees }, { facts: remains, sees: 'everything' }, network()));
    const own = told(routeRecord(remains, network()));
    expect(seen('nothing')).toEqual(own);
    const withHolder = seen('holder');
    expect(withHolder).toContainEqual(['HN-SEARCH', 'informing', 'HOLDS']);
    expect(withHolder.filter(([code]) => code !== 'HN-SEARCH')).toEqual(own);
  });

  it('of a match, the same for the reader whatever the facts are that are hidden', () => {
    const country = fc.constantFrom('HN', 'GT', 'MX', 'US', 'ZZ');
    const place = fc.option(fc.record({ country }), { nil: undefined });
    const hidden = fc.record({ place, nationalities: fc.array(country, { maxLength: 2 }) });
    fc.assert(
      fc.property(hidden, hidden, fc.constantFrom('holder', 'nothing'), (one, other, sees) => {
        const remains = {
          facts: facts('MX-FORENSIC-SOUTH', { kind: 'remains' }),
          sees: 'everything',
        } as const;
        const seen = (more: Partial<RouteFacts>) =>
          routeMatch({ facts: facts('HN-SEARCH', more), sees }, remains, network());
        expect(seen(one)).toEqual(seen(other));
      }),
    );
  });

  it('somebody always, its holder among them, for reasons that are said in five languages', () => {
    const country = fc.constantFrom('HN', 'GT', 'MX', 'US', 'AR', 'ZZ');
    fc.assert(
      fc.property(
        fc.constantFrom(...INSTITUTIONS),
        fc.constantFrom('report', 'remains', 'living'),
        fc.option(fc.record({ country, area: fc.constantFrom('Texas', 'Sonora', '') }), { nil: undefined }),
        fc.array(country, { maxLength: 3 }),
        (holder, kind, place, nationalities) => {
          const routes = routeRecord({ kind, holderId: holder.id, place, nationalities }, network());
          expect(routes.some(({ role }) => role === 'primary')).toBe(true);
          expect(routes.some(({ institution }) => institution?.id === holder.id)).toBe(true);
          for (const { code, parameters } of routes.flatMap(({ reasons }) => reasons)) {
            expect(isInCatalogue(code)).toBe(true);
            const said = SPOKEN_LANGUAGES.map((language) => message(code, language, parameters));
            expect(new Set(said).size).toBe(SPOKEN_LANGUAGES.length);
          }
        },
      ),
    );
  });
});

describe('the facts of a record', () => {
  it('are the last place that is known, the most telling first', () => {
    const report = {
      ...({ recordType: 'report', id: 'A', institution: 'X' } as const),
      person: { sex: 'male', nationalities: ['HN'] } as const,
      route: [{ place: { country: 'GT' } }, { place: { country: 'MX', admin1: 'Sonora' } }],
      destination: { place: { country: 'US' } },
    };
    expect(routeFactsOf(report, 'x')).toEqual({
      ...{ kind: 'report', holderId: 'x', nationalities: ['HN'] },
      ...{ place: { country: 'MX', area: 'Sonora' }, transit: [{ country: 'GT' }], sex: 'male' },
    });
    const seen = { ...report, lastContact: { date: '2024', place: { country: 'US', admin1: 'Texas' } } };
    expect(routeFactsOf(seen, 'x').place).toEqual({ country: 'US', area: 'Texas' });
  });

  it('tell a child by the day on which it was last seen, and the countries where the family lives', () => {
    const report = (birthDate: string, date: string) =>
      routeFactsOf(
        {
          ...({ recordType: 'report', id: 'A', institution: 'X' } as const),
          person: { sex: 'female', birthDate },
          lastContact: { date, place: { country: 'US', admin1: 'Texas', locality: 'Brooks' } },
          relatives: [
            { id: 'm', relationship: 'mother', country: 'HN' },
            { id: 's', relationship: 'full_sibling', country: 'HN' },
          ],
        },
        'x',
      );
    expect(report('2006-05-02', '2024-05-01')).toMatchObject({ isChild: true, family: [{ country: 'HN' }] });
    // The birthday ends where the day begins last on earth.
    expect(report('2006-05-02', '2024-05-03').isChild).toBe(false);
    expect(report('2006-05-02', '2024-05-02').place).toEqual({
      ...{ country: 'US', area: 'Texas', subarea: 'Brooks' },
    });
  });

  it('tell of a child where somebody may be one: by the youngest age that is said, of remains by the oldest', () => {
    const head = { id: 'A', institution: 'X' };
    const reported = (ageYears: object) =>
      routeFactsOf(
        {
          ...{ ...head, recordType: 'report' as const },
          person: { sex: 'male', ageYears },
          lastContact: { date: '2024' },
        },
        'x',
      ).isChild;
    expect([reported({ min: 17, max: 25 }), reported({ min: 18 })]).toEqual([true, false]);
    const living = { ...head, recordType: 'living' as const, since: '2024-05' };
    expect(routeFactsOf({ ...living, situation: 'unaccompanied_child' }, 'x').isChild).toBe(true);
    expect(routeFactsOf({ ...living, situation: 'hospitalised' }, 'x').isChild).toBe(false);
    const dead = (ageYears: object) =>
      routeFactsOf({ ...head, recordType: 'remains', estimates: { sex: { value: 'male' }, ageYears } }, 'x')
        .isChild;
    expect([dead({ min: 14, max: 17 }), dead({ min: 15, max: 25 })]).toEqual([true, false]);
  });

  it('of remains, are the nationality by the documents of the presumed identity', () => {
    type Type =
      | 'passport'
      | 'national_id'
      | 'consular_id'
      | 'voter_id'
      | 'driving_licence'
      | 'refugee_certificate'
      | 'border_id';
    const nationalities = (...documents: readonly (readonly [Type, string?])[]) =>
      routeFactsOf(
        {
          ...({ recordType: 'remains', id: 'R', institution: 'X' } as const),
          presumedIdentity: {
            names: [{ kind: 'legal', full: 'Juan Inventado' }],
            basis: 'document_on_body',
            documents: documents.map(([type, country]) => ({
              type,
              number: '1',
              ...(country && { country }),
            })),
          },
        },
        'x',
      ).nationalities;
    expect(nationalities(['passport', 'HN'], ['voter_id', 'HN'], ['driving_licence', 'US'])).toEqual(['HN']);
    expect(nationalities(['national_id', 'HN'], ['consular_id', 'GT'])).toEqual(['HN', 'GT']);
    expect(nationalities(['passport'])).toEqual([]);
    for (const asylum of ['refugee_certificate', 'border_id'] as const)
      expect(nationalities(['passport', 'HN'], [asylum, 'MX'])).toEqual([]);
  });
});
