import { COLOURS, MOTIFS, THINGS } from './concepts-table.js';
import { fold } from './fold.js';
import { MORE_WORDS } from './more-words.js';
import { meaningsOfThings, PhoneticSimilarity } from './phonetic-similarity.js';

const things = new PhoneticSimilarity(meaningsOfThings());
const namesOf = (table: string): string[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(/[<|]/)[0]!.trim());

describe('what is asked in other words', () => {
  it('takes the longest phrase, and leaves out what only joins', () => {
    const parts = things.partsOf('la Santa Muerte y unos anteojos');
    expect(parts.map(({ said }) => said.join(' '))).toEqual(['santa muerte', 'anteojos']);
    expect(parts[1]?.alike).toEqual(expect.arrayContaining(['glasses', 'lunettes', 'linet', 'oculos']));
    expect(parts[1]?.alike).not.toContain('anteojos');
  });

  it('leaves a word that it does not know as it is, and a question of joining words whole', () => {
    expect(things.partsOf('Mari')).toEqual([{ said: ['mari'], alike: [], isListed: false }]);
    expect(things.partsOf('de la').map(({ said }) => said)).toEqual([['de'], ['la']]);
  });

  it('takes no word for one of another language that is written alike', () => {
    expect(things.partsOf('sostén')[0]?.alike).not.toContain('bra');
    expect(things.partsOf('bra')[0]?.alike).toEqual([]);
  });
});

describe('the words of French and Creole', () => {
  it('are of concepts that the tables have, and folded', () => {
    const known = new Set([MOTIFS, THINGS, COLOURS].flatMap(namesOf));
    expect(namesOf(MORE_WORDS).filter((name) => !known.has(name))).toEqual([]);
    expect(MORE_WORDS).toBe(fold(MORE_WORDS));
  });
});
