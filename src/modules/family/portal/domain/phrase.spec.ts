import { chosenPhrase, phraseCore, PhraseRefused } from './phrase.js';

describe('a phrase', () => {
  it.each([
    ['La Milpa del Río', 'la milpa del rio'],
    ['la  milpa, del rio', 'LAMILPADELRIO'],
    ['Ñandú 1987', 'nandu-1987'],
    ['ＭＡＲＩＡ　bonita', 'María Bonita'],
    ['kay mwen an blè', 'KAY MWEN AN BLE!'],
  ])('is the same as %j and as %j', (one, other) => {
    expect(phraseCore(one)).toBe(phraseCore(other));
  });

  it('is another where a letter is another', () => {
    expect(phraseCore('la milpa del rio')).not.toBe(phraseCore('la milpa del mio'));
  });

  it.each([
    '',
    'corto',
    '     a b c    ',
    'aaaaaaaa',
    'ababab',
    '123456',
    '987654',
    'abcdefgh',
    'x y '.repeat(300),
  ])('is refused as %j', (text) => expect(() => chosenPhrase(text)).toThrow(PhraseRefused));

  it('may be words of any script', () => {
    expect(chosenPhrase('наш старый дом')).toBe('нашстарыидом');
    expect(chosenPhrase('las tres gallinas')).toBe('lastresgallinas');
  });
});
