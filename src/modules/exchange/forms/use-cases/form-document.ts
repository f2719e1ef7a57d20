import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { taggedLetter, type LetterPart } from '../../../../platform/documents/index.js';
import { capital, formatDate } from '../../../../words/format.js';
import { readerIn } from '../../../../words/reader.js';
import type { FormBlock, FormField } from '../domain/form.js';
import { labelOf, wordsOf } from '../domain/form-words.js';
import type { Form } from '../domain/whole-form.js';

type Say = (code: string, parameters?: Readonly<Record<string, string>>) => string;
type Fact = readonly [label: string, said: string];

/** A form as a tagged PDF, with room to write where nothing is known; handling and purpose stand on every page. */
export async function formPdf(form: Form, language: SpokenLanguage): Promise<Buffer> {
  const say: Say = (code, parameters = {}) => message(`FORM.${code}`, language, parameters);
  const label = (code: string): string => say(code).replace(/\.$/, '');
  const { kind, recordCode, owner, handling, purpose, madeAt, blocks } = form;
  const isFor = label(`FOR_${(purpose ?? 'none').toUpperCase()}`);
  return taggedLetter({
    language,
    title: say(kind.toUpperCase(), { recordCode }).replace(/\.$/, ''),
    author: owner.name,
    date: madeAt,
    head: `${handling.code} · ${isFor} · ${owner.code} ${recordCode}`,
    foot: label('NOT_OFFICIAL'),
    parts: [
      { kind: 'paragraph', text: say('ORDER') },
      { kind: 'facts', facts: factsOf(form, isFor, label, language) },
      { kind: 'paragraph', text: say('LEGEND') },
      ...blocks.flatMap((block) => blockParts(block, form, say, language)),
    ],
  });
}

function factsOf(
  { owner, handling, level, isOwn, madeAt, permits }: Form,
  isFor: string,
  label: (code: string) => string,
  language: SpokenLanguage,
): readonly Fact[] {
  const reader = readerIn(language);
  const handlingText = `${handling.code}: ${label(`HANDLING_${handling.code}`)}`;
  return [
    [label('OWNER'), `${owner.name} (${owner.code})`],
    [label('MADE_ON'), formatDate(madeAt, language)],
    [label('FOR'), isFor],
    [label('HANDLING'), handling.note === undefined ? handlingText : `${handlingText} (${handling.note})`],
    ...(isOwn ? [] : [[label('LEVEL'), String(level)] as const]),
    ...(permits ?? []).map(({ purpose, state }): Fact => [
      capital(reader.word('ConsentPurpose', purpose) ?? purpose, language),
      label(`CONSENT_${state.toUpperCase()}`),
    ]),
  ];
}

function blockParts(
  { block, number, fields }: FormBlock,
  form: Form,
  say: Say,
  language: SpokenLanguage,
): readonly LetterPart[] {
  const label = (code: string): string => say(code).replace(/\.$/, '');
  const reader = readerIn(language);
  const saidOf = (field: FormField): string => {
    const { state, reason } = field;
    if (state === 'blank') return '';
    if (state !== 'known') return label(state === 'not_shown' ? notShown(reason) : state.toUpperCase());
    const words = wordsOf(field, form.kind, reader).join('\n');
    return reason === undefined ? words : `${words}\n${label('IN_PART')}: ${label(notShown(reason))}`;
  };
  const rows = fields.map((field): Fact => [labelOf(field, reader), saidOf(field)]);
  const byHand = block === 'conclusions' ? ['COMPARED_WITH', 'CONCLUSION', 'SIGNED'] : [];
  return [
    { kind: 'heading', text: `${number} ${label(`BLOCK_${block.toUpperCase()}`)}` },
    {
      kind: 'answers',
      headings: [label('FIELD'), label('ENTRY')],
      rows: [...rows, ...byHand.map((code): Fact => [label(code), ''])],
    },
  ];
}

const notShown = (reason: string | undefined): string => `NOT_SHOWN_${reason ?? 'LEVEL'}`;
