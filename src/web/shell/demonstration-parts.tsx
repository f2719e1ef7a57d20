import { lazy, Suspense } from 'react';
import { isDemonstration } from '../demonstration.js';
import { withCasework, withStory } from '../words/words.js';
import { firstScreen } from './first-screen.js';
import type { MeResult } from './session.js';
import { SignIn } from './sign-in.js';

// No installation but a demonstration fetches these.
const story = withStory(() => import('../story/story.js'));
const Door = lazy(async () => ({ default: (await story()).Door }));
// The parts that go along with a screen come after it.
const beside = () => firstScreen.then(story);
const Ribbon = lazy(async () => ({ default: (await beside()).Ribbon }));
const StoryBar = lazy(async () => ({ default: (await beside()).StoryBar }));

// Fetched by whoever was invited, and by nobody who signs in.
const invitation = withCasework(() => import('../screens/account/invitation.js'));
const Invitation = lazy(async () => ({ default: (await invitation()).Invitation }));

/** Ribbon that tells that everything is invented, where it is. */
export function InventedRibbon() {
  return isDemonstration() ? (
    <Suspense fallback={null}>
      <Ribbon />
    </Suspense>
  ) : null;
}

/** The story that leads through one case, where there is one to lead through. */
export function GuidedStory({ me }: { readonly me: MeResult }) {
  return isDemonstration() ? (
    <Suspense fallback={null}>
      <StoryBar me={me} />
    </Suspense>
  ) : null;
}

/** Entrance before whoever is not signed in: the door, and in a demonstration its first page. */
export function Entrance({ path }: { readonly path: string }) {
  if (path === '/' && isDemonstration())
    return (
      <Suspense fallback={null}>
        <Door />
      </Suspense>
    );
  if (path === '/invitation')
    return (
      <Suspense fallback={null}>
        <Invitation />
      </Suspense>
    );
  return (
    <>
      <InventedRibbon />
      <SignIn />
    </>
  );
}
