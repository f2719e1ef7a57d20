import type { ReportRecord } from '../../kernel/contract/records.js';
import type { Descent } from './gene-drop.js';
import type { SimulatedTypedFamily } from './typed-family.js';

/** A filing says who files where; the rest follows from the person. */
export interface Filing {
  readonly institution: string;
  readonly relationship: string;
  readonly recordedDay: number;
  readonly family?: SimulatedTypedFamily | undefined;
  /** Genes that relatives who gave samples share; of a benchmark. */
  readonly genes?: Descent | undefined;
  readonly event?: ReportRecord['event'];
  readonly linkedReports?: ReportRecord['linkedReports'];
  readonly attachments?: ReportRecord['attachments'];
  /** True where the case must stay comparable, because a story is told about it. */
  readonly consentsGranted?: boolean;
}
