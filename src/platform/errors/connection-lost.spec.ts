import { isConnectionLost } from './connection-lost.js';

const withCode = (code: string) => Object.assign(new Error('of the driver'), { code });

describe('a database that is away', () => {
  it.each([
    ['refuses', withCode('ECONNREFUSED')],
    ['is shut down', withCode('57P01')],
    [
      'has said so below what the data source says',
      Object.assign(new Error('query'), { driverError: withCode('08006') }),
    ],
    ['has hung up', new Error('Connection terminated unexpectedly')],
    ['was closed here', new Error('Driver not Connected')],
  ])('is told from other errors where it %s', (_, error) => {
    expect(isConnectionLost(error)).toBe(true);
  });

  it.each([
    withCode('23505'),
    new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') }),
    new Error('of something else'),
    'ECONNREFUSED',
    undefined,
  ])('is not %s', (error) => {
    expect(isConnectionLost(error)).toBe(false);
  });
});
