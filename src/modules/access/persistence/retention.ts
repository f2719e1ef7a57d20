import type { RetentionRule } from '../../../platform/retention/index.js';

export const ACCESS_RETENTION: readonly RetentionRule[] = [
  {
    name: 'access.sessions',
    table: 'session',
    since: 'least(t.expires_at, t.revoked_at)',
    where: 'true',
    days: 7,
    remains: 'the entries of the audit log',
  },
  {
    name: 'access.invitations',
    table: 'invitation',
    since: 't.expires_at',
    where: 'true',
    days: 0,
    remains: 'nothing',
  },
  {
    name: 'access.passkey-challenges',
    table: 'passkey_challenge',
    since: 't.expires_at',
    where: 'true',
    days: 0,
    remains: 'nothing',
  },
  {
    name: 'access.sign-ins',
    table: 'sign_in',
    since: 't.expires_at',
    where: 'true',
    days: 0,
    remains: 'nothing',
  },
];
