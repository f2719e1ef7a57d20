import type { AlertKind } from '../../../institutions/index.js';
import type { DeliveryOccasion } from '../../domain/delivery.js';
import { ALERT_FRAME } from './alert-frame.js';
import { dueDateEntry } from './due-date-entry.js';
import { fillFrame } from './fill-frame.js';
import { timeInMail } from './time-in-mail.js';
import { languageOfMail, mailWords } from '../../domain/mail-words/index.js';

/** All that a mail may say: there is no field for a name, a place or anything else that a record holds. */
export interface MailFacts {
  /** Of the alert. */
  readonly id: string;
  readonly code: string;
  readonly kind: AlertKind;
  readonly occasion: DeliveryOccasion;
  readonly dueAt: Date;
  readonly link: string;
}

/** The mail of an alert: words, the same as a page, and its due date for a calendar. */
export interface AlertMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: { readonly name: string; readonly content: string };
  readonly language: string;
}

/** The mail that tells of an alert: fixed sentences, the alert's code, kind and due date, and a link. */
export function alertMail(language: string, facts: MailFacts): AlertMail {
  const say = mailWords(language);
  const { id, code, kind, occasion, dueAt, link } = facts;
  const due = timeInMail(dueAt);
  const subject = `${say.subject} ${code}`;
  const lines = [
    say.occasions[occasion],
    '',
    `${say.code}: ${code}`,
    `${say.kind}: ${say.kinds[kind]}`,
    `${say.due}: ${due}`,
    '',
    say.open,
    link,
    '',
    say.footer,
    '',
  ];
  const html = fillFrame(ALERT_FRAME, {
    language: languageOfMail(language),
    subject,
    occasion: say.occasions[occasion],
    ...{ codeLabel: say.code, code, kindLabel: say.kind, kind: say.kinds[kind], dueLabel: say.due, due },
    ...{ open: say.open, link, footer: say.footer },
  });
  const entry = dueDateEntry({ id, title: subject, dueAt, link, domain: new URL(link).hostname });
  return {
    subject,
    text: lines.join('\n'),
    html,
    calendar: { name: `${code}.ics`, content: entry },
    language: languageOfMail(language),
  };
}
