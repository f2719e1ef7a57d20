import { readSettings } from '../../../platform/config/index.js';
import { startDemo, STORIES, type StoryName } from '../../demo/start-demo.js';
import { UsageError } from '../cli-errors.js';
import { isSet, valueOf, type Call, type RunCommand } from '../command.js';
import { SUCCESS } from '../exit-codes.js';

/** Plays the demonstration and serves on until somebody stops it. */
export const run: RunCommand = async (call) => {
  const demo = await startDemo(readSettings(), storiesOf(call), call.signal);
  if (!isSet(call, 'once') && !call.signal.aborted) {
    await new Promise<void>((resolve) =>
      call.signal.addEventListener('abort', () => resolve(), { once: true }),
    );
  }
  await demo.stop();
  return SUCCESS;
};

/** The main job comes first: the others are told beside it. */
function storiesOf(call: Call): readonly StoryName[] {
  const named = valueOf(call, 'story') ?? 'case';
  if (named === 'all') return STORIES;
  const story = STORIES.find((name) => name === named);
  if (!story) throw new UsageError('--story names none.', `Take one of ${STORIES.join(', ')}, or all.`);
  return [...new Set<StoryName>(['case', story])];
}
