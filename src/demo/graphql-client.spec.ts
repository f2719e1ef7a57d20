import { RequestRefused, repeatWhenStale } from './graphql-client.js';

const stale = (): RequestRefused => new RequestRefused('changed since', 'RECORDS.VERSION_CONFLICT');

describe('repeatWhenStale', () => {
  it('reads again when what was read has been changed since', async () => {
    const read: number[] = [];
    const changed = await repeatWhenStale(() => {
      read.push(read.length + 1);
      return read.length < 3 ? Promise.reject(stale()) : Promise.resolve(`version ${read.length}`);
    });
    expect(changed).toBe('version 3');
    expect(read).toEqual([1, 2, 3]);
  });

  it('gives every other refusal at once', async () => {
    let tries = 0;
    const refused = repeatWhenStale(() => {
      tries += 1;
      return Promise.reject(new RequestRefused('not yours', 'ACCESS.NOT_FOUND'));
    });
    await expect(refused).rejects.toThrow('not yours');
    expect(tries).toBe(1);
  });

  it('gives up after five tries, in the words of the API', async () => {
    let tries = 0;
    const refused = repeatWhenStale(() => {
      tries += 1;
      return Promise.reject(stale());
    });
    await expect(refused).rejects.toThrow('changed since');
    expect(tries).toBe(5);
  });
});
