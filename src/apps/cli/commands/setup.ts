import { valueOf, type Call, type RunCommand } from '../command.js';
import { UsageError } from '../cli-errors.js';
import { idOf } from '../id-of.js';
import { invitationLines, isForHandingOver, objectOfInvited } from '../invitation-lines.js';
import { languageOf } from '../language-of.js';
import { neededOf } from '../options.js';
import { found, type Founding } from '../set-up/founding.js';
import { FURTHER_ROLES } from '../set-up/further-roles.js';
import { install } from '../set-up/install.js';
import { withHouse } from '../with-house.js';
import type { Role } from '../../../modules/access/accounts/index.js';
import { isMailAddress } from '../../../platform/mail/index.js';

const HINT = 'See huella setup --help.';

/** Options that name an institution's first people, where the installation is there already. */
const OF_FOUNDING = [
  'institution',
  'first',
  'second',
  'approver',
  'first-role',
  'second-role',
  'first-email',
  'second-email',
];

export const run: RunCommand = async (call) =>
  OF_FOUNDING.some((option) => valueOf(call, option) !== undefined) ? foundOne(call) : install(call);

async function foundOne(call: Call): Promise<undefined> {
  const order = orderOf(call);
  const people = await withHouse(call, (house) => found(house, order));
  if (people.some(isForHandingOver))
    call.teller.step('Hand each link over to its person alone: it is good once, and only its hash is kept.');
  const { institution, approver } = order;
  await call.teller.answer(
    {
      people: people.map(objectOfInvited),
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
}

function orderOf(call: Call): Founding {
  const approver = valueOf(call, 'approver')?.trim();
  const isOfOne = approver !== undefined;
  if (
    isOfOne &&
    ['second', 'second-role', 'second-email'].some((option) => valueOf(call, option) !== undefined)
  )
    throw new UsageError('--second and --approver are one or the other.', HINT);
  const founders = (isOfOne ? (['first'] as const) : (['first', 'second'] as const)).map((which) => ({
    name: neededOf(call, which, 'setup'),
    roles: ['coordinator' as const, ...furtherRole(call, `${which}-role`)],
    email: addressOf(call, `${which}-email`),
  }));
  const [first, second] = founders;
  if (second?.email !== undefined && second.email.toLowerCase() === first?.email?.toLowerCase())
    throw new UsageError('--first-email and --second-email are one address.', HINT);
  return {
    institution: neededOf(call, 'institution', 'setup'),
    founders,
    approver: isOfOne ? idOf(approver, '--approver') : undefined,
    language: languageOf(call, HINT),
  };
}

function addressOf(call: Call, option: string): string | undefined {
  const address = valueOf(call, option)?.trim();
  if (address !== undefined && !isMailAddress(address))
    throw new UsageError(`--${option} is not one address.`, HINT);
  return address;
}

function furtherRole(call: Call, option: string): readonly Role[] {
  const said = valueOf(call, option)?.trim();
  if (said === undefined) return [];
  const role = FURTHER_ROLES.find((one) => one === said);
  if (!role) throw new UsageError(`--${option} is none of ${FURTHER_ROLES.join(', ')}.`, HINT);
  return [role];
}
