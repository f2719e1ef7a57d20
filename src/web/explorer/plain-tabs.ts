const MARKED = ['role', 'aria-selected'] as const;

/**
 * Makes the row of questions a list of buttons. The library calls each item a tab, and lays two buttons into
 * it: a screen reader then finds neither. What it writes anew while it is used is mended anew.
 */
export function plainTabs(place: HTMLElement): void {
  const mend = (): void => {
    for (const list of place.querySelectorAll('[role="tablist"]')) list.removeAttribute('role');
    for (const item of place.querySelectorAll('li.graphiql-tab')) {
      const isOpen = item.getAttribute('aria-selected');
      for (const name of MARKED) if (item.hasAttribute(name)) item.removeAttribute(name);
      if (isOpen !== null) item.querySelector('button')?.setAttribute('aria-current', isOpen);
    }
  };
  new MutationObserver(mend).observe(place, {
    ...{ childList: true, subtree: true, attributes: true },
    attributeFilter: [...MARKED],
  });
  mend();
}
