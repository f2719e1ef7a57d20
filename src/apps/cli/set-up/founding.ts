import {
  ActorDirectory,
  OPERATOR,
  type ActorLanguage,
  type Role,
} from '../../../modules/access/accounts/index.js';
import { EnrolUser, NameApprover, type Institution } from '../../../modules/institutions/index.js';
import { RecordStore } from '../../../modules/records/records/index.js';
import { relyingPartyOf } from '../../../platform/identity/index.js';
import { CommandFailed } from '../cli-errors.js';
import { institutionOf } from '../institution-of.js';
import type { House } from '../with-house.js';
import type { SetupAnswers } from './answers.js';
import { isWatching } from './check-answers.js';
import { mailInvitation, type InvitedPerson } from './mail-invitation.js';

export interface Founder {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly email?: string | undefined;
}

/** One of the first people of an institution, as the answers of a command name them. */
export function founderOf({ name, role, email }: SetupAnswers['first']): Founder {
  return { name, roles: ['coordinator', ...(role ? [role] : [])], ...(email !== undefined && { email }) };
}

/** Who is invited, as what and at which address, for whoever is to agree to it. */
export function lineOfFounder({ name, roles, email }: Founder): string {
  return `${name} (${roles.join(', ')})${email === undefined ? '' : ` <${email}>`}`;
}

/** Institution whose first people are enrolled. */
export interface FoundedInstitution extends Pick<Institution, 'code' | 'kind'> {
  readonly id?: string | undefined;
}

export interface Founding {
  readonly institution: string;
  readonly founders: readonly Founder[];
  /** Approver of a partner, who approves where there is no second founder. */
  readonly approver: string | undefined;
  readonly language: ActorLanguage;
}

/**
 * The people who answer for the institution: two who confirm each other's deeds, or one beside whom somebody
 * of a partner stands. Each invitation is mailed to whoever has an address here, and is for printing otherwise.
 */
export async function found(
  house: House,
  { institution: code, founders, approver, language }: Founding,
): Promise<readonly InvitedPerson[]> {
  await requireMayFound(house, await institutionOf(house, code), founders);
  // First: a house of one whose partner is none is not founded.
  if (approver !== undefined) await house.use(NameApprover).name(OPERATOR, code, approver);
  const people: InvitedPerson[] = [];
  for (const founder of founders) {
    const enrolled = await house
      .use(EnrolUser)
      .enrolUser(OPERATOR, { institution: code, language, ...founder });
    people.push(
      await mailInvitation(house.runtime.settings, { ...founder, institution: code, language }, enrolled),
    );
  }
  return people;
}

/**
 * Refuses what cannot be founded so: the people, the address, or an institution that has begun.
 *
 * @param institution without an id it is to be enrolled yet
 */
export async function requireMayFound(
  house: House,
  institution: FoundedInstitution,
  founders: readonly Founder[],
): Promise<void> {
  if (!relyingPartyOf(house.runtime.settings.PUBLIC_URL))
    throw new CommandFailed(
      'Nobody could accept an invitation here.',
      'Set PUBLIC_URL to the https address of this platform, or to http://localhost with its port.',
    );
  await requireUnfounded(house, institution);
  requireRolesApart(institution, founders);
}

/**
 * Separation of duties: whoever watches over the search does not work for an institution that it watches
 * over.
 */
function requireRolesApart({ code, kind }: FoundedInstitution, founders: readonly Founder[]): void {
  if (isWatching(kind) || !founders.some(({ roles }) => roles.includes('oversight'))) return;
  throw new CommandFailed(
    `${code} is no body of oversight.`,
    'oversight is given to people of an institution of kind oversight or ombudsman.',
  );
}

/**
 * Refuses an institution that has begun: from its first record on it enrols its people itself, where two of
 * them see it.
 */
async function requireUnfounded(house: House, { id, code }: FoundedInstitution): Promise<void> {
  if (id === undefined) return;
  const { db } = house.runtime;
  const { records, people } = await db.transact(OPERATOR, async (tx) => ({
    records: (await house.use(RecordStore).countByType(tx, id)).size,
    people: (await house.use(ActorDirectory).of(tx, id)).length,
  }));
  if (records > 0)
    throw new CommandFailed(
      `${code} holds records already.`,
      'Its coordinator enrols colleagues; huella user invite lets somebody in anew who cannot sign in any more.',
    );
  if (people > 0)
    throw new CommandFailed(
      `People of ${code} are enrolled already.`,
      'huella user list shows them, and huella user invite gives one of them a new link.',
    );
}
