import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { HaplotypeDatabases, summaryOf } from '../../../modules/records/forensic-bank/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { CommandFailed } from '../cli-errors.js';
import { operandOf, type RunCommand } from '../command.js';
import { linesOfDatabase } from '../haplotype-lines.js';
import { institutionOf } from '../institution-of.js';
import { neededOf, numberOf } from '../options.js';
import { counted } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const code = operandOf(call, 0);
  const institution = neededOf(call, 'institution', 'haplotypes show');
  const version = numberOf(call, 'version');
  const database = await withHouse(call, async (house) => {
    await institutionOf(house, institution);
    try {
      return await house.use(HaplotypeDatabases).one(OPERATOR, { code, institution, version });
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw new CommandFailed(
        `There is no such haplotype database ${code}.`,
        `huella haplotypes list --institution ${institution} shows them.`,
      );
    }
  });
  const { facts } = database;
  const said = summaryOf(database);
  await call.teller.answer({ ...facts, ...said }, [
    ...linesOfDatabase(facts),
    `holds        ${counted(said.haplotypes, 'haplotype')}, ${said.seenOnce} of them once, one ${said.mostSeen} times`,
  ]);
  return undefined;
};
