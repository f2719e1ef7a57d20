import { wordsOf } from '../text/fold.js';

/** Words for kinds of division beside the name, in the languages of GeoNames. */
const KINDS_OF_DIVISION = new Set(
  (
    'arrondissement borough cercado census comarca comuna county departamento department departement district distrito estado estate ' +
    'municipality municipio municipalidad parish parroquia partido province provincia state'
  ).split(' '),
);
const JOINTS = new Set(['de', 'del', 'du', 'des', 'la', 'of', 'd', 'area']);

/** Words as they are written short before the name of a place. */
const WRITTEN_SHORT: Readonly<Record<string, string>> = {
  ...{ cd: 'ciudad', cdad: 'ciudad', sta: 'santa', sto: 'santo', sn: 'san', gral: 'general', pto: 'puerto' },
  ...{ st: 'saint', ste: 'sainte', fco: 'francisco', ma: 'maria', dr: 'doctor', lic: 'licenciado' },
};

/** The form in which names of places are compared: folded words, short forms written out. */
export function placeKey(name: string): string {
  return wordsOf(name)
    .map((word) => WRITTEN_SHORT[word] ?? word)
    .join(' ');
}

/** Key of a division's name, without the kind of division: `Municipio de Zunil`, `Pima County`. */
export function divisionKey(name: string): string {
  const words = placeKey(name).split(' ');
  let [from, to] = [0, words.length];
  while (to > 1 && KINDS_OF_DIVISION.has(words[to - 1]!)) to -= 1;
  if (KINDS_OF_DIVISION.has(words[0]!) && to > 1) {
    from = 1;
    while (from < to - 1 && JOINTS.has(words[from]!)) from += 1;
  }
  return words.slice(from, to).join(' ');
}

const ARTICLES = ['el ', 'la ', 'los ', 'las ', 'le ', 'les '];
/** Names that thousands of places begin with, and of which the first part alone is no name. */
const BEFORE_A_NAME = new Set('san santa santo saint sainte villa ciudad puerto nuevo nueva rio'.split(' '));

/**
 * Other ways to write the same name, the likeliest first: with and without an article or `Ciudad`, and
 * without what honours somebody behind it (`Tapachula de Córdova y Ordóñez`).
 */
export function otherForms(key: string): readonly string[] {
  const forms: string[] = [];
  const article = ARTICLES.find((one) => key.startsWith(one));
  if (article !== undefined) forms.push(key.slice(article.length));
  else forms.push(...ARTICLES.map((one) => one + key));
  if (key.startsWith('ciudad de ')) forms.push(key.slice('ciudad de '.length));
  else if (key.startsWith('ciudad ')) forms.push(key.slice('ciudad '.length));
  else forms.push(`ciudad ${key}`);
  if (key.startsWith('heroica ')) forms.push(key.slice('heroica '.length));
  const honour = key.indexOf(' de ');
  const first = key.slice(0, Math.max(0, honour));
  if (honour > 3 && !first.includes(' ') && !BEFORE_A_NAME.has(first)) forms.push(first);
  return forms;
}
