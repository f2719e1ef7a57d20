import type { AlertKind } from '../../../institutions/index.js';
import type { DeliveryOccasion } from '../../domain/delivery.js';
import type { WeekFigures } from '../../domain/digest.js';
import { languageOfMail, mailWords } from '../../domain/mail-words/index.js';
import { OVERDUE_AGES } from '../../domain/overdue-age.js';
import { DIGEST_FRAME } from './digest-frame.js';
import { fillFrame } from './fill-frame.js';
import { timeInMail } from './time-in-mail.js';
import { WEEK_FRAME } from './week-frame.js';

/** Entry of a bundle about one alert: as much as a mail of its own. */
export interface BundleItem {
  readonly code: string;
  readonly kind: AlertKind;
  readonly occasion: DeliveryOccasion;
  readonly dueAt: Date;
  readonly link: string;
}

export interface DigestMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
}

interface Row {
  readonly label: string;
  readonly value: string;
  readonly link?: string | undefined;
}

/** The mail that tells of several alerts: of each its code, kind, due date and a link. */
export function bundleMail(
  language: string,
  { items, link }: { readonly items: readonly BundleItem[]; readonly link: string },
): DigestMail {
  const say = mailWords(language);
  const rows = items.map((item): Row => {
    const value = `${say.kinds[item.kind]}. ${say.occasions[item.occasion]} ${say.due}: ${timeInMail(item.dueAt)}`;
    return { label: item.code, value, link: item.link };
  });
  const { subject, intro, note } = say.bundle;
  return write(language, DIGEST_FRAME, { subject: `${subject} (${items.length})`, intro, note, link }, rows);
}

/** The mail with the figures of a week: numbers and nothing else. */
export function weekMail(
  language: string,
  { week, asOf, link }: { readonly week: WeekFigures; readonly asOf: Date; readonly link: string },
): DigestMail {
  const { week: words } = mailWords(language);
  const rows: Row[] = [
    ...OVERDUE_AGES.map((age) => ({ label: words.overdue[age], value: String(week.overdue[age]) })),
    ...(['escalated', 'soon', 'later', 'inTime', 'late'] as const).map((name) => ({
      label: words[name],
      value: String(week[name]),
    })),
  ];
  const intro = `${words.intro} ${words.asOf} ${timeInMail(asOf)}.`;
  return write(language, WEEK_FRAME, { subject: words.subject, intro, note: words.note, link }, rows);
}

function write(
  language: string,
  frame: string,
  said: { readonly subject: string; readonly intro: string; readonly note: string; readonly link: string },
  rows: readonly Row[],
): DigestMail {
  const { inbox: open, footer } = mailWords(language);
  const { subject, intro, note, link } = said;
  const lines = rows.flatMap(({ label, value, link: own }) => [
    `${label}: ${value}`,
    ...(own === undefined ? [] : [own, '']),
  ]);
  return {
    subject,
    text: [intro, '', ...lines, '', open, link, '', note, footer, ''].join('\n'),
    html: fillFrame(
      frame,
      { ...said, language: languageOfMail(language), open, footer },
      rows.map((row) => ({ ...row, link: row.link ?? '' })),
    ),
    language: languageOfMail(language),
  };
}
