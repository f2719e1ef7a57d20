import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ReadFrequencyTables } from '../../../modules/records/forensic-bank/index.js';
import { valueOf, type RunCommand } from '../command.js';
import { institutionOf } from '../institution-of.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const institution = valueOf(call, 'institution');
  const tables = await withHouse(call, async (house) => {
    if (institution !== undefined) await institutionOf(house, institution);
    return house.use(ReadFrequencyTables).list(OPERATOR, institution);
  });
  const rows = tables.map(({ code, version, sampledAlleles, name, id }) => [
    ...[code, String(version), String(sampledAlleles), name],
    id === undefined ? 'platform' : (institution ?? ''),
  ]);
  await call.teller.answer(
    { tables },
    tableOf([['code', 'version', 'alleles sampled', 'name', 'owner'], ...rows]),
  );
  return undefined;
};
