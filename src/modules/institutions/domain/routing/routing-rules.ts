import type { InstitutionKind } from '../institution.js';
import type { CompetenceRule, ProfileContact, RECORD_KINDS } from '../profile/competence-shape.js';
import { citationOf } from '../profile/legal-basis.js';
import type { MechanismProfile, ProtocolStep } from '../profile/profile-shape.js';
import type { OfficeDuty, RouteRole } from '../profile/route-roles.js';
import { areaKey } from './district.js';
import type { RouteBasis } from './route-basis.js';

export type RecordKind = (typeof RECORD_KINDS)[number];

/** An institution by code, or those of a kind in the country of the rule. */
export interface Named {
  readonly code?: string | undefined;
  readonly kind?: InstitutionKind | undefined;
}

/** Conditions of a rule; all of them, where several are given. */
export interface RuleConditions {
  readonly country?: string | undefined;
  /** First administrative divisions, in the form of `areaKey`. */
  readonly areas?: readonly string[] | undefined;
  /** Second divisions of the one first division, in the same form. */
  readonly subareas?: readonly string[] | undefined;
  readonly nationalities?: readonly string[] | undefined;
  /** Countries where the family lives. */
  readonly familyIn?: readonly string[] | undefined;
  /** Speaks of the institution only where it holds the record. */
  readonly receives?: true | undefined;
  readonly isChild?: true | undefined;
  readonly sex?: 'female' | 'male' | undefined;
}

/** One rule of a country's profile about whose work something is. */
export interface RoutingRule {
  /** Country whose profile states the rule; `EVERY_COUNTRY`: it holds in all of them. */
  readonly country: string;
  readonly id: string;
  readonly role: RouteRole;
  /** Left out: as the role has it. */
  readonly duty?: OfficeDuty | undefined;
  readonly who: Named;
  /** Who does it where the network has no such office for the place. */
  readonly otherwise?: Named | undefined;
  readonly records: readonly RecordKind[];
  readonly when: RuleConditions;
  /** Of support abroad: where reports are taken, to whom they go on, and whether the family hears back from here. */
  readonly abroad?:
    | { readonly in: readonly string[]; readonly to: Named; readonly answersFamily?: boolean | undefined }
    | undefined;
  /** Of a step of the protocol: whom it tells. */
  readonly told?: ToldByStep | undefined;
  /** Where it was read. */
  readonly basis?: RouteBasis | undefined;
}

export interface ToldByStep {
  readonly step: string;
  /** The office is that of the nationality of the person, in whichever country's network. */
  readonly ofNationality: boolean;
  readonly district?: 'place' | 'family' | undefined;
}

/** The rules of a profile, in its order. */
export function rulesOf(profile: MechanismProfile): readonly RoutingRule[] {
  const { country, competence, supportAbroad, protocol } = profile;
  const competent = competence.map((rule): RoutingRule => ({
    ...{ country, id: rule.id, role: rule.role, duty: rule.duty, who: named(rule.who) },
    otherwise: rule.who.otherwise && named(rule.who.otherwise),
    records: rule.records,
    when: conditionsOf(rule.when),
    basis: basisOf(profile, rule),
  }));
  const support = supportAbroad.map(({ who, in: where, transmitsTo, answersFamily, source }, at) => {
    const id = `support-abroad-${at + 1}`;
    return {
      ...{ country, id, role: 'transmitting', who: named(who), records: ['report'], when: {} },
      abroad: { in: where === '*' ? ['*'] : where, to: named(transmitsTo), answersFamily },
      basis: basisOf(profile, { id, source }),
    } satisfies RoutingRule;
  });
  return [...competent, ...support, ...protocol.steps.flatMap((step) => rulesOfStep(profile, step))];
}

function conditionsOf({ place, nationality, ...when }: CompetenceRule['when']): RuleConditions {
  return {
    country: place?.country,
    areas: place?.areas?.map(areaKey),
    subareas: place?.subareas?.map(areaKey),
    nationalities: nationality,
    ...when,
  };
}

/** Rules for those whom a step tells of whoever was lost or found dead in the country; copies are taken note of. */
function rulesOfStep(profile: MechanismProfile, step: ProtocolStep): RoutingRule[] {
  const { country } = profile;
  return (step.tells ?? []).map(({ of: whose, district, copy, records, ...who }, at): RoutingRule => {
    const ofNationality = whose === 'nationality';
    const isConsular = who.kind === 'consulate';
    const role = isConsular ? 'consular_post' : ofNationality ? 'nationality' : 'supporting';
    return {
      ...{ country, id: `${step.id}-tells-${at + 1}`, role, who: named(who) },
      duty: copy === true || role === 'supporting' ? 'take_note' : undefined,
      records: records ?? ['report', 'remains'],
      when: { country },
      told: { step: step.id, ofNationality, district },
      basis: basisOf(profile, step),
    };
  });
}

/** The rule as it may be cited. */
function basisOf(
  profile: MechanismProfile,
  rule: Pick<CompetenceRule, 'id' | 'source' | 'instrument' | 'evidence'>,
): RouteBasis {
  const { country } = profile;
  return { ruleId: rule.id, country, sourceKey: rule.source, ...citationOf(profile, rule) };
}

const named = ({ code, kind }: ProfileContact): Named => (code === undefined ? { kind } : { code });
