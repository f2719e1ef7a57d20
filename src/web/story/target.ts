import type { TFunction } from 'i18next';
import type { Story } from './story-state.js';
import { placeOf, type TaskName } from './tasks.js';

/** Target that somebody looks for on a screen, by what stands on it. */
export interface StoryTarget {
  readonly path: string;
  readonly label: string;
}

/**
 * Returns where a thing is done: the screen, and the button or part of it by its words. Nothing where the bar
 * itself does it, or time.
 */
export function targetOf(name: TaskName, story: Story, t: TFunction): StoryTarget | undefined {
  const identification = story.identificationId && `/identifications/${story.identificationId}`;
  const place = placeOf(story);
  const targets: Partial<Record<TaskName, StoryTarget | false>> = {
    file: {
      path: story.draftId ? `/report/${story.draftId}?step=review` : '/report/new',
      label: t('report.review.file'),
    },
    receipt: { path: place, label: '' },
    found: { path: place, label: '' },
    pass: { path: place, label: t('transmission.pass') },
    plausible: { path: place, label: t('compare.plausible') },
    propose: { path: place, label: t('identification.propose') },
    sign: { path: identification || place, label: t('identification.confirm') },
    // Until the platform has told the ministry there is nothing to lead to.
    read: story.alertId !== undefined && { path: place, label: t('alert.acknowledge') },
    have: {
      path: story.transmissionId ? `/transmissions/${story.transmissionId}` : place,
      label: t('transmission.acknowledge'),
    },
    plan: { path: place, label: t('telling.planAction') },
  };
  return targets[name] || undefined;
}

const SHOWN_MS = 6_000;

/** Brings what is meant into view, and marks it for a while. @returns whether it is on this page */
export function point(label: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('main button, main a, main section')].find(
    (one) =>
      one.closest('.story-bar') === null &&
      (one.getAttribute('aria-label') ?? one.textContent).trim() === label,
  );
  if (!found) return false;
  found.classList.add('story-here');
  setTimeout(() => found.classList.remove('story-here'), SHOWN_MS);
  found.scrollIntoView({ block: 'center' });
  const within = found.matches('section') ? found.querySelector<HTMLElement>('input, select, button') : found;
  within?.focus({ preventScroll: true });
  return true;
}
