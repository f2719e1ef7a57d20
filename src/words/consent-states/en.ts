/** How what a family permits stands, in one word. */
export const consentStates = {
  granted: 'permitted',
  refused: 'refused',
  withdrawn: 'taken back',
  not_asked: 'not asked',
  ended: 'ended',
} as const;
