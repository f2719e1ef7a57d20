import type { StoredRecord } from '../../records/index.js';

/** A living person who has not said yes is known to the holder of the record alone. */
export function isForHolderAlone({ content }: Pick<StoredRecord, 'content'>): boolean {
  return content.recordType === 'living' && content.wishes?.informFamily !== true;
}
