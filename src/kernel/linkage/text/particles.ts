const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/**
 * Words that join and say nothing themselves: Spanish, Portuguese, French, Dutch, German, Italian, Arabic.
 */
const PARTICLES = words(
  'de del la las los y e da das do dos du des van von der den di el al ul bin ibn bint ben ould uld ar~bn ar~abn ar~bnt ar~al he~vn',
);
/** Forms of address and what is put behind a name. */
const TITLES = words('sr sra srta dr dra lic ing prof mr mrs ms jr junior ii iii hno hna');
/** Words for a widow or a wife: what follows is the husband's surname. */
const WIDOWED = words('vda viuda vve veuve esposa espouse epouse casada');
/**
 * Said of Mary, or of a mystery of the faith: after a particle they go on with a given name (Maria del
 * Carmen).
 */
const DEVOTIONS = words(
  `dios jesus carmen rosario pilar angeles mercedes dolores fatima lourdes socorro guadalupe refugio rocio consuelo
milagros remedios luz concepcion asuncion pilar sagrario transito transfiguracion candelaria nieves`.replace(
    /\n/g,
    ' ',
  ),
);
/** Surnames that begin with a bare "de": Ponce de Leon is nobody's wife. */
const SURNAMES_WITH_DE = words(`leon oca avila anda alba luna gracia lira haro jesus dios paz cruz castro aza vera lima
souza sousa oliveira almeida lima andrade barros carvalho freitas moura melo mello azevedo moraes paula
`.replace(/\s+/g, ' ').trim()); // prettier-ignore

export const isParticle = (word: string): boolean => PARTICLES.has(word);
export const isTitle = (word: string): boolean => TITLES.has(word);
export const isWidowed = (word: string): boolean => WIDOWED.has(word);
export const isDevotion = (word: string): boolean => DEVOTIONS.has(word);
export const isSurnameWithDe = (word: string): boolean => SURNAMES_WITH_DE.has(word);
