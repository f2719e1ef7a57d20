import type { ComparableRecord } from '../../../../kernel/linkage/index.js';
import { DOCUMENTS_WITH_THE_RECORD_ONLY } from '../../../access/consent/index.js';

const lent = new WeakMap<ComparableRecord, ComparableRecord>();

/**
 * Returns the content that a report lends to one of another institution: that of which values are shown
 * beside those that they are compared with. Home, telephones, relatives and samples never leave their owner,
 * and neither does what they weigh. The same object for the same report, so that it is encoded once.
 */
export function lentContent(content: ComparableRecord): ComparableRecord {
  const known = lent.get(content) ?? withoutWhatStays(content);
  lent.set(content, known);
  return known;
}

function withoutWhatStays(content: ComparableRecord): ComparableRecord {
  const { recordType, institution, id, person, physical, marks, medical, dental, effects } = content;
  const { event, lastContact, departure, destination, route } = content;
  const { residence: _home, phones: _phones, documents, ...told } = person ?? {};
  return {
    ...{ recordType, institution, id, physical, marks, medical, dental, effects },
    ...{ event, lastContact, departure, destination, route },
    person: {
      ...told,
      documents: documents?.filter(({ type = '' }) => !DOCUMENTS_WITH_THE_RECORD_ONLY.includes(type)),
    },
  };
}
