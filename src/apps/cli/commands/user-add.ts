import { isOfPeople, OPERATOR, ROLES, type Role } from '../../../modules/access/accounts/index.js';
import { EnrolUser } from '../../../modules/institutions/index.js';
import { isMailAddress } from '../../../platform/mail/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type Call, type RunCommand } from '../command.js';
import { invitationLines, wayInFor } from '../invitation-lines.js';
import { institutionOf } from '../institution-of.js';
import { languageOf } from '../language-of.js';
import { withHouse } from '../with-house.js';

/** The other two are the installation's own. */
const GIVEN_ROLES: readonly string[] = ROLES.filter((role) => role !== 'operator' && role !== 'platform');
const HINT = 'See huella user add --help.';

export const run: RunCommand = async (call) => {
  const colleague = {
    institution: neededOf(call, 'institution'),
    name: neededOf(call, 'name'),
    roles: rolesOf(neededOf(call, 'role')),
    email: emailOf(call),
    language: languageOf(call, HINT),
  };
  const { enrolled, settings } = await withHouse(call, async (house) => {
    await institutionOf(house, colleague.institution);
    const { settings } = house.runtime;
    return { enrolled: await house.use(EnrolUser).enrolUser(OPERATOR, colleague), settings };
  });
  const { actorId, invitation } = enrolled;
  if (invitation)
    call.teller.step('Hand the link over to them alone: it is good once, and only its hash is kept.');
  else if (isOfPeople(colleague.roles)) call.teller.step(wayInFor(settings, colleague.email));
  await call.teller.answer({ user: actorId, ...invitation }, invitationLines(enrolled));
  return undefined;
};

function neededOf(call: Call, option: string): string {
  const value = valueOf(call, option)?.trim();
  if (!value) throw new UsageError(`--${option} is missing.`, HINT);
  return value;
}

function rolesOf(text: string): readonly Role[] {
  const roles = text.split(',').map((role) => role.trim());
  const odd = roles.find((role) => !GIVEN_ROLES.includes(role));
  if (odd !== undefined) throw new UsageError(`There is no role ${odd}.`, `Say ${GIVEN_ROLES.join(', ')}.`);
  return roles as Role[];
}

function emailOf(call: Call): string | undefined {
  const email = valueOf(call, 'email');
  if (email !== undefined && !isMailAddress(email)) throw new UsageError('--email is not one address.', HINT);
  return email;
}
