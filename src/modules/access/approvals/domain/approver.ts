import type { ApproverAccount } from '../../accounts/index.js';
import { APPROVER_DAYS, approverRoles, type ApprovalKind } from './approval-request.js';

/** Reason why somebody is not the second person for a deed. */
export type ApproverFault = 'SAME_PERSON' | 'ROLE' | 'ENROLLED_BY_ASKER' | 'TOO_NEW';

const DAY_MS = 86_400_000;

type Asker = Pick<ApproverAccount, 'actorId' | 'email' | 'subject'>;

interface Circumstances {
  readonly now: Date;
  readonly kind: ApprovalKind;
  /** True where the deed is the installation's, and no institution's. */
  readonly isOfInstallation: boolean;
}

/**
 * Returns the reason why `approver` is not another person than `asker` who may check the deed; undefined:
 * they are.
 */
export function approverFault(
  asker: Asker,
  approver: ApproverAccount,
  { now, kind, isOfInstallation }: Circumstances,
): ApproverFault | undefined {
  if (isSamePerson(asker, approver)) return 'SAME_PERSON';
  const roles: readonly string[] = approverRoles(kind, isOfInstallation);
  if (!approver.active || !approver.roles.some((role) => roles.includes(role))) return 'ROLE';
  if (approver.enrolledBy === asker.actorId) return 'ENROLLED_BY_ASKER';
  if (!approver.founder && now.getTime() - approver.createdAt.getTime() < APPROVER_DAYS * DAY_MS)
    return 'TOO_NEW';
  return undefined;
}

/** Two accounts of one person are one person: at the provider, or by their address. */
function isSamePerson(one: Asker, other: ApproverAccount): boolean {
  return (
    one.actorId === other.actorId ||
    (one.subject !== null && one.subject === other.subject) ||
    (one.email !== null && one.email === other.email)
  );
}
