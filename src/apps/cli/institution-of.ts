import { OPERATOR } from '../../modules/access/accounts/index.js';
import { InstitutionDirectory, type Institution } from '../../modules/institutions/index.js';
import { CommandFailed } from './cli-errors.js';
import type { House } from './with-house.js';

/** The institution of a code that somebody typed. */
export async function institutionOf({ runtime, use }: House, code: string): Promise<Institution> {
  const institution = await runtime.db.transact(OPERATOR, (tx) => use(InstitutionDirectory).byCode(tx, code));
  if (institution) return institution;
  throw new CommandFailed(
    `No institution is enrolled as ${code}.`,
    'huella institution list shows them, huella institution load FILE enrols more.',
  );
}
