import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { portTaken } from '../../api/port-taken.js';
import type { RunCommand } from '../command.js';
import { FAILURE, SUCCESS } from '../exit-codes.js';
import { listenError } from '../listen-error.js';
import { Supervised } from '../supervised.js';
import { untilApiAnswers } from '../until-api-answers.js';
import { commandSettings, withRuntime } from '../with-house.js';

/**
 * Brings the database up, then runs the API and a worker as processes of their own until somebody stops them.
 */
export const run: RunCommand = async (call) => {
  // Asked first: another Huella that answers there would be taken for ours.
  const { HOST, PORT } = commandSettings();
  const taken = await listenError({ HOST, PORT });
  if (taken) throw portTaken(HOST, PORT, taken);
  return withRuntime(call, async ({ settings }) => {
    const { teller, signal } = call;
    const over = new AbortController();
    const end = new Promise<Ending>((resolve) => {
      signal.addEventListener('abort', () => resolve('stopped'), { once: true });
      over.signal.addEventListener('abort', () => resolve('given up'), { once: true });
    });
    const supervise = (name: string, file: string) =>
      new Supervised(name, file, teller.step, () => over.abort());
    const [api, worker] = [supervise('API', startFile('api')), supervise('worker', startFile('worker'))];
    api.start();
    worker.start();
    const telling = untilApiAnswers(settings, AbortSignal.any([signal, over.signal])).then(
      (url) => {
        api.isWell();
        return teller.answer({ api: url }, [`Huella answers at ${url}; Ctrl-C stops it.`]);
      },
      () => undefined,
    );
    const ending = await end;
    await Promise.all([api.stop(), worker.stop(), telling]);
    teller.step(
      ending === 'stopped' ? 'stopped' : 'Stopped, for it could not start; the reason stands above.',
    );
    return ending === 'stopped' ? SUCCESS : FAILURE;
  });
};

type Ending = 'stopped' | 'given up';

/** `main.api.js` beside the start file of this process, or `.ts` where that runs from source. */
function startFile(name: 'api' | 'worker'): string {
  return fileURLToPath(new URL(`../../../main.${name}${extname(import.meta.url)}`, import.meta.url));
}
