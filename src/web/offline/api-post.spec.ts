import { warningOf } from './api-post.js';

const warning = { path: 'departure.place.locality', message: 'Not found.', code: 'EXCHANGE.PLACE_NOT_FOUND' };
const told = { path: warning.path, message: warning.message };

it('offers the places that may be meant, where one was not found by its name', () => {
  expect(
    warningOf({ ...warning, expected: 'Tapachula (Chiapas) | Tapalapa (Chiapas) | lat and lon' }),
  ).toEqual({
    ...told,
    offered: ['Tapachula (Chiapas)', 'Tapalapa (Chiapas)'],
  });
});

it('offers nothing where none is near, and of no other warning', () => {
  expect(warningOf({ ...warning, expected: 'lat and lon' })).toEqual(told);
  expect(warningOf({ ...warning, expected: null })).toEqual(told);
  expect(warningOf({ ...warning, code: 'EXCHANGE.SIGN_LOST', expected: 'below 0' })).toEqual(told);
});
