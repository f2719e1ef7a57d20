import { PassThrough } from 'node:stream';
import { runCli } from '../run-cli.js';

async function names(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCli(['names', ...words], { out, err });
  return {
    code,
    out: String(out.read(out.readableLength) ?? ''),
    err: String(err.read(err.readableLength) ?? ''),
  };
}

describe('huella names', () => {
  it('tells how each was read, the words, the levels and the sum', async () => {
    const { code, out } = await names('PEREZ LOPEZ, JUAN; Beto', 'Jhon Peres', '--country', 'HN');
    expect(code).toBe(0);
    expect(out).toMatch(
      /Name A is read as: juan \(Given name\), perez \(First surname\), lopez \(Second surname\)\./u,
    );
    expect(out).toMatch(/beto \(Nickname\)/u);
    expect(out).toMatch(/taken from HN/u);
    expect(out).toMatch(/perez – peres +\d\.\d\d +\d+ : .* One sound in Spanish/u);
    expect(out).toMatch(/Sum: log10 LR \d/u);
    expect(out).toMatch(/Names alone: .* % of what each says with itself/u);
  });

  it('answers as JSON, whose parts sum to the whole', async () => {
    const { out } = await names('محمد شوريدة', 'Mohamed Shoorideh', '--json');
    const answer = JSON.parse(out) as {
      log10LR: number;
      similarity: number;
      isOneName: boolean;
      words: { level: string }[];
      items: { log10LR: number }[];
    };
    expect(answer.words.map(({ level }) => level)).toEqual(['transliteration', 'transliteration']);
    expect(answer.items.reduce((sum, item) => sum + item.log10LR, 0)).toBeCloseTo(answer.log10LR, 10);
    expect(answer.similarity).toBeLessThan(1);
    expect(answer.isOneName).toBe(answer.similarity >= 0.6);
  });

  it('speaks Spanish, and says that a placeholder is no name', async () => {
    const { out } = await names('DESCONOCIDO', 'Ana Ruiz', '--language', 'es');
    expect(out).toMatch(/El nombre A no contiene ningún nombre/u);
    expect(out).toMatch(/no dicen nada/u);
  });

  it('speaks Creole', async () => {
    const { out } = await names('DESCONOCIDO', 'Ana Ruiz', '--language', 'ht');
    expect(out).toMatch(/Non A pa gen okenn non/u);
  });

  it('refuses a country without a table, and names those that have one', async () => {
    const { code, err } = await names('Ana', 'Ana', '--country', 'xx');
    expect(code).toBe(2);
    expect(err).toMatch(/no table of surnames for XX.*HN/su);
  });
});
