import type { RecordReference, ReportRecord } from '../../kernel/contract/index.js';
import { DAYS_PER_YEAR } from './calendar.js';
import type { FiledRecord } from './permission.js';
import { bodyInTexas, manOfTheSameName } from './main-job-counterparts.js';
import { motherReports } from './main-job-report.js';
import { mainJobSamples, type MainJobSamples } from './main-job-samples.js';
import { referenceTo } from './truth.js';

/** The case that the demonstration follows from the counter to the alert. Everybody in it is invented. */
export interface MainJob {
  /** Not among the region's records: it is filed while one looks on. */
  readonly report: ReportRecord;
  readonly counterpart: RecordReference;
  readonly decoy: RecordReference;
  readonly note: string;
  /** The samples that are typed in the course of the story, after the match has been found without them. */
  readonly samples: MainJobSamples;
}

const NOTE = [
  'Marisela Urbina of El Progreso, Honduras, reports her son Wilmer at the consulate in south Texas.',
  'A laboratory in Texas has kept a body without a name for over a year; nobody there knew whom to ask.',
  'Agrees: sex; age 21 to 29 against 24; stature; the flower on the left forearm, where the mother says rose and "Mari" and the',
  'examiner reads "...ari"; the collarbone that broke at twelve; the gold crown; the rosary; place and time of the last call.',
  'Differs: he left in a blue jacket and was found in a grey hooded sweatshirt; the mother knows no belt and no watch.',
  'A man of the same name and birth year was received in Honduras alive: another person, born elsewhere in another month.',
  'The score proposes. Two institutions decide, with a sample of the mother.',
].join(' ');

const LAST_CALL_DAYS_AGO = 521;
const FOUND_DAYS_AGO = 505;
const FILED_DAYS_AGO = 4;
const AGE_AT_LAST_CALL = 24.4;

export function mainJob(endDay: number): { job: MainJob; filed: readonly FiledRecord[] } {
  const contactDay = endDay - LAST_CALL_DAYS_AGO;
  const birthDay = contactDay - Math.floor(AGE_AT_LAST_CALL * DAYS_PER_YEAR);
  const report = motherReports(contactDay, birthDay, endDay - FILED_DAYS_AGO);
  const body = bodyInTexas(endDay - FOUND_DAYS_AGO);
  const decoy = manOfTheSameName(birthDay, endDay - 380);
  const job: MainJob = {
    report,
    counterpart: referenceTo(body),
    decoy: referenceTo(decoy),
    note: NOTE,
    samples: mainJobSamples(endDay),
  };
  const unspoken = { consents: [], informFamily: undefined, withdrawn: false };
  return {
    job,
    filed: [
      { ...unspoken, record: body, personKey: 'MAIN-JOB' },
      { ...unspoken, record: decoy, personKey: 'MAIN-JOB-NAMESAKE', informFamily: true },
    ],
  };
}
