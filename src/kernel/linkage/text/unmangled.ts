import { decodeHTML } from 'entities';
import { byteOf, INSTEAD_OF_CONTROLS } from './windows-1252.js';

/**
 * Text that went through a wrong encoding or an exporter of web pages, as it was before: `JosÃ©`, `Mu¤oz`,
 * `Nu&ntilde;ez`.
 *
 * Only what is certain is repaired: a run of characters that are UTF-8 read as windows-1252 is hardly ever
 * meant so (Speer, ftfy 2019, takes the same view), and what MS-DOS and Mac OS made of Spanish letters is met
 * inside words alone. Lost letters (`N??ez`) are guessed elsewhere (`lost-letters.ts`).
 */
export function unmangled(text: string): string {
  const whole = ENTITY.test(text) ? decodeHTML(text) : text;
  return ASCII_ONLY.test(whole) ? whole : withSpanishLetters(decodedTwice(whole));
}

/**
 * Detects the damage of a text that `unmangled` takes back: by an exporter of web pages, or a wrong encoding.
 */
export function damageOf(text: string): 'entities' | 'encoding' | undefined {
  if (ENTITY.test(text) && decodeHTML(text) !== text) return 'entities';
  return unmangled(text) === text ? undefined : 'encoding';
}

const ENTITY = /&(?:#\d{2,5}|#x[0-9a-f]{2,4}|[a-z]{2,8});/i;
const ASCII_ONLY = /^[\0-\x7f]*$/;
const CONTINUES = `[\u0080-\u00bf${INSTEAD_OF_CONTROLS}]`;
/** A first byte of UTF-8 with as many others as it announces, each read as a character. */
const READ_AS_1252 = new RegExp(`[\u00c2-\u00df]${CONTINUES}|[\u00e0-\u00ef]${CONTINUES}{2}|[\u00f0-\u00f4]${CONTINUES}{3}`, 'gu'); // prettier-ignore
const MOST_TIMES = 2;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes a text that went through it twice, as some did. */
function decodedTwice(text: string): string {
  let now = text;
  for (let time = 0; time < MOST_TIMES; time += 1) {
    const next = now.replace(READ_AS_1252, decoded);
    if (next === now) break;
    now = next;
  }
  return now;
}

function decoded(run: string): string {
  const bytes = Array.from(run, byteOf);
  try {
    return UTF8.decode(Uint8Array.from(bytes.map((byte) => byte ?? 0xff)));
  } catch {
    return run;
  }
}

/**
 * UTF-8 read as the code page of MS-DOS, as Mac OS Roman, or in small letters that were capitals; code page
 * 850 read as windows-1252.
 */
const SPANISH: Readonly<Record<string, string>> = {
  ...{
    '├í': 'á',
    '├®': 'é',
    '├¡': 'í',
    '├│': 'ó',
    '├║': 'ú',
    '├▒': 'ñ',
    '├╝': 'ü',
    '├ü': 'Á',
    '├ë': 'É',
    '├ì': 'Í',
  },
  ...{ '├ô': 'Ó', '├Ü': 'Ú', '├æ': 'Ñ' },
  ...{
    '√°': 'á',
    '√©': 'é',
    '√≠': 'í',
    '√≥': 'ó',
    '√∫': 'ú',
    '√±': 'ñ',
    '√º': 'ü',
    '√Å': 'Á',
    '√â': 'É',
    '√ç': 'Í',
  },
  ...{ '√ì': 'Ó', '√ö': 'Ú', '√ë': 'Ñ' },
  ...{ 'ã¡': 'á', 'ã©': 'é', 'ã\u00ad': 'í', 'ã³': 'ó', ãº: 'ú', 'ã±': 'ñ', 'ã¼': 'ü' },
};
const OF_PAIRS = new RegExp(Object.keys(SPANISH).join('|'), 'gu');
const OF_DOS: Readonly<Record<string, string>> = { '‚': 'é', '¡': 'í', '¢': 'ó', '£': 'ú', '¤': 'ñ', '¥': 'Ñ', '\u00a0': 'á' }; // prettier-ignore
const IN_A_WORD = /(?<=\p{L})[‚¡¢£¤¥\u00a0](?=\p{Ll})|(?<=\p{Lu})¥(?=\p{Lu})/gu;

function withSpanishLetters(text: string): string {
  const paired = text.replace(OF_PAIRS, (pair) => SPANISH[pair]!);
  return paired.replace(IN_A_WORD, (sign, at: number, whole: string) =>
    // A space that does not break parts two words: only within small letters it was a letter.
    sign === '\u00a0' && !/\p{Ll}/u.test(whole[at - 1] ?? '') ? sign : OF_DOS[sign]!,
  );
}
