import type { Operation } from './policy.js';

/** A field that is more sensitive than what leads to it. */
export interface FieldRow {
  /** The reader must be allowed this too; a field without a value for them is null. */
  readonly needs?: Operation;
  /** In which field of the same thing the institution stands to which the reader must stand so. */
  readonly ownerIn?: string;
  /** It is told by the change that makes it, and by no query and no subscription. */
  readonly isToldOnce?: true;
}

/** Fields with a row of their own; all others have that of their type. */
export const FIELDS: Readonly<Record<string, FieldRow>> = {
  // Who works for an institution is for its people; a machine and oversight need no address.
  'Alert.ownerEmail': { needs: 'users.read', ownerIn: 'institutionId' },
  'AlertDelivery.address': { needs: 'users.read' },
  'ClientSecretIssued.clientSecret': { needs: 'machines.manage', isToldOnce: true },
  'Invitation.link': { needs: 'users.enrol', isToldOnce: true },
  'RecordReceipt.familyCode': { needs: 'family.issue', isToldOnce: true },
  'ReceiptIssued.code': { needs: 'family.issue', isToldOnce: true },
  'SystemHealth.databaseBytes': { needs: 'system.size' },
  'TokenIssued.token': { needs: 'tokens.own', isToldOnce: true },
  'WebhookRegistered.secret': { needs: 'webhooks.manage', isToldOnce: true },
};
