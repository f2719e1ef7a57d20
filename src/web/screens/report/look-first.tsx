import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { withSearch } from '../../words/words.js';

type Panel = ComponentType<{ readonly onSkip: () => void }>;

/** Fetched when the form stands: nobody waits for it who begins to write. */
const BeforeReport = lazy<Panel>(async () => {
  try {
    const { BeforeReport: panel } = await withSearch(() => import('../search/before-report.js'))();
    return { default: panel };
  } catch {
    // Never fetched, and no line to fetch it by: the report is written without.
    return { default: Nothing };
  }
});

const Nothing: Panel = () => null;

const AFTER_MS = 500;

/**
 * The look before a report, above its first step, until somebody puts it away; it stays away where it cannot
 * be fetched.
 */
export function LookFirst() {
  const [state, setState] = useState<'early' | 'shown' | 'gone'>('early');
  useEffect(() => {
    const later = setTimeout(() => setState((now) => (now === 'early' ? 'shown' : now)), AFTER_MS);
    return () => clearTimeout(later);
  }, []);
  if (state !== 'shown') return null;
  return (
    <Suspense fallback={null}>
      <BeforeReport onSkip={() => setState('gone')} />
    </Suspense>
  );
}
