import { placeOnBody } from './body-words.js';
import { colours, motifs, things } from './concepts.js';
import { editDistance, jaroWinkler } from './edit-distance.js';
import { wordsOf } from './fold.js';
import { formalNamesOf } from './hypocorisms.js';
import { phoneticKey } from './phonetic-es.js';
import { isPlaceholder, isPlaceholderNumber } from './placeholders.js';
import { shareSound, soundsOf } from './sound-keys.js';

describe('words', () => {
  it('lose accents, case and the full stops of abbreviations', () => {
    expect(wordsOf('Núñez, M.A.L. Ángel')).toEqual(['nunez', 'mal', 'angel']);
    expect(wordsOf("D’Angelo O'Brien")).toEqual(['dangelo', 'obrien']);
  });
});

describe('likeness of words', () => {
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.8133],
  ])('by Jaro and Winkler is the published value for %s and %s', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
  });

  it.each([
    ['garcia', 'garcai', 1],
    ['garcia', 'gracias', 2],
    ['ana', 'ana', 0],
    ['', 'eva', 3],
  ])('by edits between "%s" and "%s" counts a swap once', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });
});

describe('the sound key', () => {
  it.each([
    ['hernandez', 'ernandes'],
    ['gonzalez', 'gonsales'],
    ['vasquez', 'basques'],
    ['jhon', 'yon'],
    ['yesenia', 'llesenia'],
    ['quispe', 'kispe'],
    ['ximena', 'jimena'],
    ['wilmer', 'wuilmer'],
    ['estefany', 'stephany'.replace('st', 'est')],
  ])('is the same for %s and %s', (a, b) => {
    expect(phoneticKey(a)).toBe(phoneticKey(b));
  });

  it.each([
    ['juan', 'juana'],
    ['mora', 'mola'],
    ['chavez', 'savez'],
  ])('differs for %s and %s', (a, b) => {
    expect(phoneticKey(a)).not.toBe(phoneticKey(b));
  });
});

describe('the sound keys beside the Spanish one', () => {
  it.each([
    ['Portuguese', 'souza', 'sosa'],
    ['Portuguese', 'wanderley', 'vanderlei'],
    ['Portuguese', 'conceicao', 'conseisao'],
    ['Portuguese', 'carvalho', 'carvallo'],
    ['Portuguese', 'ferreira', 'ferrera'],
    ['Creole', 'pierre', 'pye'],
    ['Creole', 'jean', 'jan'],
    ['Creole', 'jacques', 'jak'],
    ['Creole', 'toussaint', 'tousen'],
    ['Creole', 'dieudonne', 'dyedone'],
    ['Creole', 'francois', 'franswa'],
    ['Creole', 'guerrier', 'gerye'],
    ['English', 'jason', 'yeison'],
    ['English', 'michael', 'maicol'],
  ])('meet in %s for %s and %s', (_, a, b) => {
    expect(shareSound(soundsOf(a), soundsOf(b))).toBe('elsewhere');
  });

  it.each([
    ['jean', 'jeanne'],
    ['martin', 'martine'],
    ['joao', 'juan'],
    ['luz', 'leo'],
    ['pereira', 'pinheira'],
  ])('do not meet for %s and %s', (a, b) => {
    expect(shareSound(soundsOf(a), soundsOf(b))).toBeUndefined();
  });
});

describe('short forms of names', () => {
  it('may stand for several names', () => {
    expect(formalNamesOf('beto')).toEqual(expect.arrayContaining(['alberto', 'roberto', 'humberto']));
    expect(formalNamesOf('lalo')).toContain('eduardo');
  });

  it('in -ito and -ita are read by rule', () => {
    expect(formalNamesOf('jorgito')).toContain('jorge');
    expect(formalNamesOf('juanita')).toContain('juana');
    expect(formalNamesOf('huguito')).toContain('hugo');
    expect(formalNamesOf('paquito')).toContain('francisco');
  });

  it('are nothing for a name that is none', () => {
    expect(formalNamesOf('wenceslao')).toEqual([]);
  });
});

describe('placeholders', () => {
  it.each(['N/A', 'Desconocido', 'SIN NOMBRE', 'unidentified', ' - ', 'N.N.'])('are known: "%s"', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  // Two records of which a form says "no consta" would else agree in a name that hardly anybody bears.
  it.each([
    'S/D', 'no consta', 'ninguno', 'não informado', 'inconnu', 'pa konnen', '-', 'xxx', 'XXXX', 'test', 'NO REFIERE', 'ns/nc',
    'Sin apellido', 'não consta', 'Sem nome', 'non renseigné', 'Pas connu', 'sans nom', 'Enkoni', 'San non', 'okenn', 'NaN',
    'NN NN', 'Desconocido, desconocida', 'unknown unknown', 'S/I', 's.i.', 'nan', 'N/C N/C',
  ])('are known in all languages, as forms and exports have them: "%s"', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  }); // prettier-ignore

  it.each([
    'Nadia',
    'Xiomara',
    'Nina',
    'Nana',
    'Nan',
    'NAN',
    'Si',
    'Sr',
    'Consta',
    'Ana NN',
    'Neantro',
    'Xoxx',
    '王偉明',
    'محمد',
  ])('are not taken for names like %s', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it.each(['000000', '0000-0000-00000', '123456789', '99', 'XXXX', 'N/A'])('are numbers like %s', (text) => {
    expect(isPlaceholderNumber(text)).toBe(true);
  });

  it.each(['0801-1990-12345', 'A7733991', '20315'])('are not numbers like %s', (text) => {
    expect(isPlaceholderNumber(text)).toBe(false);
  });
});

describe('concepts', () => {
  it.each([
    ['una rosa con espinas', 'red rose on the arm', 'rose'],
    ['cruz', 'religious cross', 'cross'],
    ['calavera', 'skull with roses', 'skull'],
    ['le operaron de apendicitis', 'appendectomy scar', 'appendix'],
  ])('of marks are one for "%s" and "%s"', (spanish, english, concept) => {
    expect(motifs.read(spanish).concepts).toContain(concept);
    expect(motifs.read(english).concepts).toContain(concept);
  });

  it('carry the wider concept that a vaguer witness would name', () => {
    expect(motifs.read('águila').concepts).toEqual(['eagle', 'bird']);
    expect(motifs.read('bird with spread wings').concepts).toContain('bird');
  });

  it('of clothes and colours cross the languages', () => {
    expect(things.read('pantalón de mezclilla').concepts).toEqual(
      expect.arrayContaining(['jeans', 'trousers']),
    );
    expect(things.read('blue jeans').concepts).toEqual(expect.arrayContaining(['jeans', 'trousers']));
    expect(colours.read('café').concepts).toEqual(colours.read('dark brown').concepts);
  });

  it('leave the words that no vocabulary knows', () => {
    expect(motifs.read('ferrocarril').words).toEqual(['ferrocarril']);
  });
});

describe('a place on the body', () => {
  it.each([
    ['Tattoo on left shoulder', 'shoulder', 'left'],
    ['cicatriz en la rodilla derecha', 'knee', 'right'],
    ['old scar', undefined, undefined],
  ])('is read from "%s"', (text, region, side) => {
    expect(placeOnBody(text)).toEqual({ region, side });
  });
});
