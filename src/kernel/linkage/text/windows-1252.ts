/**
 * Characters that windows-1252 has in the place of the control characters 0x80 to 0x9F (WHATWG Encoding);
 * elsewhere it is latin1. Decoders leave some of them out, so it is done here.
 */
export const INSTEAD_OF_CONTROLS =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

const BYTES = new Map(Array.from(INSTEAD_OF_CONTROLS, (sign, at) => [sign, 0x80 + at]));

/** The byte that stands for a character; undefined where there is none. */
export function byteOf(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  return code <= 0xff ? code : BYTES.get(sign);
}
