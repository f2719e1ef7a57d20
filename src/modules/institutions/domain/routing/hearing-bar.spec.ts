import fc from 'fast-check';
import type { Permissions } from '../../../access/consent/index.js';
import { INSTITUTION_KINDS, type Agreement, type Institution, type InstitutionKind } from '../institution.js';
import { ROUTE_ROLES, type RouteRole } from '../profile/route-roles.js';
import { hearingBar, type HeardRecord, type Hearing } from './hearing-bar.js';

const at = (code: string, country: string, kind: InstitutionKind = 'search_mechanism'): Institution => ({
  ...{ id: code, code, name: code, country, kind, deliversOnly: false },
});
const HOLDER = at('HN-COM', 'HN');
const OTHER = at('MX-FIS', 'MX', 'forensic_institute');
const ALL: Agreement = {
  ...{ code: 'ALL', parties: null, exceptions: [], categories: ['report', 'remains', 'living'] },
  ...{ level: 2, purposes: [], inForce: true },
};
const open = { countries: null, institutions: null };
const OPEN: Permissions = { search: open, forensic_matching: open, cross_border: open };
const report: HeardRecord = { holder: HOLDER, category: 'report', permissions: OPEN };
const remains: HeardRecord = { holder: OTHER, category: 'remains' };
const living: HeardRecord = { holder: OTHER, category: 'living' };

const pair = (...records: HeardRecord[]): Hearing => ({
  ...{ purpose: 'forensic_matching', records, agreements: [ALL] },
});
const bar = (institution: Institution, hearing: Hearing, role: RouteRole = 'primary', sourceKey?: string) =>
  hearingBar(
    { institution, role, ...(sourceKey && { basis: { ruleId: 'r', country: 'HN', sourceKey } }) },
    hearing,
  );

describe('hearingBar', () => {
  it('lets an office hear whom consents, agreement and family allow, and whoever holds a record always', () => {
    expect(bar(at('GT-COM', 'GT'), pair(report, remains))).toBeUndefined();
    expect(bar(OTHER, { ...pair({ ...report, permissions: {} }, remains), agreements: [] })).toBeUndefined();
  });

  it('asks the consents for the purpose of the pair, and for the border', () => {
    const only = (permissions: Permissions) => pair({ ...report, permissions }, remains);
    expect(bar(at('HN-X', 'HN'), only({ search: open, cross_border: open }))).toBe('consent');
    expect(bar(at('HN-X', 'HN'), only({ forensic_matching: open }))).toBeUndefined();
    expect(bar(at('GT-X', 'GT'), only({ forensic_matching: open }))).toBe('consent');
    const border = (countries: string[] | null, institutions: string[] | null) =>
      only({ forensic_matching: open, cross_border: { countries, institutions } });
    expect(bar(at('GT-X', 'GT'), border(['MX'], null))).toBe('consent');
    expect(bar(at('GT-X', 'GT'), border(['GT'], ['GT-Y']))).toBe('consent');
    expect(bar(at('GT-X', 'GT'), border(['GT'], ['GT-X']))).toBeUndefined();
  });

  it('lets an authority of the nationality hear only where the country is named, in every role', () => {
    const national = (countries: string[] | null) =>
      pair(
        { ...report, nationalities: ['GT'], permissions: { ...OPEN, cross_border: { ...open, countries } } },
        remains,
      );
    for (const role of ROUTE_ROLES) {
      expect(bar(at('GT-X', 'GT', 'foreign_ministry'), national(null), role)).toBe('consent');
      expect(bar(at('GT-X', 'GT', 'foreign_ministry'), national(['GT']), role)).toBeUndefined();
      expect(bar(at('SV-X', 'SV'), national(null), role)).toBeUndefined();
    }
  });

  it('asks an agreement in force with each holder, of a public register too', () => {
    const under = (agreement: Partial<Agreement>): Hearing => ({
      ...pair(report, remains),
      agreements: [{ ...ALL, ...agreement }],
    });
    const register = at('GT-X', 'GT', 'public_register');
    expect(bar(register, under({}))).toBeUndefined();
    expect(bar(register, under({ inForce: false }))).toBe('agreement');
    expect(bar(register, under({ purposes: ['search'] }))).toBe('agreement');
    expect(bar(register, under({ purposes: ['forensic_matching'] }))).toBeUndefined();
    expect(bar(register, under({ categories: ['report'] }))).toBe('agreement');
    expect(bar(register, under({ parties: ['GT-X', 'HN-COM'] }))).toBe('agreement');
    expect(bar(register, under({ exceptions: [['GT-X', 'MX-FIS']] }))).toBe('agreement');
  });

  it('tells no migration authority, and a unit of one only as a sourced search mechanism that was named', () => {
    const named = { ...open, institutions: ['MX-U'] };
    const within = (permissions: Permissions): Hearing => pair({ ...report, permissions }, remains);
    const withinMigration = { authority: 'Migración', source: 'DOF 2026-01-01' };
    const unit = { ...at('MX-U', 'MX'), withinMigration };
    const allowed = within({ ...OPEN, cross_border: named });
    expect(bar(unit, allowed, 'supporting', 'MX-1')).toBeUndefined();
    expect(bar(unit, allowed, 'supporting')).toBe('migration_enforcement');
    expect(bar(unit, within(OPEN), 'supporting', 'MX-1')).toBe('migration_enforcement');
    const police = { ...at('MX-U', 'MX', 'police'), withinMigration };
    expect(bar(police, allowed, 'supporting', 'MX-1')).toBe('migration_enforcement');
    expect(bar(at('MX-U', 'MX', 'migration'), allowed, 'primary', 'MX-1')).toBe('migration_enforcement');
  });

  it('tells nobody of a living person before the answer, but the guardianship authority of a child', () => {
    const office = at('GT-X', 'GT');
    for (const role of ROUTE_ROLES) {
      expect(bar(office, pair(report, living), role)).toBe('wish');
      expect(bar(office, pair(report, { ...living, letsHear: true }), role)).toBeUndefined();
      const ofChild = bar(office, pair(report, { ...living, isChild: true }), role);
      expect(ofChild).toBe(role === 'guardianship' ? undefined : 'wish');
    }
  });

  it('never lets anybody hear more by taking something away, whatever the office', () => {
    const list = (of: string[]) => fc.option(fc.subarray(of), { nil: null });
    const permission = fc.record({
      countries: list(['GT', 'HN', 'MX']),
      institutions: list(['GT-X', 'MX-X']),
    });
    const permissions = fc.record(
      { search: permission, forensic_matching: permission, cross_border: permission },
      { requiredKeys: [] },
    );
    const offices = fc
      .tuple(fc.constantFrom('GT', 'HN', 'MX'), fc.constantFrom(...INSTITUTION_KINDS))
      .map(([country, kind]) => at(`${country}-X`, country, kind));
    const drawn = fc.record({
      ...{ office: offices, role: fc.constantFrom(...ROUTE_ROLES), permissions },
      ...{
        purpose: fc.constantFrom('search' as const, 'forensic_matching' as const),
        isLiving: fc.boolean(),
      },
      ...{ letsHear: fc.boolean(), isChild: fc.boolean(), nationalities: fc.subarray(['GT', 'HN', 'MX']) },
    });
    const seen = { heard: 0, barred: 0 };
    fc.assert(
      fc.property(
        drawn,
        ({ office, role, purpose, isLiving, letsHear, isChild, permissions, nationalities }) => {
          const own: HeardRecord = { ...report, permissions, nationalities };
          const other = isLiving ? { ...living, letsHear, isChild } : remains;
          const hearing: Hearing = { purpose, records: [own, other], agreements: [ALL] };
          if (bar(office, hearing, role) !== undefined) {
            seen.barred += 1;
            return;
          }
          seen.heard += 1;
          expect(office.kind).not.toBe('migration');
          expect(bar(office, { ...hearing, agreements: [] }, role)).toBe('agreement');
          const struck = { ...own, struckOut: new Set([office.id]) };
          expect(bar(office, { ...hearing, records: [struck, other] }, role)).toBe('struck');
          const granted = Object.entries(permissions).filter(([name]) => name !== purpose);
          const without = { ...own, permissions: Object.fromEntries(granted) };
          expect(bar(office, { ...hearing, records: [without, other] }, role)).toBe('consent');
          if (office.country === HOLDER.country) return;
          const { cross_border: _border, ...within } = permissions;
          const inside = { ...own, permissions: within };
          expect(bar(office, { ...hearing, records: [inside, other] }, role)).toBe('consent');
        },
      ),
      { numRuns: 2000, seed: 28 },
    );
    expect(seen.heard).toBeGreaterThan(20);
    expect(seen.barred).toBeGreaterThan(20);
  });
});
