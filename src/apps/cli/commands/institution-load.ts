import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { InstitutionsFileRefused, LoadInstitutions } from '../../../modules/institutions/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { answerRefusal, faultOf, linesOfFaults } from '../mechanism-lines.js';
import { readJsonFile } from '../read-json-file.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const content = await readJsonFile(operandOf(call, 0));
  try {
    const loaded = await withHouse(call, ({ use }) => use(LoadInstitutions).atTerminal(OPERATOR, content));
    const { institutions, agreements, proposed, left, asked, warnings } = loaded;
    const waits = asked.map(({ id }) => id);
    const answer = {
      ...{ institutions, agreements },
      ...(proposed.length > 0 && { proposed }),
      ...(left.length > 0 && { left }),
      ...(waits.length > 0 && { waits }),
      ...(warnings.length > 0 && { warnings: warnings.map(faultOf) }),
    };
    await call.teller.answer(answer, [
      `${counted(institutions, 'institution')} and ${counted(agreements, 'agreement')} loaded`,
      ...proposed.map((code) => `${code} waits: each party signs it by two people (signAgreement)`),
      ...left.map((code) => `${code} stays as it is: its parties alone sign other terms (signAgreement)`),
      ...waits.map(
        (id) =>
          `an agreement of all the network waits for a second person: request ${id}, which the oversight body or another operator approves in the console`,
      ),
      ...(warnings.length > 0 ? ['without effect, or without any yet:', ...linesOfFaults(warnings)] : []),
    ]);
    return undefined;
  } catch (error) {
    if (!(error instanceof InstitutionsFileRefused)) throw error;
    return answerRefusal(call, error.faults);
  }
};
