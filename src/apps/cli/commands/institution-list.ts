import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { InstitutionDirectory } from '../../../modules/institutions/index.js';
import type { RunCommand } from '../command.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const institutions = await withHouse(call, ({ runtime, use }) =>
    runtime.db.transact(OPERATOR, (tx) => use(InstitutionDirectory).all(tx)),
  );
  const listed = institutions.map(({ code, name, country, kind }) => ({ code, name, country, kind }));
  const lines = tableOf(listed.map(({ code, country, kind, name }) => [code, country, kind, name]));
  if (lines.length === 0) call.teller.step('No institution is enrolled yet: huella institution load FILE.');
  await call.teller.answer({ institutions: listed }, lines);
  return undefined;
};
