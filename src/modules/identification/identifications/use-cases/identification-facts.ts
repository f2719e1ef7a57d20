import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { formatDate, formatProbability, formatWeight } from '../../../../words/format.js';
import { standingIn } from '../../../../words/standing-in.js';
import type { ShownFigures, ShownSmallBank } from '../../../review/matches/index.js';
import { codeOfWord } from '../domain/casework-lists.js';
import type { IdentificationView } from './read-identifications.js';

/** A named fact: for machines, and in words. */
export interface ReportFact {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface ReportSignature {
  readonly institution: string;
  readonly what: string;
  readonly at: string;
  readonly report: string;
}

/** Content of the report of an identification; undefined figures: the match is not shown to the reader. */
export interface IdentificationReport {
  readonly view: IdentificationView;
  readonly figures: ShownFigures | undefined;
}

/**
 * Returns the facts of an identification: which it is, by what, and what the comparison says in numbers. The
 * screen and the document both take them from here, so that neither can say another thing than the other.
 */
export function factsOf({ view, figures }: IdentificationReport, language: SpokenLanguage): ReportFact[] {
  const { identification: one, state, codes } = view;
  const label = (key: string): string => sayIn(language, `LABEL_${key.toUpperCase()}`);
  const hidden = sayIn(language, 'NOT_SHOWN');
  const smallBank = figures?.smallBank;
  const number = (value: number | null | undefined, write: typeof formatWeight): string =>
    value === null || value === undefined ? hidden : write(value, language);
  const fact = (key: string, text: string): ReportFact => ({ key, label: label(key), text });
  const comparison = (): ReportFact[] => {
    const across = figures?.across;
    if (across) {
      const dna = across.dna.map((reason) => message(reason, language)).join(' ');
      const band = smallBank ? ` · ${message('EXPLANATION.SMALL_BANK', language)}` : '';
      return [
        fact('band', `${sayIn(language, `BAND_${across.band.toUpperCase()}`)}${band}`),
        // Across institutions it is a word, and no figure that would have a unit.
        ...(dna ? [{ key: 'dna', label: label('dna_word'), text: dna }] : []),
      ];
    }
    return [
      fact('weight', number(figures?.log10LR, formatWeight)),
      ...(figures && figures.dnaLog10LR === null
        ? []
        : [fact('dna', number(figures?.dnaLog10LR, formatWeight))]),
      fact(
        'probability',
        smallBank ? inSmallBank(smallBank, language) : number(figures?.probability, formatProbability),
      ),
    ];
  };
  return [
    fact('identification', one.id),
    fact('match', one.hypothesisId),
    fact('records', `${codes.a ?? hidden} · ${codes.b ?? hidden}`),
    fact('state', standingIn(language).state[state]),
    fact('methods', one.methods.map((method) => wordOf(method, language)).join('; ')),
    fact('authority', one.authority),
    ...(one.reportReference ? [fact('reference', one.reportReference)] : []),
    ...comparison(),
    fact('model', figures?.modelVersion ?? hidden),
  ];
}

/**
 * Returns between which two probabilities it lies in a small bank, to whoever owns both records; else why
 * there is no figure.
 */
function inSmallBank({ least, most }: ShownSmallBank, language: SpokenLanguage): string {
  return least === null || most === null
    ? message('EXPLANATION.SMALL_BANK', language)
    : [least, most].map((one) => formatProbability(one, language)).join(' – ');
}

/** Returns the signatures: who has said what of it, when, and by whose report; the oldest first. */
export function signaturesOf(view: IdentificationView, language: SpokenLanguage): ReportSignature[] {
  return view.steps.map(({ institution, what, doneAt, laboratory, reportReference }) => ({
    institution: institution ? `${institution.name} (${institution.code})` : sayIn(language, 'PLATFORM'),
    what: standingIn(language).step[what],
    at: `${formatDate(doneAt, language)}, ${doneAt.toISOString().slice(11, 16)} UTC`,
    report: [laboratory, reportReference].filter(Boolean).join(' · ') || '–',
  }));
}

/** A text of the report, without the dot that ends a sentence where it is a label. */
export function sayIn(language: SpokenLanguage, code: string): string {
  const text = message(`IDENTIFIED.${code}`, language, {});
  return code.startsWith('TEXT_') ? text : text.replace(/\.$/, '');
}

const wordOf = (method: string, language: SpokenLanguage): string =>
  message(codeOfWord('method', method), language, {}).replace(/\.$/, '');
