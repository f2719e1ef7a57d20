import { lazy, Suspense, useSyncExternalStore } from 'react';
import { inNameOf } from '../graphql/in-name-of.js';
import { withCasework } from '../words/words.js';

const Told = lazy(
  withCasework(() => import('./acting-for.js').then((one) => ({ default: one.ActingForLine }))),
);

/** Says for whom somebody acts, as long as it is not for their own institution. */
export function ActingLine() {
  const acting = useSyncExternalStore(inNameOf.subscribe, inNameOf.current);
  return <Suspense fallback={null}>{acting && <Told acting={acting} />}</Suspense>;
}
