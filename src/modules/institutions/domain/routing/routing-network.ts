import type { Institution, InstitutionKind } from '../institution.js';
import type { District } from '../profile/competence-shape.js';
import { successorOf } from '../successor.js';
import { isInDistrict, type RoutedPlace } from './district.js';
import type { Named, RoutingRule } from './routing-rules.js';

/**
 * Network of the institutions that take part and of the rules in the profiles, ready to be asked many times.
 */
export class RoutingNetwork {
  private readonly byId: ReadonlyMap<string, Institution>;
  private readonly byCode: ReadonlyMap<string, Institution>;
  private readonly byKind = new Map<string, Institution[]>();

  constructor(
    readonly institutions: readonly Institution[],
    readonly rules: readonly RoutingRule[],
    /** Districts of offices, by code. */
    private readonly districts: ReadonlyMap<string, District> = new Map(),
  ) {
    this.byId = new Map(institutions.map((one) => [one.id, one]));
    this.byCode = new Map(institutions.map((one) => [one.code, one]));
    for (const one of institutions) {
      // Who only delivers is told of nothing; who has closed is reached through its successor.
      if (one.deliversOnly) continue;
      const key = `${one.country} ${one.kind}`;
      this.byKind.set(key, [...(this.byKind.get(key) ?? []), one]);
    }
  }

  institution(id: string): Institution | undefined {
    return this.byId.get(id);
  }

  ofKind(country: string, kind: InstitutionKind): readonly Institution[] {
    return this.byKind.get(`${country} ${kind}`) ?? [];
  }

  /** Returns the institutions that a rule of a country names. */
  named({ code, kind }: Named, country: string): readonly Institution[] {
    if (code !== undefined) {
      const one = this.byCode.get(code);
      return one && !one.deliversOnly ? [one] : [];
    }
    return kind === undefined ? [] : this.ofKind(country, kind);
  }

  /** Whether an office is for a place: by its district; where none is known, every place of its country. */
  covers({ code, country }: Institution, place: RoutedPlace | undefined): boolean {
    const district = this.districts.get(code);
    if (!district || !place) return district === undefined;
    // A district in one country says nothing of places in another: a ministry acts for its people abroad.
    return isInDistrict(district, place) || (district.country === country && place.country !== country);
  }

  /** Whether a consular post is for a place: by its district, else by the country where it stands. */
  isPostFor({ code, standsIn }: Institution, place: RoutedPlace): boolean {
    const district = this.districts.get(code);
    return district ? isInDistrict(district, place) : standsIn === place.country;
  }

  /**
   * Returns who does an institution's work: itself, or who has taken it over; nobody where it has closed
   * without a successor.
   */
  acting(institution: Institution): Institution | undefined {
    return successorOf(institution, this.institutions);
  }
}
