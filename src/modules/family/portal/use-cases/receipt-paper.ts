import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import type { LetterPart, Paper, TaggedLetter } from '../../../../platform/documents/index.js';
import { formatLanguage } from '../../../../words/format.js';
import type { PublicContact } from '../../../institutions/index.js';
import { dayIn } from '../domain/day-words.js';

/** Facts of a receipt; neither the words of the family nor, unless it wishes, whom it seeks. */
export interface ReceiptFacts {
  readonly recordCode: string;
  readonly takenAt: Date;
  /** Name of the person sought, where the family wants it on the paper. */
  readonly sought?: string | undefined;
  readonly code: string;
  readonly windowAddress: string;
  readonly institution: string;
  readonly contact: PublicContact | undefined;
  /** Who hands it over. */
  readonly officer: string | undefined;
  /** Whom to ask for there. */
  readonly focalPoints: readonly string[];
}

export interface PaperWish {
  readonly language: SpokenLanguage;
  readonly paper: Paper;
  readonly isLarge: boolean;
}

type Fact = readonly [label: string, said: string];

/**
 * Address of a family's window with the code of its receipt. The code is the fragment (RFC 3986, 3.5), which a
 * browser sends to nobody.
 */
export const windowAddress = (platform: string, code?: string): string =>
  `${platform.endsWith('/') ? platform.slice(0, -1) : platform}/window${code === undefined ? '' : `#${code}`}`;

/** The receipt that a family takes home, as a letter to be printed. */
export function receiptPaper(facts: ReceiptFacts, { language, paper, isLarge }: PaperWish): TaggedLetter {
  const { recordCode, institution, code, windowAddress: address } = facts;
  const say = (key: string, parameters = {}) => message(`RECEIPT.${key}`, language, parameters);
  const label = (key: string): string => say(key).replace(/\.$/, '');
  const paragraph = (key: string): LetterPart => ({ kind: 'paragraph', text: say(key) });
  const list = (facts: readonly Fact[]): LetterPart => ({ kind: 'facts', facts });
  const [plainAddress = address] = address.split('#');
  return {
    ...{ language, paper, isLarge, author: institution, date: facts.takenAt },
    title: say('TITLE', { recordCode }).replace(/\.$/, ''),
    foot: say('FOOT', { recordCode, institution }).replace(/\.$/, ''),
    parts: [
      list([
        ...(facts.sought === undefined ? [] : [[label('PERSON'), facts.sought] as const]),
        [label('TAKEN'), dayIn(language, facts.takenAt)],
      ]),
      paragraph('WHAT_FOR'),
      { kind: 'qr', text: address, label: label('SCAN_LABEL') },
      paragraph('SCAN'),
      list([
        [label('ADDRESS'), plainAddress],
        [label('CODE'), code],
      ]),
      paragraph('WORDS'),
      { kind: 'heading', text: label('WHOM') },
      list(officeFacts(facts, language, label)),
      ...(facts.contact?.telephones.length ? [] : [{ kind: 'room', text: say('NO_TELEPHONE') } as const]),
      { kind: 'list', items: [say('LOST'), say('FREE')] },
      { kind: 'room', text: label('STAMP') },
    ],
  };
}

function officeFacts(
  { institution, contact, officer, focalPoints }: ReceiptFacts,
  language: SpokenLanguage,
  label: (key: string) => string,
): readonly Fact[] {
  const languages = contact?.languages.map((tag) => formatLanguage(tag, language)) ?? [];
  const said: readonly (readonly [string, string | undefined])[] = [
    ['OFFICE', institution],
    ['TELEPHONE', contact?.telephones.join(' · ')],
    ['OFFICER', officer],
    ['ASK_FOR', focalPoints.join(' · ')],
    ['OFFICE_ADDRESS', contact?.address],
    ['HOURS', contact?.hours],
    ['LANGUAGES', languages.join(', ')],
    ['PAGE', contact?.page],
  ];
  return said.flatMap(([key, text]): Fact[] => (text ? [[label(key), text]] : []));
}
