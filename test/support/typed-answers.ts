import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Questions } from '../../src/apps/cli/set-up/ask.js';

/**
 * Answers questions of the terminal as somebody at the keyboard does, each when it stands there.
 *
 * @param keys what is typed, a question's answer each
 * @returns what was answered or thrown, and all that the terminal has shown
 */
export async function typedAnswers<Answers>(
  keys: readonly string[],
  asking: (questions: Questions) => Promise<Answers>,
) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const said = text(output);
  const outcome = asking(new Questions({ input, output, signal: new AbortController().signal })).then(
    (answers) => ({ answers, error: undefined }),
    (error: unknown) => ({ answers: undefined, error }),
  );
  let ended = false;
  void outcome.then(() => (ended = true));
  for (const key of keys) {
    if (ended) break;
    input.write(key);
    await pause(20);
  }
  const result = await outcome;
  output.end();
  return { ...result, said: await said };
}
