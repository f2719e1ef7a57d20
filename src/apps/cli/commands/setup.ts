import {
  ActorDirectory,
  OPERATOR,
  type ActorLanguage,
  type Role,
} from '../../../modules/access/accounts/index.js';
import { EnrolUser, NameApprover, type Institution } from '../../../modules/institutions/index.js';
import { RecordStore } from '../../../modules/records/records/index.js';
import { relyingPartyOf } from '../../../platform/identity/index.js';
import { CommandFailed, UsageError } from '../cli-errors.js';
import { valueOf, type Call, type RunCommand } from '../command.js';
import { idOf } from '../id-of.js';
import { institutionOf } from '../institution-of.js';
import { invitationLines } from '../invitation-lines.js';
import { languageOf } from '../language-of.js';
import { neededOf } from '../options.js';
import { withHouse, type House } from '../with-house.js';

const HINT = 'See huella setup --help.';

/** Roles that a founder may have besides coordinator. */
const FURTHER_ROLES: readonly Role[] = ['liaison', 'forensic', 'ministry', 'oversight'];

interface Founder {
  readonly name: string;
  readonly roles: readonly Role[];
}

interface Founding {
  readonly institution: string;
  readonly founders: readonly Founder[];
  /** Approver of a partner, who approves where there is no second founder. */
  readonly approver: string | undefined;
  readonly language: ActorLanguage;
}

export const run: RunCommand = async (call) => {
  const order = orderOf(call);
  const people = await withHouse(call, (house) => found(house, order));
  call.teller.step('Hand each link over to its person alone: it is good once, and only its hash is kept.');
  const { institution, approver } = order;
  await call.teller.answer(
    {
      people: people.map(({ actorId, invitation }) => ({ user: actorId, ...invitation })),
      ...(approver !== undefined && { approver }),
    },
    [
      ...people.flatMap(invitationLines),
      ...(approver === undefined
        ? []
        : [`${approver} approves for ${institution} what one person alone does not do`]),
    ],
  );
  return undefined;
};

function orderOf(call: Call): Founding {
  const approver = valueOf(call, 'approver')?.trim();
  const isOfOne = approver !== undefined;
  if (isOfOne && (valueOf(call, 'second') ?? valueOf(call, 'second-role')) !== undefined)
    throw new UsageError('--second and --approver are one or the other.', HINT);
  return {
    institution: neededOf(call, 'institution', 'setup'),
    founders: (isOfOne ? (['first'] as const) : (['first', 'second'] as const)).map((which) => ({
      name: neededOf(call, which, 'setup'),
      roles: ['coordinator', ...furtherRole(call, `${which}-role`)],
    })),
    approver: isOfOne ? idOf(approver, '--approver') : undefined,
    language: languageOf(call, HINT),
  };
}

function furtherRole(call: Call, option: string): readonly Role[] {
  const said = valueOf(call, option)?.trim();
  if (said === undefined) return [];
  const role = FURTHER_ROLES.find((one) => one === said);
  if (!role) throw new UsageError(`--${option} is none of ${FURTHER_ROLES.join(', ')}.`, HINT);
  return [role];
}

/**
 * The people who answer for the institution: two who confirm each other's deeds, or one beside whom somebody
 * of a partner stands.
 */
async function found(house: House, { institution: code, founders, approver, language }: Founding) {
  const institution = await institutionOf(house, code);
  await requireUnfounded(house, institution);
  requireRolesApart(institution, founders);
  // First: a house of one whose partner is none is not founded.
  if (approver !== undefined) await house.use(NameApprover).name(OPERATOR, code, approver);
  const people = [];
  for (const { name, roles } of founders)
    people.push(await house.use(EnrolUser).enrolUser(OPERATOR, { institution: code, name, roles, language }));
  return people;
}

/**
 * Separation of duties: whoever watches over the search does not work for an institution that it watches
 * over.
 */
function requireRolesApart({ code, kind }: Institution, founders: readonly Founder[]): void {
  const isWatching = kind === 'oversight' || kind === 'ombudsman';
  if (isWatching || !founders.some(({ roles }) => roles.includes('oversight'))) return;
  throw new CommandFailed(
    `${code} is no body of oversight.`,
    'oversight is given to people of an institution of kind oversight or ombudsman.',
  );
}

/**
 * Refuses an institution that has begun: from its first record on it enrols its people itself, where two of
 * them see it.
 */
async function requireUnfounded(house: House, { id, code }: Institution): Promise<void> {
  const { db, settings } = house.runtime;
  if (!relyingPartyOf(settings.PUBLIC_URL))
    throw new CommandFailed(
      'Nobody could accept an invitation here.',
      'Set PUBLIC_URL to the https address of this platform, or to http://localhost with its port.',
    );
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
