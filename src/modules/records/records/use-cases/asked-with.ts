import { questionOfRecord, type LedgerQuestion } from '../../../access/misuse/index.js';
import type { RecordRow } from '../persistence/stored-record.js';

/** An own record is a question to all who are compared with it, and so is each change of it. */
export function askedWith(
  { id, content }: Pick<RecordRow, 'id' | 'content'>,
  kind: 'filed' | 'amended',
): LedgerQuestion {
  return { kind, own: [id], question: questionOfRecord(content) };
}
