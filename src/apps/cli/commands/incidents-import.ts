import { readFile } from 'node:fs/promises';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { LoadIncidents } from '../../../modules/oversight/incidents/index.js';
import { operandOf, valueOf, type RunCommand } from '../command.js';
import { counted } from '../teller.js';
import { terminalMessage } from '../terminal-message.js';
import { withHouse } from '../with-house.js';

const USUAL_LIST = 'iom-mmp';
const SHOWN = 10;

export const run: RunCommand = async (call) => {
  const text = await readFile(operandOf(call, 0), 'utf8');
  const list = valueOf(call, 'list') ?? USUAL_LIST;
  const loaded = await withHouse(call, ({ use }) => use(LoadIncidents).load(OPERATOR, list, text));
  const { read, added, changed, findings } = loaded;
  for (const { row, column, code } of findings.slice(0, SHOWN))
    call.teller.step(`row ${row}, ${column}: ${terminalMessage(code)}`);
  if (findings.length > SHOWN) call.teller.step(`… ${counted(findings.length, 'finding')} in all`);
  await call.teller.answer({ list, ...loaded }, [
    `${counted(read, 'incident')} read: ${added.toLocaleString('en')} new, ${changed.toLocaleString('en')} changed`,
  ]);
  return undefined;
};
