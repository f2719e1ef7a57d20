/**
 * A walk over text that is known to be valid JSON. It knows just enough grammar to tell keys, texts, numbers
 * and brackets apart.
 */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const MINUS = 0x2d;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
const DOT = 0x2e;
const PLUS = 0x2b;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/** Lower and upper case of a letter differ in this bit. */
const CASE_BIT = 0x20;
const LETTER_E = 0x65;

/** Returns the position behind the closing quote of the text that opens at `start`. */
export function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
}

/** Returns the position behind the number that begins at `start`. */
export function endOfNumber(json: string, start: number): number {
  let end = start + 1;
  for (; end < json.length; end += 1) {
    const code = json.charCodeAt(end);
    const isDigit = code >= DIGIT_0 && code <= DIGIT_9;
    if (!isDigit && code !== DOT && code !== PLUS && code !== MINUS && (code | CASE_BIT) !== LETTER_E) break;
  }
  return end;
}

export const isNumberStart = (code: number): boolean =>
  code === MINUS || (code >= DIGIT_0 && code <= DIGIT_9);
export const isOpening = (code: number): boolean => code === OPEN_BRACE || code === OPEN_BRACKET;
export const isClosing = (code: number): boolean => code === CLOSE_BRACE || code === CLOSE_BRACKET;

/** Census of a JSON text: counts of what it holds, taken in one pass without looking into texts. */
export interface JsonCensus {
  readonly keys: number;
  readonly depth: number;
  /** Starts and ends of the numbers that are too long to be exact at sight. */
  readonly longNumbers: readonly number[];
}

/** Length of a number without an exponent up to which it is held exactly. */
const SURELY_EXACT_LENGTH = 15;

function isSurelyExact(json: string, start: number, end: number): boolean {
  if (end - start > SURELY_EXACT_LENGTH) return false;
  for (let at = start; at < end; at += 1) if ((json.charCodeAt(at) | CASE_BIT) === LETTER_E) return false;
  return true;
}

export function takeCensus(json: string): JsonCensus {
  let [keys, open, depth, at] = [0, 0, 0, 0];
  const longNumbers: number[] = [];
  while (at < json.length) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfText(json, at);
      continue;
    }
    if (isNumberStart(code)) {
      const end = endOfNumber(json, at);
      if (!isSurelyExact(json, at, end)) longNumbers.push(at, end);
      at = end;
      continue;
    }
    if (code === COLON) keys += 1;
    else if (isOpening(code)) depth = Math.max(depth, (open += 1));
    else if (isClosing(code)) open -= 1;
    at += 1;
  }
  return { keys, depth, longNumbers };
}
