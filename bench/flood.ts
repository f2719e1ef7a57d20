import { numberFlag, withAttackedHouse, type AttackedHouse } from './attacked-house.js';
import { percentile, type Figure } from './figure.js';

const QUESTIONS = 400;
const LINES = 256;
const WARM = 50;
const GOAL_MS = 1_000;
const SMALL = 'query Q($id: UUID!) { report(id: $id) { id code version } }';
/** As much as the limits let one question ask for: fifteen pages of what an account may see, with their content. */
const PAGE = `reports(first: 100) { totalCount nodes { id code version content { person { names { given surnames } birthDate } } } }`;
const LARGE = `{ ${Array.from({ length: 5 }, (_, at) => `p${at}: ${PAGE}`).join(' ')} }`;

/** How long somebody waits for a small answer while one hostile account sends the costliest questions over many lines, without a pause. */
export async function flood(flags: readonly string[]): Promise<readonly Figure[]> {
  const questions = numberFlag(flags, 'questions', QUESTIONS);
  const lines = numberFlag(flags, 'lines', LINES);
  return withAttackedHouse(async (parts) => {
    const { house } = parts;
    const { token: hostile } = await house.enrol('AA-SEARCH', ['liaison']);
    const { token: other } = await house.enrol('AA-SEARCH', ['liaison']);
    await waits(parts, other, WARM);
    const alone = await waits(parts, other, questions);
    const counts = { answered: 0, refused: 0 };
    let isOver = false;
    const flooding = Array.from({ length: lines }, async () => {
      while (!isOver) {
        const { status, errors } = await house.ask(LARGE, { token: hostile });
        if (status === 200 && errors) throw new Error(`The flood is no question: ${errors[0]?.message}`);
        if (status === 200) counts.answered += 1;
        else counts.refused += 1;
      }
    });
    const meanwhile = await waits(parts, other, questions);
    isOver = true;
    await Promise.all(flooding);
    const figure = (share: number, goal?: number): Figure => ({
      name: `wait of another account, percentile ${share * 100}`,
      unit: 'ms',
      ...(goal !== undefined && { goal }),
      measured: percentile(meanwhile, share),
      baseline: { what: 'without the flood', value: percentile(alone, share) },
    });
    return [
      figure(0.5),
      figure(0.99, GOAL_MS),
      { name: 'large questions of the hostile account, answered', unit: '', measured: counts.answered },
      { name: 'and turned away', unit: '', measured: counts.refused },
    ];
  });
}

async function waits({ house, things }: AttackedHouse, token: string, count: number): Promise<number[]> {
  const waited: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const began = performance.now();
    await house.ask(SMALL, { token, variables: { id: things.report } });
    waited.push(performance.now() - began);
  }
  return waited;
}
