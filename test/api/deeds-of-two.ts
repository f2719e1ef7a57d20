import { Authenticate } from '../../src/modules/access/accounts/use-cases/authenticate.js';
import { BulkExport, WaitsForSecondPerson } from '../../src/modules/access/approvals/index.js';
import type { ApprovalKind } from '../../src/modules/access/approvals/domain/approval-request.js';
import { DomainError } from '../../src/platform/errors/index.js';
import { InventedPeople, profileOf } from './invented-dna.js';
import type { ApiHouse, Loose } from './api-house.js';
import { OWNER, type OwnedThings } from './owned-things.js';

/** What the deeds are about. */
export interface Things extends OwnedThings {
  /** A colleague who works here, and one whose account is closed. */
  readonly colleague: string;
  readonly closed: string;
  readonly reportCode: string;
}

/** A deed of two people, as whoever would do it alone goes about it. */
export interface DeedOfTwo {
  /** Whose it is; an institution's where it is not said. */
  readonly of?: 'installation' | 'oversight';
  /** Asks for it. */
  readonly ask: (house: ApiHouse, token: string, things: Things) => Promise<Loose>;
  /** Takes what it gives, where its asker takes that in person. */
  readonly take?: (house: ApiHouse, token: string, requestId: string) => Promise<Loose>;
  /** Reads what it changes. */
  readonly changes: string;
}

const WAITS = '__typename ... on ApprovalRequest { id kind state } ... on UserError { code path }';
const CODE = '... on UserError { code }';

function by(field: string, input: (things: Things) => object): DeedOfTwo['ask'] {
  return async (house, token, things) => (await house.change(token, field, input(things), WAITS)) as Loose;
}

function taking(field: string, answer: string): NonNullable<DeedOfTwo['take']> {
  return async (house, token, requestId) =>
    (await house.change(token, field, { requestId }, `__typename ${answer} ${CODE}`)) as Loose;
}

const takesInvitation = taking('collectInvitation', '... on InvitationCollected { actorId }');

/** An export begins in the process that writes the file, for whoever is signed in there. */
async function exporting(house: ApiHouse, token: string, requestId?: string): Promise<Loose> {
  const { get } = house.asUseCases;
  const actor = await get(Authenticate).authenticate(token, { requestId: 'export' });
  try {
    await get(BulkExport).pass(actor, 'records.export', { what: 'records', institution: OWNER }, requestId);
    return { __typename: 'Exported' };
  } catch (error) {
    if (error instanceof WaitsForSecondPerson)
      return { __typename: 'ApprovalRequest', id: error.requestId, kind: 'bulk_export', state: 'asked' };
    if (error instanceof DomainError) return { __typename: 'UserError', code: error.code };
    throw error;
  }
}

/** Of one that has an own record, at its version. */
async function versionOf(house: ApiHouse, id: string): Promise<number> {
  const [row] = await house.sql<{ version: number }>('SELECT version FROM record WHERE id = $1', [id]);
  return row?.version ?? 0;
}

/** Which families of alleles a body was typed with until now. */
let typings = 10;

/** A new kind of deed does not compile without a row here. */
export const DEEDS: Readonly<Record<ApprovalKind, DeedOfTwo>> = {
  record_release: {
    ask: async (house, token, things) => {
      const [match] = await house.sql<{ version: number }>('SELECT version FROM hypothesis WHERE id = $1', [
        things.match,
      ]);
      const terms = { level: 4, purpose: 'forensic_matching', expectedVersion: match?.version };
      return by('releaseRecord', ({ match: matchId }) => ({ matchId, ...terms }))(house, token, things);
    },
    changes: `SELECT id FROM disclosure_release WHERE action = 'released' AND level = 4`,
  },
  record_amendments: {
    ask: async (house, token, things) => {
      await house.sql(
        `UPDATE record SET compared_content = content, compared_from = now() + interval '10 days' WHERE id = $1`,
        [things.report],
      );
      const expectedVersion = await versionOf(house, things.report);
      return by('confirmAmendments', ({ report: id }) => ({ id, expectedVersion }))(house, token, things);
    },
    changes: `SELECT name, payload FROM outbox_event WHERE name = 'records.compared-anew'`,
  },
  agreement: {
    ask: by('signAgreement', () => ({
      ...{ code: 'NEW-1', parties: [OWNER, 'CC-CONSULATE'], categories: ['report'], level: 4, purposes: [] },
    })),
    changes: `SELECT code, signed_by FROM agreement`,
  },
  agreement_renewal: {
    ask: by('renewAgreement', () => ({ code: 'AB-1', until: '2030-01-01T00:00:00Z' })),
    changes: 'SELECT code, ends_on, renewal_until, renewal_signed_by FROM agreement',
  },
  machine_secret: {
    ask: by('issueClientSecret', ({ machine }) => ({ actorId: machine })),
    take: taking('collectClientSecret', '... on ClientSecretIssued { __typename }'),
    changes: 'SELECT id FROM client_secret',
  },
  account: {
    ask: by('enrolUser', () => ({ institution: OWNER, name: 'Spy', roles: ['liaison'], language: 'es' })),
    take: takesInvitation,
    changes: `SELECT id FROM actor WHERE name = 'Spy'`,
  },
  account_roles: {
    ask: by('grantRoles', ({ colleague }) => ({ actorId: colleague, roles: ['ministry'] })),
    changes: `SELECT id FROM actor WHERE 'ministry' = ANY (roles)`,
  },
  account_opening: {
    ask: by('setUserAccess', ({ closed }) => ({ actorId: closed, access: 'open' })),
    changes: 'SELECT id FROM actor WHERE NOT active',
  },
  account_invitation: {
    ask: by('inviteUser', ({ colleague }) => ({ actorId: colleague })),
    take: takesInvitation,
    changes: 'SELECT actor_id FROM invitation',
  },
  import_undo: {
    ask: async (house, token, things) => {
      const query = `mutation { undoImport(input: { importId: "${things.import}" }) { ${WAITS} } }`;
      return (await house.ask(query, { token })).data.undoImport as Loose;
    },
    changes: 'SELECT id, state FROM import_job',
  },
  kinship_setting: {
    of: 'installation',
    ask: by('setKinshipSettings', () => ({ population: 'nist1036-hispanic' })),
    changes: 'SELECT id FROM kinship_setting',
  },
  bulk_export: {
    ask: (house, token) => exporting(house, token),
    take: exporting,
    changes: 'SELECT request_id FROM bulk_export',
  },
  legal_demand: {
    ask: async (house, token, things) => {
      const [demand] = await house.sql<{ version: number }>(
        'SELECT version FROM legal_demand WHERE id = $1',
        [things.demand],
      );
      const given = { codes: [things.reportCode], scopeGiven: 'One report.' };
      return by('answerLegalDemand', ({ demand: id }) => ({
        ...{ id, expectedVersion: demand?.version, ...given },
      }))(house, token, things);
    },
    take: taking('collectLegalDemand', '... on LegalDemandAnswer { records { code } }'),
    changes: 'SELECT id, state FROM legal_demand',
  },
  sample_review: {
    ask: async (house, token, { remains: id, ...things }) => {
      typings += 1;
      const profile = profileOf('OWNED-2', new InventedPeople(typings).stranger());
      const input = { id, expectedVersion: await versionOf(house, id), fields: { profile } };
      const amended = (await house.change(token, 'amendRemains', input, '__typename')) as Loose;
      if (amended.__typename !== 'Remains') throw new Error(JSON.stringify(amended));
      const given = { recordId: id, reason: 'Typed again.' };
      return by('reviewDnaSample', () => given)(house, token, { remains: id, ...things });
    },
    changes: 'SELECT request_id FROM sample_review',
  },
  decoys_make: {
    of: 'oversight',
    ask: by('makeDecoys', () => ({ reason: 'A trial.' })),
    changes: 'SELECT id FROM decoy',
  },
  decoys_end: {
    of: 'oversight',
    ask: by('endDecoys', () => ({ reason: 'A trial.' })),
    changes: 'SELECT id FROM decoy',
  },
};
