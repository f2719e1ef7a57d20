import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ReadKinship } from '../../../modules/records/forensic-bank/index.js';
import type { RunCommand } from '../command.js';
import { linesOfKinship, objectOfKinship } from '../population-lines.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

/** Settings of the history that are told, newest first. */
const HISTORY = 20;

export const run: RunCommand = async (call) => {
  const { current, earlier } = await withHouse(call, ({ use }) => use(ReadKinship).now(OPERATOR, HISTORY));
  const rows = earlier.map(({ setAt, table, settingId, reason }) => [
    ...[setAt.toISOString(), `${table.facts.code} ${table.facts.version}`, settingId, reason ?? ''],
  ]);
  await call.teller.answer({ current: objectOfKinship(current), earlier: earlier.map(objectOfKinship) }, [
    ...linesOfKinship(current),
    ...(rows.length === 0 ? [] : ['', 'before', ...tableOf(rows)]),
  ]);
  return undefined;
};
