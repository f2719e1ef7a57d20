import type { AlertKind } from '../../../institutions/index.js';
import type { DeliveryOccasion } from '../delivery.js';
import type { WeekFigures } from '../digest.js';
import type { OverdueAge } from '../overdue-age.js';

/** The sentences of a mail in one language. No place in them takes what a record says. */
export interface MailWords {
  readonly kinds: Readonly<Record<AlertKind, string>>;
  readonly occasions: Readonly<Record<DeliveryOccasion, string>>;
  readonly subject: string;
  readonly code: string;
  readonly kind: string;
  readonly due: string;
  readonly open: string;
  readonly footer: string;
  /** A mail that tells of several alerts. */
  readonly bundle: { readonly subject: string; readonly intro: string; readonly note: string };
  /** The figures of a week: for each number of `WeekFigures` its words. */
  readonly week: {
    readonly subject: string;
    readonly intro: string;
    readonly note: string;
    readonly asOf: string;
    readonly overdue: Readonly<Record<OverdueAge, string>>;
  } & Readonly<Record<Exclude<keyof WeekFigures, 'overdue'>, string>>;
  /** Before the way to the list of all alerts. */
  readonly inbox: string;
}
