import { isUtf8 } from 'node:buffer';
import type { Mapping } from '../domain/mapping.js';
import { rearm } from './spreadsheet-apostrophe.js';

const ALL_ASCII = /^[\0-\x7f]*$/u;
/**
 * What windows-1252 has in the place of the control characters 0x80 to 0x9F (WHATWG Encoding); elsewhere it is latin1.
 * The decoder of Node 20 leaves the control characters, so it is done here.
 */
const INSTEAD_OF_CONTROLS =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** The text of cells that hold one byte to a character, or undefined where it is not in the encoding. */
export function decodeCells(
  cells: readonly string[],
  encoding: Mapping['encoding'],
): readonly string[] | undefined {
  const texts: string[] = [];
  for (const cell of cells) {
    const text = ALL_ASCII.test(cell) ? cell : decode(cell, encoding);
    if (text === undefined) return undefined;
    texts.push(rearm(text));
  }
  return texts;
}

function decode(cell: string, encoding: Mapping['encoding']): string | undefined {
  const bytes = Buffer.from(cell, 'latin1');
  // Text in windows-1252 is hardly ever valid UTF-8 by chance, and our own reject files of such a table are UTF-8.
  if (isUtf8(bytes)) return bytes.toString('utf8').normalize('NFC');
  return encoding === 'windows-1252' ? fromWindows1252(cell).normalize('NFC') : undefined;
}

function fromWindows1252(cell: string): string {
  return cell.replace(/[\x80-\x9f]/gu, (sign) => INSTEAD_OF_CONTROLS[sign.charCodeAt(0) - 0x80] ?? sign);
}
