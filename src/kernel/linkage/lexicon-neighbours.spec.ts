import { CLOSENESS, NeighbourIndex, type WordKind } from './lexicon-neighbours.js';
import { nameWords } from './text/name-words.js';

/** The closeness of the second word to the first, if it has any. */
function closeness(first: string, second: string, kind: WordKind): number | undefined {
  const index = new NeighbourIndex();
  index.add(1, first, kind);
  return index.add(2, second, kind)[0]?.closeness;
}

describe('near words', () => {
  it.each([
    ['hernandez', 'ernandes', CLOSENESS.sound],
    ['pierre', 'pye', CLOSENESS.soundElsewhere],
    ['sousa', 'sosa', CLOSENESS.soundElsewhere],
    ['brian', 'brayan', CLOSENESS.soundElsewhere],
    ['garcia', 'garcai', CLOSENESS.typing],
    ['suquilanda', 'suquialnda', CLOSENESS.typing],
    ['roberto', 'beto', CLOSENESS.nickname],
    ['beto', 'tito', CLOSENESS.nickname],
    ['guilherme', 'gui', CLOSENESS.nickname],
    ['emmanuel', 'manno', CLOSENESS.nickname],
    ['william', 'bill', CLOSENESS.nickname],
    ['guillermo', 'william', CLOSENESS.sameName],
    ['santiago', 'jacques', CLOSENESS.sameName],
    ['guallpa', 'guaypa', CLOSENESS.distant],
    ['jezus', 'jseus', CLOSENESS.distant],
    ['zunyga', 'zungia', CLOSENESS.distant],
    ['javyer', 'jaiver', CLOSENESS.distant],
    ['garca', 'garcia', CLOSENESS.typing],
    ['garcia', 'garca', CLOSENESS.typing],
    ['choc', 'coc', CLOSENESS.distant],
    ['martinez', 'quispe', undefined],
    ['luz', 'paz', undefined],
    ['coc', 'cab', undefined],
    ['mendoza', 'montoya', undefined],
  ])('among names: %s and %s', (first, second, expected) => {
    expect(closeness(first, second, 'name')).toBe(expected);
  });

  it.each([
    ['محمد', 'Mohamed', CLOSENESS.transliteration],
    ['شوريدة', 'Shoorideh', CLOSENESS.transliteration],
    ['علي', 'Ali', CLOSENESS.transliteration],
    ['خالد', 'Khalid', CLOSENESS.transliteration],
    ['سيد', 'Saad', CLOSENESS.consonants],
    ['דמפסי', 'Dempsey', CLOSENESS.transliteration],
    ['Чайковский', 'Tchaikovsky', CLOSENESS.transliteration],
    ['Иванов', 'Ivanov', CLOSENESS.transliteration],
    ['塞瓦略斯', 'Cevallos', CLOSENESS.transliteration],
    ['ピノック', 'Pinnock', CLOSENESS.consonants],
    ['예보아', 'Yeboah', CLOSENESS.transliteration],
    ['राहुल', 'Rahul', CLOSENESS.transliteration],
    ['ተስፋዬ', 'Tesfaye', CLOSENESS.transliteration],
    ['Иванов', 'Petrov', undefined],
    ['محمد', 'Carlos', undefined],
  ])('across scripts, whichever comes first: %s and %s', (other, latin, expected) => {
    const [a, b] = [nameWords(other)[0]!, nameWords(latin)[0]!];
    expect(closeness(a, b, 'name')).toBe(expected);
    expect(closeness(b, a, 'name')).toBe(expected);
  });

  it.each([
    ['0801199012345', '0801199012346', CLOSENESS.typing],
    ['0801199012345', '0801199021345', CLOSENESS.typing],
    ['0801199012345', '0801199099999', undefined],
    ['12', '13', undefined],
  ])('among numbers: %s and %s', (first, second, expected) => {
    expect(closeness(first, second, 'number')).toBe(expected);
  });

  it('among inscriptions include one that was read in part', () => {
    expect(closeness('yoselin', 'selin', 'inscription')).toBe(CLOSENESS.truncated);
    expect(closeness('yoselin', 'selin', 'name')).toBeUndefined();
  });

  it.each([
    ['amor', 'roma'],
    ['bebo', 'dedo'],
    ['nivek', 'kevin'],
    ['roqe', 'epor'],
  ])('among inscriptions include one that was read in a mirror: %s and %s', (first, second) => {
    expect(closeness(first, second, 'inscription')).toBe(CLOSENESS.mirrored);
    expect(closeness(second, first, 'inscription')).toBe(CLOSENESS.mirrored);
    expect(closeness(first, second, 'name')).toBeUndefined();
  });

  it('among inscriptions include none that another agrees with straight', () => {
    expect(closeness('ana', 'ana', 'inscription')).toBe(CLOSENESS.sound);
    expect(closeness('lil', 'lili', 'inscription')).not.toBe(CLOSENESS.mirrored);
    expect(closeness('ab', 'ba', 'inscription')).toBeUndefined();
  });

  it('are none where words must be equal', () => {
    expect(closeness('rosa', 'roza', 'exact')).toBeUndefined();
  });
});
