import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';

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
  /** An address as a QR code (ISO/IEC 18004); whoever hears the letter hears `label` instead. */
  | { readonly kind: 'qr'; readonly text: string; readonly label: string }
  /** Room to stamp or to write in by hand, with what belongs there. */
  | { readonly kind: 'room'; readonly text: string }
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
  /** What it is printed on; A4 where nothing is said. */
  readonly paper?: Paper;
  /** Large print, for whoever sees little. */
  readonly isLarge?: boolean;
}

/** A sheet (ISO 216), or the roll of a small printer of receipts, 58 mm wide and as long as the letter. */
export type Paper = 'a4' | 'roll58';

type Pdf = InstanceType<typeof PDFDocument>;
type Section = ReturnType<Pdf['struct']>;

interface Layout {
  readonly margin: number;
  readonly size: Readonly<Record<'title' | 'heading' | 'text' | 'cell' | 'foot', number>>;
  /** Side of a QR code. */
  readonly qr: number;
  /** Height of a room to stamp or to write in. */
  readonly room: number;
}

/** All in points, 72 an inch. A roll of 58 mm is printed on 48 mm of its width. */
const LAYOUTS: Readonly<Record<Paper, Layout>> = {
  a4: {
    margin: 64,
    size: { title: 20, heading: 14, text: 12, cell: 9, foot: 8 },
    ...{ qr: 130, room: 78 },
  },
  roll58: {
    margin: 14,
    size: { title: 13, heading: 11, text: 9, cell: 8, foot: 7 },
    ...{ qr: 130, room: 80 },
  },
};
/** Large print has letters of 18 points at least on a sheet (16 and more by common guides); a roll has less room. */
const LARGER = { a4: 1.5, roll58: 1.35 } as const;
const ROLL_WIDTH = 164.4;
/** Longer than any letter: a roll is cut where its letter ends. */
const ROLL_LENGTH = 14_000;
const GAP = 10;
/** Height of a row that somebody writes in by hand, in points. */
const ROOM_TO_WRITE = 30;
/** A heading does not stand alone at the foot of a page. */
const LINES_AFTER_HEADING = 4;
const QUESTION_WIDTH = 170;

function layoutOf({ paper = 'a4', isLarge = false }: TaggedLetter): Layout {
  const layout = LAYOUTS[paper];
  if (!isLarge) return layout;
  const { title, heading, text, cell, foot } = layout.size;
  const by = LARGER[paper];
  const size = {
    title: title * by,
    heading: heading * by,
    text: text * by,
    cell: cell * by,
    foot: foot * by,
  };
  return { ...layout, size };
}

/**
 * A letter as a tagged PDF: with its language, its title and its reading order, so that it can be read out
 * and searched. The letters of the typeface travel in the file.
 */
export async function taggedLetter(letter: TaggedLetter): Promise<Buffer> {
  const layout = layoutOf(letter);
  if (letter.paper !== 'roll58') return buffer(written(letter, layout, 'A4').pdf);
  const { end, pdf } = written(letter, layout, [ROLL_WIDTH, ROLL_LENGTH]);
  pdf.resume();
  return buffer(written(letter, layout, [ROLL_WIDTH, end + layout.margin * 2]).pdf);
}

/** @returns the letter, written to its end, and the height at which that is on its last page */
function written(letter: TaggedLetter, layout: Layout, size: 'A4' | [number, number]) {
  const { language, title, author, date, parts } = letter;
  const pdf = new PDFDocument({
    size,
    margin: layout.margin,
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
  const writer = { pdf, whole, layout };
  for (const part of [{ kind: 'title', text: title } as const, ...parts]) write(writer, part);
  whole.end();
  const end = pdf.y;
  writeMargins(pdf, letter, layout);
  pdf.end();
  return { pdf, end };
}

interface Writer {
  readonly pdf: Pdf;
  readonly whole: Section;
  readonly layout: Layout;
}

const require = createRequire(import.meta.url);

function typeface(file: string): string {
  return require.resolve(`dejavu-fonts-ttf/ttf/${file}`);
}

function write(writer: Writer, part: LetterPart | { kind: 'title'; text: string }): void {
  const { pdf, whole, layout } = writer;
  const { size } = layout;
  switch (part.kind) {
    case 'title':
      add(pdf, whole, 'H1', () => pdf.font('strong').fontSize(size.title).text(part.text));
      break;
    case 'heading':
      keepTogether(pdf, size.heading + size.text * LINES_AFTER_HEADING);
      add(pdf, whole, 'H2', () => pdf.font('strong').fontSize(size.heading).text(part.text));
      break;
    case 'paragraph':
      add(pdf, whole, 'P', () => plain(writer).text(part.text, { lineGap: 3 }));
      break;
    case 'list':
      writeList(writer, part.items);
      break;
    case 'table':
      writeTable(writer, part);
      break;
    case 'answers':
      writeAnswers(writer, part);
      break;
    case 'qr':
      drawQr(writer, part);
      break;
    case 'room':
      drawRoom(writer, part.text);
      break;
    case 'facts':
      for (const [label, said] of part.facts) {
        add(pdf, whole, 'P', () => {
          pdf.font('strong').fontSize(size.text).text(`${label}: `, { continued: true, lineGap: 3 });
          plain(writer).text(said, { lineGap: 3 });
        });
      }
  }
  pdf.moveDown(0.6);
}

function writeList(writer: Writer, items: readonly string[]): void {
  const { pdf, whole } = writer;
  const list = pdf.struct('L');
  whole.add(list);
  for (const item of items) {
    const entry = pdf.struct('LI');
    list.add(entry);
    add(pdf, entry, 'LBody', () => plain(writer).text(`•  ${item}`, { indent: 0, lineGap: 3 }).moveDown(0.3));
    entry.end();
  }
  list.end();
}

/** Squares, so that it stays sharp on paper, with the quiet zone of four that the standard asks for. */
function drawQr({ pdf, whole, layout }: Writer, { text, label }: LetterPart & { readonly kind: 'qr' }): void {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const side = layout.qr;
  keepTogether(pdf, side);
  const { x, y } = pdf;
  const square = side / size;
  whole.add(
    pdf.struct('Figure', { alt: label }, () => {
      data.forEach((row, at) => {
        row.forEach((isDark, column) => {
          if (isDark) pdf.rect(x + column * square, y + at * square, square, square);
        });
      });
      pdf.fill('#000000');
    }),
  );
  pdf.x = x;
  pdf.y = y + side;
}

function drawRoom(writer: Writer, text: string): void {
  const { pdf, whole, layout } = writer;
  keepTogether(pdf, layout.room);
  const { x, y } = pdf;
  const { left, right } = pdf.page.margins;
  const width = Math.min(pdf.page.width - left - right, 260);
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.rect(x, y, width, layout.room).lineWidth(0.5).stroke('#999999');
  pdf.endMarkedContent();
  add(pdf, whole, 'P', () =>
    pdf
      .font('text')
      .fontSize(layout.size.foot)
      .text(text, x + 6, y + 6, { width: width - 12 }),
  );
  pdf.x = x;
  pdf.y = y + layout.room;
}

/** Goes on to the next page where so much has no room on this one. */
function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
}

/**
 * Cells are told apart as headings of columns, headings of rows and values, so that a table can be read out
 * cell by cell.
 */
function writeTable(writer: Writer, { headings, rows }: LetterPart & { readonly kind: 'table' }): void {
  const [first, ...others] = headings;
  layTable(writer, {
    structParent: writer.whole,
    columnStyles: [{ width: '*' }, ...others.map(() => ({ width: 70, align: { x: 'right' as const } }))],
    data: [
      [first ?? '', ...others].map((text) => heading(text, 'Column')),
      ...rows.map(([name = '', ...cells]) => [heading(name, 'Row'), ...cells]),
    ],
  });
}

function writeAnswers(writer: Writer, { headings, rows }: LetterPart & { readonly kind: 'answers' }): void {
  layTable(writer, {
    structParent: writer.whole,
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

function layTable({ pdf, layout }: Writer, options: TableOptions): void {
  pdf.font('text').fontSize(layout.size.cell);
  pdf.x = layout.margin;
  pdf.table({ defaultStyle: { padding: 3, border: 0.5, borderColor: '#999999' }, ...options });
  pdf.x = layout.margin;
}

function add(pdf: Pdf, parent: Section, tag: string, text: () => unknown): void {
  parent.add(pdf.struct(tag, {}, () => void text()));
}

function plain({ pdf, layout }: Writer): Pdf {
  return pdf.font('text').fontSize(layout.size.text);
}

function writeMargins(pdf: Pdf, { head, foot, paper }: TaggedLetter, { margin, size }: Layout): void {
  // A roll has no pages.
  if (paper === 'roll58') return;
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Outside the margins a text would begin another page.
    Object.assign(pdf.page.margins, { top: 0, bottom: 0 });
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('text').fontSize(size.foot);
    if (head !== undefined) pdf.text(head, margin, margin / 2, { lineBreak: false });
    pdf.text(`${foot}   ${page - start + 1} / ${count}`, margin, pdf.page.height - margin + GAP * 2, {
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}
