import { isUtf8 } from 'node:buffer';
import { INSTEAD_OF_CONTROLS } from '../../../../kernel/linkage/index.js';
import type { Mapping } from '../domain/mapping.js';
import { rearm } from '../../../../words/spreadsheet-apostrophe.js';

const ALL_ASCII = /^[\0-\x7f]*$/u;
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
