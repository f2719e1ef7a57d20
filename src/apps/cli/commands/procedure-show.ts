import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ReadProcedures, type ProcedureKind } from '../../../modules/procedures/procedures/index.js';
import { CommandFailed } from '../cli-errors.js';
import type { RunCommand } from '../command.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const [kind] = call.operands;
  const all = await withHouse(call, ({ use }) => use(ReadProcedures).allKinds(OPERATOR));
  if (kind === undefined) {
    const rows = all.map(({ kind: name, version, shipped, content }) => [
      name,
      `version ${version}`,
      shipped ? 'of the house' : 'added',
      content.sight,
      content.name.en,
    ]);
    await call.teller.answer({ kinds: all }, tableOf(rows));
    return undefined;
  }
  const found = all.find((one) => one.kind === kind);
  if (!found) {
    throw new CommandFailed(`There is no kind ${kind}.`, 'See them all: huella procedure show.');
  }
  const { version, hash, content } = found;
  await call.teller.answer({ version, hash, kind: content }, [
    `${kind}, version ${version}: ${content.name.en}`,
    `for: ${content.records.join(', ')}; seen: ${content.sight}; never to: ${content.neverTo.join(', ') || 'nobody excepted'}`,
    `documents: ${content.documents.map(({ id, dated }) => (dated ? `${id} (dated)` : id)).join(', ') || 'none'}`,
    ...tableOf(content.steps.map(stepLine)),
  ]);
  return undefined;
};

function stepLine({ id, who, workingDays, outcomes }: ProcedureKind['steps'][number]): string[] {
  return [
    `  ${id}`,
    who.kinds ? `${who.kinds.join(' or ')} (${who.of ?? ''} country)` : (who.is ?? ''),
    workingDays === 'unknown' ? 'unknown' : `${workingDays} working days`,
    outcomes.map(({ is, next, ends }) => `${is} → ${next ?? ends ?? ''}`).join(', '),
  ];
}
