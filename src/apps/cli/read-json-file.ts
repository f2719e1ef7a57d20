import { readFile } from 'node:fs/promises';
import type { ParseError } from 'jsonc-parser';
import { DomainError } from '../../platform/errors/index.js';

/**
 * The content of a JSON file that a person has written. Throws what the file system says, or `DomainError`
 * (CLI.NOT_JSON).
 */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = textOf(await readFile(path));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DomainError('CLI.NOT_JSON', 'invalid', { file: path, ...(await faultIn(text)) });
  }
}

/** UTF-8, or UTF-16 with its mark: what an editor of Windows saves as "Unicode". */
function textOf(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Finds the place where a text ends to be JSON. What Node tells of it differs with its version, names no
 * place, and quotes what stands there.
 */
async function faultIn(text: string): Promise<{ readonly line: number; readonly column: number }> {
  const { parse } = await import('jsonc-parser');
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const before = text.slice(0, errors[0]?.offset ?? text.length).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
