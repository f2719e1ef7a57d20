import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { UndoImport } from '../../../modules/exchange/imports/index.js';
import { operandOf, type RunCommand } from '../command.js';
import { idOf } from '../id-of.js';
import { counted } from '../teller.js';
import { tellWaits } from '../waits-for-second.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const importId = idOf(operandOf(call, 0), 'ID');
  const undone = await withHouse(call, ({ use }) => use(UndoImport).undoImport(OPERATOR, importId));
  if (!('removed' in undone)) {
    await tellWaits(call.teller, undone);
    return undefined;
  }
  const { removed, restored, left } = undone;
  const line = `${counted(removed, 'record')} taken out, ${restored.toLocaleString('en')} put back as before, ${left.toLocaleString('en')} left because changed since`;
  await call.teller.answer(undone, [line]);
  return undefined;
};
