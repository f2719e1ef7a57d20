import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { SetKinship } from '../../../modules/records/forensic-bank/index.js';
import { valueOf, type RunCommand } from '../command.js';
import { institutionOf } from '../institution-of.js';
import { neededOf, numberOf } from '../options.js';
import { linesOfKinship, objectOfKinship } from '../population-lines.js';
import { readJsonFile } from '../read-json-file.js';
import { tellWaits } from '../waits-for-second.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const population = neededOf(call, 'population', 'kinship set');
  const institution = valueOf(call, 'institution');
  const file = valueOf(call, 'model');
  const model = file === undefined ? undefined : await readJsonFile(file);
  const [floor, reason] = [numberOf(call, 'floor'), valueOf(call, 'reason')];
  const set = await withHouse(call, async (house) => {
    if (institution !== undefined) await institutionOf(house, institution);
    return house.use(SetKinship).choose(OPERATOR, { population, institution, model, floor, reason });
  });
  if ('payloadHash' in set) {
    await tellWaits(call.teller, set);
    return undefined;
  }
  await call.teller.answer(objectOfKinship(set), linesOfKinship(set));
  return undefined;
};
