import { namesBodyPart, placeOnBody } from './body.js';

describe('places on a body', () => {
  it.each([
    ['scar on the left knee', { region: 'knee', side: 'left' }],
    ['R-shoulder', { region: 'shoulder', side: 'right' }],
    ['upper right arm', { region: 'upper_arm', side: 'right' }],
    ['right bicep', { region: 'upper_arm', side: 'right' }],
    ['lower left leg', { region: 'lower_leg', side: 'left' }],
    ['back of the left hand', { region: 'hand', side: 'left', view: 'back' }],
    ['left posterior forearm', { region: 'forearm', side: 'left', view: 'back' }],
    ['front of the neck', { region: 'neck', view: 'front' }],
    ['upper back', { region: 'back' }],
    ['left side of face', { region: 'face', side: 'left' }],
    ['middle of the chest', { region: 'chest', side: 'midline' }],
    ['shoulder, right', { region: 'shoulder', side: 'right' }],
    ['left ring finger', { region: 'finger', side: 'left' }],
  ])('are read in "%s"', (text, expected) => {
    expect(placeOnBody(text)).toEqual(expected);
  });

  it.each([
    ['several regions', 'scars on neck and ankle', {}],
    ['both sides', 'left and right forearms', { region: 'forearm' }],
    ['no region', 'a long scar', {}],
    ['a word that only contains one', 'carmine colour, earlier legend', {}],
  ])('are left out for %s', (_reason, text, expected) => {
    expect(placeOnBody(text)).toEqual(expected);
  });

  it('does not take what a tattoo shows for where it is', () => {
    expect(namesBodyPart('a laughing face', true)).toBe(false);
    expect(placeOnBody('a woman with a crowned head on the left forearm', true)).toEqual({
      region: 'forearm',
      side: 'left',
    });
    expect(placeOnBody('a star on the right hand', true)).toEqual({ region: 'hand', side: 'right' });
  });
});
