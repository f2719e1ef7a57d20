import type { Actor, Role } from '../../accounts/index.js';

/** Deeds that one person alone does not do. */
export const APPROVAL_KINDS = [
  'record_release',
  'record_amendments',
  'agreement',
  'agreement_renewal',
  'machine_secret',
  'account',
  'account_roles',
  'account_opening',
  'account_invitation',
  'import_undo',
  'kinship_setting',
  'bulk_export',
  'legal_demand',
  'sample_review',
  'decoys_make',
  'decoys_end',
] as const;

export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** Names of the facts of a deed: codes, counts and names of accounts, never content of a record. */
export const APPROVAL_FACTS = [
  'match',
  'level',
  'purpose',
  'handling',
  'until',
  'agreement',
  'parties',
  'categories',
  'purposes',
  'account',
  'roles',
  'address',
  'scopes',
  'file',
  'record',
  'records',
  'population',
  'institution',
  'export',
  'demand',
  'country',
  'effect',
  'decoys',
] as const;

export interface ApprovalFact {
  readonly name: (typeof APPROVAL_FACTS)[number];
  readonly value: string;
}

/** `approved` is short: what was approved is done at once, but for what its asker has to take in person. */
export const APPROVAL_STATES = [
  'asked',
  'approved',
  'done',
  'failed',
  'refused',
  'withdrawn',
  'expired',
] as const;

export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** A deed that waits for a second person, or what has become of it. */
export interface ApprovalRequest {
  readonly id: string;
  readonly seq: number;
  readonly kind: ApprovalKind;
  readonly state: ApprovalState;
  readonly payload: unknown;
  readonly payloadHash: string;
  readonly facts: readonly ApprovalFact[];
  readonly reason: string | null;
  /** Institution whose deed it is; null: the installation's. */
  readonly institutionId: string | null;
  /** The person who was named in advance where the institution has no second one. */
  readonly approverId: string | null;
  readonly askedBy: string;
  readonly askerName: string;
  readonly askedPurpose: string | null;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly approvedBy: string | null;
  readonly answeredAt: Date | null;
  readonly answerReason: string | null;
  readonly doneAt: Date | null;
  /** Code of what stood in the way. */
  readonly failure: string | null;
}

/** Deed that is asked for: only this, and exactly this, is done once it is approved. */
export interface ApprovedAction {
  readonly kind: ApprovalKind;
  /** JSON. */
  readonly payload: unknown;
  readonly facts: readonly ApprovalFact[];
  readonly reason?: string | undefined;
}

/** So long a request waits; nothing is approved by waiting. */
export const APPROVAL_HOURS = 24;

/** So old an account must be to approve. */
export const APPROVER_DAYS = 7;

/** Roles that approve a deed of an institution; below, those that approve one of the installation. */
export const APPROVER_ROLES = ['liaison', 'forensic', 'ministry', 'coordinator'] as const satisfies Role[];
export const INSTALLATION_APPROVER_ROLES = ['oversight', 'operator'] as const satisfies Role[];

/**
 * Deeds of oversight about those whom it watches, approved by a second person of oversight and nobody else.
 */
const DEEDS_OF_OVERSIGHT: ReadonlySet<ApprovalKind> = new Set(['decoys_make', 'decoys_end']);

/** Returns the roles of a second person for a deed, one of which is enough. */
export function approverRoles(kind: ApprovalKind, isOfInstallation: boolean): readonly Role[] {
  if (DEEDS_OF_OVERSIGHT.has(kind)) return ['oversight'];
  return isOfInstallation ? INSTALLATION_APPROVER_ROLES : APPROVER_ROLES;
}

/**
 * Returns the institution whose deed somebody asks for: their institution's; null: whoever runs the
 * installation acts for it, whatever they belong to.
 */
export function houseOf({ roles, institutionId }: Actor): string | null {
  return roles.includes('operator') ? null : (institutionId ?? null);
}

/**
 * Returns the state of a request at a moment: expired once its time has run out, whether or not the clock's
 * round has come by.
 */
export function stateAt({ state, expiresAt }: ApprovalRequest, now: Date): ApprovalState {
  return (state === 'asked' || state === 'approved') && expiresAt <= now ? 'expired' : state;
}
