const KEPT = 'huella.single-keys';

/**
 * Tells whether keys of one letter do something: they can be turned off where a voice or another aid types
 * letters (WCAG 2.1.4).
 */
export const areSingleKeysOn = (): boolean => localStorage.getItem(KEPT) !== 'off';

export function turnSingleKeys(isOn: boolean): void {
  localStorage.setItem(KEPT, isOn ? 'on' : 'off');
}
