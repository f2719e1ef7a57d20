import { OWN_INSTITUTION, type Reach } from '../../../platform/database/index.js';
import type { ModuleTables } from '../../../platform/module-parts/index.js';
import { INVITATION_TOLD_DAYS } from './domain/passkey.js';
import { operationsOf, PLATFORM_WORK, reachOf, rolesWith } from './domain/row-reach.js';
import { ActorRow } from './persistence/entities.js';
import { MIGRATIONS } from './persistence/migrations/index.js';

export type { Operation } from './domain/policy.js';
export { boundReach, operationsOf, PLATFORM_WORK, reachOf } from './domain/row-reach.js';

const OWN = { own: `institution_id = ${OWN_INSTITUTION}` };

/**
 * Relation by the actor of a row: whoever sees an actor may see its sessions and secrets too, by the
 * operations named.
 */
const OF_OWN_ACTOR = {
  own: `EXISTS (SELECT 1 FROM actor WHERE actor.id = actor_id AND actor.${OWN.own})`,
};

const ONES_OWN: Reach = [{ where: 'actor_id = (SELECT row_context.actor())' }];
const SEEN = reachOf(operationsOf('users.', 'alerts.', 'machines.', 'sessions.end'), OWN);
const MANAGED = reachOf(['users.enrol', 'machines.manage'], OWN);

/** A session is begun by the platform's work, where somebody has shown who they are; a token by its holder alone. */
const OWN_TOKENS: Reach = [
  PLATFORM_WORK,
  {
    roles: rolesWith('tokens.own'),
    where: `kind = 'issued' AND actor_id = (SELECT row_context.actor())`,
  },
];

const ENDED = reachOf(['sessions.end', 'machines.manage'], OF_OWN_ACTOR);
const MACHINES = reachOf(['machines.manage'], OF_OWN_ACTOR);
const BOUND = reachOf(['users.enrol'], OF_OWN_ACTOR);

/** A family's account says to which record it is bound; the rules of that record's rows look there. */
const ITSELF: Reach = [{ roles: ['family'], where: 'id = (SELECT row_context.actor())' }];
const WORK: Reach = [PLATFORM_WORK];

export const ACCESS_TABLES: ModuleTables = {
  tables: [
    {
      table: 'actor',
      holds: 'accounts of people and systems; of a family no more than that a receipt was given',
      whose: "the account's institution",
      kept: 'for good: the audit log names it; a closed account stays',
      columns: {
        id: 'P1: number of the account',
        institution_id: 'P1: institution that it belongs to; none for the operator',
        name: 'P3: name of the colleague or system',
        email: 'P3: address at which mail of alerts arrives, and the first sign-in is recognised',
        roles: 'P1: what it may do',
        language: 'P1: language in which it is spoken to',
        active: 'P1: whether it may sign in',
        created_at: 'P1: when it was enrolled',
        enrolled_by: 'P1: who enrolled it, and therefore has nothing approved by it',
        founder: 'P1: whether its institution was founded with it, before its first record',
        invited_until: 'P1: until when the first sign-in may bind it',
        record_id: 'P1: the report of a family whose receipt it is',
      },
      rows: { select: [...SEEN, ...ITSELF], insert: MANAGED, update: MANAGED },
    },
    {
      table: 'session',
      holds: 'sessions and tokens',
      whose: 'the account',
      kept: 'seven days after its end or revocation',
      columns: {
        id: 'P1: number of the session',
        actor_id: 'P1: whose it is',
        kind: 'P1: how it was opened',
        token_hash: 'P1: SHA-256 of the token, which is kept nowhere',
        label: "P1: what its holder calls it; none of a browser's own words",
        created_at: 'P1: when it began',
        last_used_at: 'P1: when it was last used, by the minute: ends it when idle',
        expires_at: 'P1: when it ends at the latest',
        revoked_at: 'P1: when it was ended before',
        purpose: 'P1: purpose of use, which stands in each entry of the audit log',
        scopes: "P1: what a machine's token is narrowed to",
        client_secret_id: 'P1: secret that opened it, with which it ends',
        step_up_at: 'P1: when its person last showed anew who they are',
        step_up_how: 'P1: whether at the identity provider or by a passkey',
        step_up_for: 'P1: deed that a passkey has signed for',
      },
      rows: {
        select: [...ENDED, ...ONES_OWN],
        insert: OWN_TOKENS,
        update: [...ENDED, ...ONES_OWN],
        delete: WORK,
      },
    },
    {
      table: 'client_secret',
      holds: 'secrets of machine accounts',
      whose: "the account's institution",
      kept: 'for good: a hash; a revoked one stays',
      columns: {
        id: 'P1: number of the secret',
        actor_id: 'P1: machine account that it is of',
        secret_hash: 'P1: SHA-256 of the secret, which is shown once and kept nowhere',
        scopes: 'P1: what its tokens may do',
        purpose: 'P1: purpose of its tokens',
        created_at: 'P1: when it was issued',
        revoked_at: 'P1: when it was revoked',
      },
      rows: { select: MACHINES, insert: MACHINES, update: MACHINES },
    },
    {
      table: 'person_identity',
      holds: 'which person at the identity provider an account is',
      whose: "the account's institution",
      kept: 'until the account is invited anew',
      columns: {
        issuer: 'P1: identity provider',
        subject: "P3: the provider's own code of the person",
        actor_id: 'P1: account that is bound',
        bound_at: 'P1: when it was bound',
      },
      rows: { select: BOUND, insert: WORK, delete: BOUND },
    },
    {
      table: 'invitation',
      holds: 'invitations that are handed over as a code',
      whose: "the account's institution",
      kept: 'until another takes its place; one that was used or has run out, thirty days after its seven days',
      columns: {
        actor_id: 'P1: account that it invites to',
        code_hash: 'P1: SHA-256 of the code, which is shown once and kept nowhere',
        expires_at: 'P1: when it is refused',
        used_at: 'P1: when a passkey was made under it, after which it is refused',
      },
      rows: { select: BOUND, insert: BOUND, update: WORK, delete: BOUND },
    },
    {
      table: 'passkey',
      holds: 'passkeys by which people sign in',
      whose: 'the account',
      kept: 'until its holder ends it, or the account is invited anew',
      columns: {
        id: 'P1: number of the passkey',
        actor_id: 'P1: whose it is',
        credential_id: "P1: the device's number of it",
        public_key: 'P1: key that its signatures are checked with; the secret one never leaves the device',
        counter: 'P1: how often the device has used it',
        transports: 'P1: how the device is reached',
        name: 'P1: what its holder calls it',
        created_at: 'P1: when it was registered',
        last_used_at: 'P1: when it was last used',
      },
      rows: {
        select: [...BOUND, ...ONES_OWN], // Where somebody has answered a challenge, and the answer holds.
        insert: WORK,
        update: [PLATFORM_WORK, ...ONES_OWN],
        delete: [...BOUND, ...ONES_OWN],
      },
    },
    {
      table: 'passkey_challenge',
      holds: 'what passkeys are asked to sign',
      whose: "nobody's: the platform's own work",
      kept: '5 minutes and a round of the clock, or until it is answered',
      columns: {
        challenge_hash: 'P1: SHA-256 of the challenge',
        use: 'P1: what it was given for',
        actor_id: 'P1: who is to answer, where that is known',
        session_id: 'P1: session that is to go on with it',
        deed: 'P1: deed that it is signed for',
        expires_at: 'P1: when it is refused',
      },
      rows: { select: WORK, insert: WORK, delete: WORK },
    },
    {
      table: 'sign_in',
      holds: 'sign-ins under way',
      whose: "nobody's: the platform's own work",
      kept: 'ten minutes and a round of the clock, or until it is used',
      columns: {
        state_hash: 'P1: SHA-256 of the state sent to the provider',
        secrets_hash: "P1: SHA-256 of what the browser's cookie holds",
        purpose: 'P1: purpose asked for',
        return_to: 'P1: page of this platform to go on to',
        expires_at: 'P1: when it is refused',
        step_up_of: 'P1: session whose person is to show anew who they are',
      },
      rows: { select: WORK, insert: WORK, delete: WORK },
    },
  ],
  retention: [
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
      days: INVITATION_TOLD_DAYS,
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
  ],
  migrations: MIGRATIONS,
  entities: [ActorRow],
};
