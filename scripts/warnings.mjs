import { stripVTControlCharacters } from 'node:util';

/** What npm and Node write where something is too old, or will not do for long. */
const WARNING = /EBADENGINE|npm warn|npm WARN|Warning:/u;

/** The lines of a program's output that warn. */
export function warningsIn(output) {
  return stripVTControlCharacters(output)
    .split(/\r?\n/u)
    .filter((line) => WARNING.test(line));
}
