import { OPERATOR } from '../../../modules/access/index.js';
import { InstitutionsFileRefused, LoadInstitutions } from '../../../modules/mechanisms/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { answerRefusal } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const content = await readJsonFile(operandOf(call, 0));
  try {
    const counts = await withHouse(call, ({ use }) => use(LoadInstitutions).run(OPERATOR, content));
    const { institutions, agreements } = counts;
    await call.teller.answer(counts, [
      `${counted(institutions, 'institution')} and ${counted(agreements, 'agreement')} loaded`,
    ]);
    return undefined;
  } catch (error) {
    if (!(error instanceof InstitutionsFileRefused)) throw error;
    return answerRefusal(call, error.faults);
  }
};
