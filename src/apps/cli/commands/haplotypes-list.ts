import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { HaplotypeDatabases } from '../../../modules/records/forensic-bank/index.js';
import type { RunCommand } from '../command.js';
import { institutionOf } from '../institution-of.js';
import { neededOf } from '../options.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const institution = neededOf(call, 'institution', 'haplotypes list');
  const databases = await withHouse(call, async (house) => {
    await institutionOf(house, institution);
    return house.use(HaplotypeDatabases).list(OPERATOR, institution);
  });
  const rows = databases.map(({ code, version, kind, size, population }) => [
    ...[code, String(version), kind, String(size), population],
  ]);
  await call.teller.answer(
    { databases },
    tableOf([['code', 'version', 'kind', 'size', 'population'], ...rows]),
  );
  return undefined;
};
