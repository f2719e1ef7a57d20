import { addPicture, type PictureToAdd } from '../drawings/add-picture.js';
import { repeatWhenStale, type GraphqlClient } from '../graphql-client.js';
import type { StoryStage } from './stage.js';

/** The whole record: photographs go with nothing less. */
const WHOLE = 4;

const DRAWN: Readonly<Record<'a' | 'b', readonly PictureToAdd[]>> = {
  a: [
    {
      ...{ kind: 'mark', motif: 'rose', hand: 'family', key: 'main-job-rose-drawn' },
      ...{ shows: 'una rosa', caption: 'La mamá la dibujó de memoria (inventado)' },
    },
    {
      ...{ kind: 'effect', motif: 'rosary', hand: 'family', key: 'main-job-rosary-drawn' },
      ...{ shows: 'rosario de madera', caption: 'Como el que ella le dio (inventado)' },
    },
  ],
  b: [
    {
      ...{ kind: 'mark', motif: 'rose', hand: 'examiner', key: 'main-job-rose-traced' },
      ...{ shows: 'flower with stem', caption: 'Traced on foil at the examination (invented)' },
    },
    {
      ...{ kind: 'effect', motif: 'rosary', hand: 'examiner', key: 'main-job-rosary-traced' },
      ...{ shows: 'rosary, wooden beads', caption: 'From the pocket, laid out (invented)' },
    },
  ],
};

/**
 * The evidence that a side has released is asked of that side alone: how much of it the other one sees hangs
 * on what the other works for.
 */
const RELEASED = `query Released($id: UUID!) {
  match(id: $id) { version a { recordId release { level } } b { recordId release { level } } }
}`;

interface ReleasedMatch {
  readonly match: Readonly<
    Record<
      'a' | 'b',
      { readonly recordId: string | null; readonly release: { readonly level: number } | null }
    >
  > & { readonly version: number };
}

/**
 * Each side adds what it has drawn and releases its record for this match, so that both lie beside each
 * other. A second time does nothing.
 */
export async function layDrawingsBeside(
  stage: Pick<StoryStage, 'terminal' | 'release'>,
  sides: Readonly<Record<'a' | 'b', { readonly client: GraphqlClient; readonly institution: string }>>,
  matchId: string,
): Promise<void> {
  for (const side of ['a', 'b'] as const) {
    const { client, institution } = sides[side];
    await repeatWhenStale(async () => {
      const { match } = await client.request<ReleasedMatch>(RELEASED, { id: matchId });
      const { recordId, release } = match[side];
      if (!recordId || release?.level === WHOLE) return;
      for (const picture of DRAWN[side]) await addPicture(client, recordId, picture);
      // Whoever comes in by the door of the demonstration searches.
      await stage.release(institution, { id: matchId, expectedVersion: match.version, level: WHOLE });
    });
  }
  stage.terminal.step(
    'the rose and the rosary as the mother draws them lie beside those that the examiner traced',
  );
}
