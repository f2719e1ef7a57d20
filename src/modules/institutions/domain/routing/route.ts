import type { MessageParameters } from '../../../../platform/errors/index.js';
import type { Institution } from '../institution.js';
import { ROUTE_ROLES } from '../profile/profile-shape.js';
import type { RoutingNetwork } from './routing-network.js';
import type { RouteRole } from './routing-rules.js';

/** Reasons for which something is an institution's work; the catalogue says it in five languages. */
export type RouteReasonCode =
  | 'ROUTES.ANSWERS_FAMILY'
  | 'ROUTES.FILED_ABROAD'
  | 'ROUTES.FOREIGN_MINISTRY'
  | 'ROUTES.HANDED_ON'
  | 'ROUTES.HOLDS'
  | 'ROUTES.NATIONALITY'
  | 'ROUTES.NOBODY'
  | 'ROUTES.NO_RULE'
  | 'ROUTES.PLACE_LIVING'
  | 'ROUTES.PLACE_REMAINS'
  | 'ROUTES.PLACE_REPORT'
  | 'ROUTES.PLACE_UNKNOWN'
  | 'ROUTES.SEARCH_MECHANISM'
  | 'ROUTES.SUCCESSOR';

export interface RouteReason {
  readonly code: RouteReasonCode;
  readonly parameters: MessageParameters;
}

export interface Route {
  /** Undefined: nobody of the network, so the operator of the installation. */
  readonly institution: Institution | undefined;
  readonly role: RouteRole;
  /** In the order in which one leads to the next. */
  readonly reasons: readonly RouteReason[];
}

export const reason = (code: RouteReasonCode, parameters: MessageParameters = {}): RouteReason => ({
  code,
  parameters,
});

const strength = (role: RouteRole): number => ROUTE_ROLES.indexOf(role);

/** Routes on the way: an institution stands once, in its strongest role, with all its reasons. */
export class Routes {
  private readonly found = new Map<
    string,
    { institution: Institution; role: RouteRole; reasons: RouteReason[] }
  >();

  constructor(private readonly network: RoutingNetwork) {}

  add(named: Institution, role: RouteRole, reasons: readonly RouteReason[]): void {
    const institution = this.network.acting(named);
    if (!institution || institution.deliversOnly) return;
    const isSuccessor = institution.id !== named.id;
    const all = isSuccessor ? [...reasons, reason('ROUTES.SUCCESSOR', { institution: named.name })] : reasons;
    const known = this.found.get(institution.id);
    if (!known) {
      this.found.set(institution.id, { institution, role, reasons: [...all] });
      return;
    }
    if (strength(role) < strength(known.role)) known.role = role;
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
