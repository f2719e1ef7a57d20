import { lazy, Suspense, type PropsWithChildren } from 'react';
import { onlyHere, useDrafts, useOffice } from '../offline/use-office.js';
import { withCasework } from '../words/words.js';
import { shutFor } from './deeds.js';
import type { ScreenLink } from './palette/palette.js';
import type { MeResult } from './session.js';

const Shut = lazy(withCasework(() => import('./shut.js').then((one) => ({ default: one.Shut }))));

/**
 * A screen, for whoever may do what it is for; anybody else is told so before a form is filled in, with or
 * without a line.
 */
export function NeedsDeed({
  me,
  path,
  links,
  children,
}: PropsWithChildren<{
  readonly me: MeResult;
  readonly path: string;
  readonly links: readonly ScreenLink[];
}>) {
  const deed = shutFor(path, me.mayDo, onlyHere(useDrafts(useOffice())));
  return deed ? (
    <Suspense fallback={null}>
      <Shut {...{ deed, me, links }} />
    </Suspense>
  ) : (
    children
  );
}
