import type { RecordType } from '../../kernel/contract/index.js';
import { OPERATOR } from '../../modules/access/accounts/index.js';
import { RegisterRemains } from '../../modules/records/forensic-bank/index.js';
import { RegisterLocatedPerson } from '../../modules/records/living/index.js';
import {
  AppliedJournal,
  withdrawalsBetween,
  withdrawnAgain,
  type JournalLine,
} from '../../modules/records/records/index.js';
import { AmendReport } from '../../modules/records/reports/index.js';

/** A use case of any module. */
type Use = <T>(type: abstract new (...args: never[]) => T) => T;

interface Reapplying {
  reapply: AmendReport['reapply'];
}

const BY_TYPE: Readonly<Record<RecordType, abstract new (...args: never[]) => Reapplying>> = {
  report: AmendReport,
  remains: RegisterRemains,
  living: RegisterLocatedPerson,
};

type Outcome = 'applied' | 'already' | 'absent';

/**
 * Takes back again what was taken back after the backup, each by the use case of its kind: policy, history,
 * audit, event. When all is done the installation is open. A process that is killed is followed by one that
 * goes on.
 *
 * @param lines undefined: there is no journal, and somebody has said so
 */
export async function reapplyWithdrawals(
  use: Use,
  lines: readonly JournalLine[] | undefined,
): Promise<Readonly<Record<Outcome, number>>> {
  const journal = use(AppliedJournal);
  const counts: Record<Outcome, number> = { applied: 0, already: 0, absent: 0 };
  for (const line of await journal.unknown(lines ?? [])) {
    counts[await reapply(use, journal, line)] += 1;
    await journal.note(line);
  }
  await journal.open(OPERATOR, { ...counts, journal: lines !== undefined });
  return counts;
}

async function reapply(use: Use, journal: AppliedJournal, { said }: JournalLine): Promise<Outcome> {
  const { recordId, what, at } = said;
  const record = await journal.record(recordId);
  if (!record) return 'absent';
  const { content, removed, version, recordType } = record;
  const after = withdrawnAgain(content, what, at);
  if (
    withdrawalsBetween({ content, removed }, { content: after, removed }, new Date(at).toISOString())
      .length === 0
  )
    return 'already';
  await use(BY_TYPE[recordType]).reapply(OPERATOR, { id: recordId, expectedVersion: version }, what, at);
  return 'applied';
}
