import { taggedLetter, type TaggedLetter } from './index.js';

const LETTER: TaggedLetter = {
  language: 'ht',
  title: 'Lèt pou fanmi an',
  author: 'Konsila envante',
  date: new Date('2026-03-04T00:00:00Z'),
  parts: [
    { kind: 'paragraph', text: 'Nou ekri lèt sa a pou nou di nou sa nou fè.' },
    { kind: 'heading', text: 'Sa ki te fèt' },
    { kind: 'list', items: ['Premye bagay la.', 'Dezyèm bagay la: ñ, ç, œ, ł.'] },
    { kind: 'facts', facts: [['Dat', '4 mas 2026']] },
    { kind: 'table', headings: ['Kisa', 'Kantite'], rows: [['Ka ki louvri', '12']] },
  ],
  foot: 'Huella',
};

describe('a letter', () => {
  it('is a tagged PDF with its language, its title and the order of its parts', async () => {
    const text = (await taggedLetter(LETTER)).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Lang (ht)');
    expect(text).toContain('/DisplayDocTitle true');
    expect(
      [...text.matchAll(/\/S \/(H1|H2|P|L|LI|LBody|Document|Table|TR|TH|TD)\n/g)].map(([, tag]) => tag),
    ).toEqual(
      expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD']),
    );
  });

  it('is the same file when it is written again', async () => {
    expect((await taggedLetter(LETTER)).equals(await taggedLetter(LETTER))).toBe(true);
  });

  it('goes on over as many pages as it needs, each with its foot', async () => {
    const long = Array.from({ length: 60 }, (_, at) => ({
      kind: 'paragraph' as const,
      text: `${at}. ${'Yon fraz ki long ase pou ranpli yon liy. '.repeat(4)}`,
    }));
    const text = (await taggedLetter({ ...LETTER, parts: long })).toString('latin1');
    expect(Number(/\/Count (\d+)/.exec(text)?.[1])).toBeGreaterThan(3);
  });
});
