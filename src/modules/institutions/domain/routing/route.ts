import type { MessageParameters } from '../../../../platform/errors/index.js';
import type { Institution } from '../institution.js';
import {
  DUTY_OF_ROLE,
  OFFICE_DUTIES,
  ROUTE_ROLES,
  type OfficeDuty,
  type RouteRole,
} from '../profile/route-roles.js';
import type { RouteBasis } from './route-basis.js';
import type { RoutingNetwork } from './routing-network.js';

/** Reasons for which something is an institution's work; the catalogue says it in five languages. */
export type RouteReasonCode =
  | 'ROUTES.ANSWERS_FAMILY'
  | 'ROUTES.AUTHORITY_OF_NATIONALITY'
  | 'ROUTES.CHILD'
  | 'ROUTES.CONSULATE_OF_PLACE'
  | 'ROUTES.FAMILY_IN'
  | 'ROUTES.FILED_ABROAD'
  | 'ROUTES.FOREIGN_MINISTRY'
  | 'ROUTES.HANDED_ON'
  | 'ROUTES.HOLDS'
  | 'ROUTES.IN_PLACE_OF'
  | 'ROUTES.NATIONALITY'
  | 'ROUTES.NOBODY'
  | 'ROUTES.NO_RULE'
  | 'ROUTES.PLACE_LIVING'
  | 'ROUTES.PLACE_REMAINS'
  | 'ROUTES.PLACE_REPORT'
  | 'ROUTES.PLACE_UNKNOWN'
  | 'ROUTES.RECEIVED'
  | 'ROUTES.SEARCH_MECHANISM'
  | 'ROUTES.SEX'
  | 'ROUTES.SUCCESSOR'
  | 'ROUTES.TOLD_BY_STEP'
  | 'ROUTES.TRANSIT';

export interface RouteReason {
  readonly code: RouteReasonCode;
  readonly parameters: MessageParameters;
}

export interface Route {
  /** Undefined: nobody of the network, so the operator of the installation. */
  readonly institution: Institution | undefined;
  readonly role: RouteRole;
  readonly duty: OfficeDuty;
  /** In the order in which one leads to the next. */
  readonly reasons: readonly RouteReason[];
  /** Left out where no profile has a rule, but the platform's defaults. */
  readonly basis?: RouteBasis | undefined;
}

/** As what an institution is responsible; the duty left out is that of the role. */
export interface Part {
  readonly role: RouteRole;
  readonly duty?: OfficeDuty | undefined;
  readonly basis?: RouteBasis | undefined;
}

export const reason = (code: RouteReasonCode, parameters: MessageParameters = {}): RouteReason => ({
  code,
  parameters,
});

const strength = (role: RouteRole): number => ROUTE_ROLES.indexOf(role);
const weight = (duty: OfficeDuty): number => OFFICE_DUTIES.indexOf(duty);

interface Found {
  institution: Institution;
  role: RouteRole;
  duty: OfficeDuty;
  basis: RouteBasis | undefined;
  readonly reasons: RouteReason[];
}

/** Routes on the way: an institution stands once, in its strongest role, with all its reasons. */
export class Routes {
  private readonly found = new Map<string, Found>();

  constructor(private readonly network: RoutingNetwork) {}

  add(named: Institution, { role, duty, basis }: Part, reasons: readonly RouteReason[]): void {
    const institution = this.network.acting(named);
    if (!institution || institution.deliversOnly) return;
    const isSuccessor = institution.id !== named.id;
    const all = isSuccessor ? [...reasons, reason('ROUTES.SUCCESSOR', { institution: named.name })] : reasons;
    const owed = duty ?? DUTY_OF_ROLE[role];
    const known = this.found.get(institution.id);
    if (!known) {
      this.found.set(institution.id, { institution, role, duty: owed, basis, reasons: [...all] });
      return;
    }
    // The strongest role counts, and of one role the heaviest duty; whichever rule made it is cited.
    const order = strength(role) - strength(known.role) || weight(owed) - weight(known.duty);
    if (order < 0) Object.assign(known, { role, duty: owed, basis: basis ?? known.basis });
    else if (order === 0) known.basis ??= basis;
    const told = new Set(known.reasons.map((one) => JSON.stringify(one)));
    known.reasons.push(...all.filter((one) => !told.has(JSON.stringify(one))));
  }

  has(role: RouteRole): boolean {
    return [...this.found.values()].some((one) => one.role === role);
  }

  includes(institutionId: string): boolean {
    return this.found.has(institutionId);
  }

  /** The strongest role first, then by code. */
  list(): Route[] {
    return [...this.found.values()].sort(
      (a, b) =>
        strength(a.role) - strength(b.role) || a.institution.code.localeCompare(b.institution.code, 'en'),
    );
  }
}
