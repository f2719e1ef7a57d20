import { OPERATOR } from '../../../modules/access/index.js';
import { LoadInstitutions } from '../../../modules/mechanisms/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { readJsonFile } from '../read-json-file.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const content = await readJsonFile(operandOf(call, 0));
  const counts = await withHouse(call, ({ use }) => use(LoadInstitutions).run(OPERATOR, content));
  const { institutions, agreements } = counts;
  await call.teller.answer(counts, [
    `${counted(institutions, 'institution')} and ${counted(agreements, 'agreement')} loaded`,
  ]);
  return undefined;
};
