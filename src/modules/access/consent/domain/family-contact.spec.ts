import { describe, expect, it } from '@jest/globals';
import { contactStatus, hasSafeWay } from './family-contact.js';

describe('whether a family may be contacted', () => {
  it.each([
    ['nobody has reported by name', {}, 'not_asked', false],
    ['nobody has asked', { reporter: {} }, 'not_asked', false],
    ['it is safe', { reporter: { safeToContact: true } }, 'safe', true],
    ['it is not', { reporter: { safeToContact: false } }, 'not_safe', false],
    ['it is by one way', { reporter: { safeToContact: false, safeWay: 'family_comes' } }, 'not_safe', true],
    [
      'a way was named before anything else was asked',
      { reporter: { safeWay: 'family_comes' } },
      'not_asked',
      true,
    ],
  ])('is told where %s', (_, report, standing, way) => {
    expect(contactStatus(report)).toBe(standing);
    expect(hasSafeWay(report)).toBe(way);
  });
});
