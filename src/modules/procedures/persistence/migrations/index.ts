import { CreateProcedures1766400000000 } from './1766400000000-create-procedures.js';
import { CreateProcedurePapers1766400000020 } from './1766400000020-create-procedure-papers.js';
import { SayWhetherPapersWereScanned1767200000010 } from './1767200000010-say-whether-papers-were-scanned.js';
import { OneOpenProcedureAHolder1770500000180 } from './1770500000180-one-open-procedure-a-holder.js';

/** The steps that made the tables of this part, oldest first; a new one is added here. */
export const MIGRATIONS = [
  CreateProcedures1766400000000,
  CreateProcedurePapers1766400000020,
  SayWhetherPapersWereScanned1767200000010,
  OneOpenProcedureAHolder1770500000180,
];
