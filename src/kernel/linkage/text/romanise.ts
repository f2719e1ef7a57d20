import anyAscii from 'any-ascii';
import type { Script } from './scripts.js';

/**
 * A word of another script in Latin letters, lower case. any-ascii is the floor; Arabic and Hebrew have own
 * tables, in the sound classes of `transliteration.ts`, because their letters for vowels are consonants too.
 */
const ARABIC = `ا a أ a إ a آ a ٱ a ى a ئ a ؤ a ء - ع - ب b پ p ت t ط t ة a ث t ج j چ C ح h ه h ۀ a ھ h ہ h خ x د d ض d
ڈ d ذ s ر r ڑ r ز s ژ j س s ش C ص s ظ s غ g ف f ڤ v ق k ک k ك k گ g ل l م m ن n ں n و w ي y ی y ے y ٹ t`;
const HEBREW = `א a ב v ג g ד d ה h ו w ז s ח x ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע - פ p ף p צ s ץ s ק k ר r ש C ת t`;

/** Common names with a single consonant, or none: their vowels are all there is to go by. */
const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({ علي: 'ali', عيسى: 'isa', يحيى: 'yahya', هدى: 'huda', مها: 'maha', ليلى: 'leila', ضياء: 'dia', آية: 'aya',
    أبو: 'abu', לאה: 'lea', יעל: 'yael', איה: 'aya', עלי: 'ali', לי: 'li', נח: 'noa' }),
); // prettier-ignore

const lettersOf = (table: string): ReadonlyMap<string, string> => {
  const parts = table.split(/\s+/);
  return new Map(
    parts.flatMap((letter, i) =>
      i % 2 === 0 ? [[letter, parts[i + 1] === '-' ? '' : parts[i + 1]!] as const] : [],
    ),
  );
};
const TABLES: Readonly<Partial<Record<Script, ReadonlyMap<string, string>>>> = {
  ar: lettersOf(ARABIC),
  he: lettersOf(HEBREW),
};

export function romanised(word: string, script: Script): string {
  const plain = word.normalize('NFKC');
  const whole = WHOLE.get(plain);
  if (whole !== undefined) return whole;
  const table = TABLES[script];
  if (table === undefined) {
    // The small tsu doubles a consonant, and any-ascii would make a t of it.
    const heard = script === 'ja' ? plain.replaceAll('ッ', '') : plain;
    return anyAscii(heard)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  }
  // An apostrophe after a Hebrew letter makes it foreign: gimel with it is dzh, tsadi ch.
  const own = plain.replaceAll("צ'", 'C').replaceAll("ג'", 'j').replaceAll("ז'", 'j').replaceAll("ץ'", 'C');
  const article = script === 'ar' && own.length > 4 && own.startsWith('ال') ? own.slice(2) : own;
  return Array.from(article, (letter) => table.get(letter) ?? (/[A-Za-z]/.test(letter) ? letter : '')).join(
    '',
  );
}
