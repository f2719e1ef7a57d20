import { questionOfRecord, type LoggedQuestion } from '../../../access/misuse/index.js';
import type { RecordRow } from '../persistence/stored-record.js';

/** An own record is a question to all who are compared with it, and so is each change of it. */
export function askedWith(
  { id, content }: Pick<RecordRow, 'id' | 'content'>,
  kind: 'filed' | 'amended',
): LoggedQuestion {
  return { kind, own: [id], question: questionOfRecord(content) };
}
