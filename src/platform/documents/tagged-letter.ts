import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** A part of a letter, in the order in which it is read. */
export type LetterPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Named facts, one a line: a label and what it says. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, string])[] }
  /** A table with a row of headings; the first cell of a row is its heading. All rows have as many cells. */
  | {
      readonly kind: 'table';
      readonly headings: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Questions of a form and the answers, a row each; an empty answer has room to write by hand. */
  | {
      readonly kind: 'answers';
      readonly headings: readonly [string, string];
      readonly rows: readonly (readonly [string, string])[];
    };

export interface TaggedLetter {
  /** BCP 47; a screen reader speaks the letter in it. */
  readonly language: string;
  readonly title: string;
  readonly author: string;
  /** Day of the letter; the same letter is the same file. */
  readonly date: Date;
  readonly parts: readonly LetterPart[];
  /** Line at the head of every page; not read out. */
  readonly head?: string;
  /** Line at the foot of every page; not read out. */
  readonly foot: string;
}

type Pdf = InstanceType<typeof PDFDocument>;
type Section = ReturnType<Pdf['struct']>;

const A4_MARGIN = 64;
const SIZE = { title: 20, heading: 14, text: 12, cell: 9, foot: 8 } as const;
const GAP = 10;
/** Height of a row that somebody writes in by hand, in points. */
const ROOM_TO_WRITE = 30;
const QUESTION_WIDTH = 170;

/**
 * A letter as a tagged PDF: with its language, its title and its reading order, so that it can be read out
 * and searched. The letters of the typeface travel in the file.
 */
export async function taggedLetter(letter: TaggedLetter): Promise<Buffer> {
  const { language, title, author, date } = letter;
  const pdf = new PDFDocument({
    size: 'A4',
    margin: A4_MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    font: typeface('DejaVuSans.ttf'),
    info: { Title: title, Author: author, CreationDate: date, ModDate: date },
  });
  pdf.registerFont('text', typeface('DejaVuSans.ttf'));
  pdf.registerFont('strong', typeface('DejaVuSans-Bold.ttf'));
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  const { parts } = letter;
  for (const part of [{ kind: 'title', text: title } as const, ...parts]) write(pdf, whole, part);
  whole.end();
  writeMargins(pdf, letter);
  pdf.end();
  return buffer(pdf);
}

const require = createRequire(import.meta.url);

function typeface(file: string): string {
  return require.resolve(`dejavu-fonts-ttf/ttf/${file}`);
}

function write(pdf: Pdf, whole: Section, part: LetterPart | { kind: 'title'; text: string }): void {
  switch (part.kind) {
    case 'title':
      add(pdf, whole, 'H1', () => pdf.font('strong').fontSize(SIZE.title).text(part.text));
      break;
    case 'heading':
      add(pdf, whole, 'H2', () => pdf.font('strong').fontSize(SIZE.heading).text(part.text));
      break;
    case 'paragraph':
      add(pdf, whole, 'P', () => plain(pdf).text(part.text, { lineGap: 3 }));
      break;
    case 'list':
      writeList(pdf, whole, part.items);
      break;
    case 'table':
      writeTable(pdf, whole, part);
      break;
    case 'answers':
      writeAnswers(pdf, whole, part);
      break;
    case 'facts':
      for (const [label, said] of part.facts) {
        add(pdf, whole, 'P', () => {
          pdf.font('strong').fontSize(SIZE.text).text(`${label}: `, { continued: true, lineGap: 3 });
          plain(pdf).text(said, { lineGap: 3 });
        });
      }
  }
  pdf.moveDown(0.6);
}

function writeList(pdf: Pdf, whole: Section, items: readonly string[]): void {
  const list = pdf.struct('L');
  whole.add(list);
  for (const item of items) {
    const entry = pdf.struct('LI');
    list.add(entry);
    add(pdf, entry, 'LBody', () => plain(pdf).text(`•  ${item}`, { indent: 0, lineGap: 3 }).moveDown(0.3));
    entry.end();
  }
  list.end();
}

/**
 * Cells are told apart as headings of columns, headings of rows and values, so that a table can be read out
 * cell by cell.
 */
function writeTable(
  pdf: Pdf,
  whole: Section,
  { headings, rows }: LetterPart & { readonly kind: 'table' },
): void {
  const [first, ...others] = headings;
  layTable(pdf, {
    structParent: whole,
    columnStyles: [{ width: '*' }, ...others.map(() => ({ width: 70, align: { x: 'right' as const } }))],
    data: [
      [first ?? '', ...others].map((text) => heading(text, 'Column')),
      ...rows.map(([name = '', ...cells]) => [heading(name, 'Row'), ...cells]),
    ],
  });
}

function writeAnswers(
  pdf: Pdf,
  whole: Section,
  { headings, rows }: LetterPart & { readonly kind: 'answers' },
): void {
  layTable(pdf, {
    structParent: whole,
    columnStyles: [{ width: QUESTION_WIDTH }, { width: '*' }],
    rowStyles: (row) => (row > 0 && rows[row - 1]?.[1] === '' ? { minHeight: ROOM_TO_WRITE } : {}),
    data: [
      headings.map((text) => heading(text, 'Column')),
      ...rows.map(([name, said]) => [heading(name, 'Row'), said]),
    ],
  });
}

type TableOptions = NonNullable<Parameters<Pdf['table']>[0]> & { readonly structParent: Section };

const heading = (text: string, scope: 'Column' | 'Row') => ({ text, type: 'TH' as const, scope });

function layTable(pdf: Pdf, options: TableOptions): void {
  pdf.font('text').fontSize(SIZE.cell);
  pdf.x = A4_MARGIN;
  pdf.table({ defaultStyle: { padding: 3, border: 0.5, borderColor: '#999999' }, ...options });
  pdf.x = A4_MARGIN;
}

function add(pdf: Pdf, parent: Section, tag: string, text: () => unknown): void {
  parent.add(pdf.struct(tag, {}, () => void text()));
}

function plain(pdf: Pdf): Pdf {
  return pdf.font('text').fontSize(SIZE.text);
}

function writeMargins(pdf: Pdf, { head, foot }: TaggedLetter): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Outside the margins a text would begin another page.
    Object.assign(pdf.page.margins, { top: 0, bottom: 0 });
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('text').fontSize(SIZE.foot);
    if (head !== undefined) pdf.text(head, A4_MARGIN, A4_MARGIN / 2, { lineBreak: false });
    pdf.text(`${foot}   ${page - start + 1} / ${count}`, A4_MARGIN, pdf.page.height - A4_MARGIN + GAP * 2, {
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}
