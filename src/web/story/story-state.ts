import { useSyncExternalStore } from 'react';
import type { FamilyDrawing } from './world.js';

/** The parts of the story, in order; each belongs to one person. */
export const PARTS = [
  ...(['report', 'compared', 'look', 'laboratory', 'ministry', 'second', 'family', 'end'] as const),
];
export type StoryPart = (typeof PARTS)[number];

/** State of somebody in the story. It outlives signing in as somebody else, and goes with the tab. */
export interface Story {
  readonly part: StoryPart;
  /** Content that the family of this story tells, by path, for whoever does not want to write it. */
  readonly told: Readonly<Record<string, unknown>>;
  /** Drawing of the family. */
  readonly drawing?: FamilyDrawing;
  readonly begunAt: string;
  /** True where the line was cut in the story. */
  readonly wasCut?: boolean;
  readonly isFolded?: boolean;
  /** Draft that came of it so far, by its id; numbers of things alone are kept. */
  readonly draftId?: string;
  readonly reportId?: string;
  readonly matchId?: string;
  /** The institution on the other side of the match, by code. */
  readonly other?: string;
  readonly transmissionId?: string;
  readonly identificationId?: string;
  readonly alertId?: string;
}

const KEPT = 'huella.story';
const listeners = new Set<() => void>();
let known: { readonly text: string | null; readonly story: Story | undefined } = {
  text: null,
  story: undefined,
};

function read(): Story | undefined {
  const text = sessionStorage.getItem(KEPT);
  if (known.text !== text) known = { text, story: text === null ? undefined : (JSON.parse(text) as Story) };
  return known.story;
}

function keep(story: Story | undefined): void {
  if (story) sessionStorage.setItem(KEPT, JSON.stringify(story));
  else sessionStorage.removeItem(KEPT);
  for (const listener of listeners) listener();
}

export function beginStory(told: Story['told'], drawing: FamilyDrawing): void {
  keep({ part: 'report', told, drawing, begunAt: new Date().toISOString() });
}

/** Writes down how it goes on; the same again is no change. */
export function noteStory(changes: Partial<Story>): void {
  const story = read();
  if (!story) return;
  const isNew = (Object.keys(changes) as (keyof Story)[]).some((key) => story[key] !== changes[key]);
  if (isNew) keep({ ...story, ...changes });
}

export const endStory = (): void => keep(undefined);

export function useStory(): Story | undefined {
  return useSyncExternalStore(subscribe, read);
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
