import type { AlertKind } from '../bundle.js';
import type { Occasion } from '../delivery.js';

/** The sentences of a mail in one language. No place in them takes what a record says. */
export interface MailWords {
  readonly kinds: Readonly<Record<AlertKind, string>>;
  readonly occasions: Readonly<Record<Occasion, string>>;
  readonly subject: string;
  readonly code: string;
  readonly kind: string;
  readonly due: string;
  readonly open: string;
  readonly footer: string;
}
