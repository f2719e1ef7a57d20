import { readSettings } from '../../../platform/config/index.js';
import type { StoryName } from '../../../demo/start-demo.js';
import { CommandFailed, UsageError } from '../cli-errors.js';
import { isSet, valueOf, type Call, type RunCommand } from '../command.js';
import { SUCCESS } from '../exit-codes.js';

/** Plays the demonstration and serves on until somebody stops it. */
export const run: RunCommand = async (call) => {
  const { startDemo, STORIES } = await loadDemo();
  const demo = await startDemo(readSettings(), storiesOf(call, STORIES), call.signal);
  if (!isSet(call, 'once') && !call.signal.aborted) {
    await new Promise<void>((resolve) =>
      call.signal.addEventListener('abort', () => resolve(), { once: true }),
    );
  }
  await demo.stop();
  return SUCCESS;
};

/**
 * Its provider of identities and its mail server are of packages that a production installs without (`npm
 * prune --omit=dev`).
 */
async function loadDemo(): Promise<typeof import('../../../demo/start-demo.js')> {
  try {
    return await import('../../../demo/start-demo.js');
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new CommandFailed(
      'The packages of the demonstration are not installed here.',
      'Run `npm start` in a checkout: it installs them.',
    );
  }
}

/** The main job comes first: the others are told beside it. */
function storiesOf(call: Call, stories: readonly StoryName[]): readonly StoryName[] {
  const named = valueOf(call, 'story') ?? 'case';
  if (named === 'all') return stories;
  const story = stories.find((name) => name === named);
  if (!story) throw new UsageError('--story names none.', `Take one of ${stories.join(', ')}, or all.`);
  return [...new Set<StoryName>(['case', story])];
}
