import { DocumentOfEnds1770500000233 } from './1770500000233-document-of-ends.js';
import { ReferencesOfDocuments1770500000238 } from './1770500000238-references-of-documents.js';
import { ReportsBaseline1770490000030 } from './1770490000030-baseline.js';
import { StruckOffices1770500000234 } from './1770500000234-struck-offices.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  ReportsBaseline1770490000030,
  DocumentOfEnds1770500000233,
  StruckOffices1770500000234,
  ReferencesOfDocuments1770500000238,
];
