import { codeOf } from './error-code.js';
import { TaskCannotSucceed } from './queue-errors.js';

const withCode = (code: unknown): Error => Object.assign(new Error('Nobody Example'), { code });

describe('the code of a failure', () => {
  it.each([
    [new TaskCannotSucceed('MAIL.NO_ADDRESS'), 'MAIL.NO_ADDRESS'],
    [withCode('ECONNREFUSED'), 'ECONNREFUSED'],
    [withCode('23505'), 'DATABASE.23505'],
    [withCode('40P01'), 'DATABASE.40P01'],
    [Object.assign(new Error('x'), { driverError: { code: '57014' } }), 'DATABASE.57014'],
    [new TypeError('Nobody Example is not a function'), 'UNEXPECTED.TypeError'],
    [withCode('Nobody Example'), 'UNEXPECTED.Error'],
    ['Nobody Example', 'UNEXPECTED.THROWN_VALUE'],
  ])('of %p is %s', (error, code) => {
    expect(codeOf(error)).toBe(code);
  });
});
