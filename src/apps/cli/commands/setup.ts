import { valueOf, type Call, type RunCommand } from '../command.js';
import { UsageError } from '../cli-errors.js';
import { idOf } from '../id-of.js';
import { invitationLines } from '../invitation-lines.js';
import { languageOf } from '../language-of.js';
import { neededOf } from '../options.js';
import { found, type Founding } from '../set-up/founding.js';
import { FURTHER_ROLES } from '../set-up/further-roles.js';
import { install } from '../set-up/install.js';
import { withHouse } from '../with-house.js';
import type { Role } from '../../../modules/access/accounts/index.js';

const HINT = 'See huella setup --help.';

/** Options that name an institution's first people, where the installation is there already. */
const OF_FOUNDING = ['institution', 'first', 'second', 'approver', 'first-role', 'second-role'];

export const run: RunCommand = async (call) =>
  OF_FOUNDING.some((option) => valueOf(call, option) !== undefined) ? foundOne(call) : install(call);

async function foundOne(call: Call): Promise<undefined> {
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
}

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
