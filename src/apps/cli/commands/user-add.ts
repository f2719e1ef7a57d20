import { OPERATOR, ROLES, type Language, type Role } from '../../../modules/access/index.js';
import { EnrolUser } from '../../../modules/mechanisms/index.js';
import { isMailAddress } from '../../../platform/mail/index.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type Call, type RunCommand } from '../command.js';
import { institutionOf } from '../institution-of.js';
import { withHouse } from '../with-house.js';

const LANGUAGES: readonly Language[] = ['es', 'en', 'pt', 'fr', 'ht'];
/** The other two are the installation's own. */
const GIVEN_ROLES: readonly string[] = ROLES.filter((role) => role !== 'operator' && role !== 'platform');
const HINT = 'See huella user add --help.';

export const run: RunCommand = async (call) => {
  const colleague = {
    institution: neededOf(call, 'institution'),
    name: neededOf(call, 'name'),
    roles: rolesOf(neededOf(call, 'role')),
    email: emailOf(call),
    language: languageOf(call),
  };
  const { actorId } = await withHouse(call, async (house) => {
    await institutionOf(house, colleague.institution);
    return house.use(EnrolUser).run(OPERATOR, colleague);
  });
  await call.teller.answer({ user: actorId }, [`user  ${actorId}`]);
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

function languageOf(call: Call): Language {
  const asked = valueOf(call, 'language') ?? 'es';
  const language = LANGUAGES.find((one) => one === asked);
  if (!language) throw new UsageError(`There is no language ${asked} here.`, `Say ${LANGUAGES.join(', ')}.`);
  return language;
}
