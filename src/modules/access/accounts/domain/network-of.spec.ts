import { networkOf } from './network-of.js';

describe('the network of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.9', '203.0.113.0/24'],
    ['2001:db8:00a1:5::1', '2001:db8:a1::/48'],
    ['2001:0db8:a1::', '2001:db8:a1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
  ])('of %s is %s, and no more of it', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it.each([undefined, '', 'a name', 'localhost'])('is none of what is no address: %s', (address) => {
    expect(networkOf(address)).toBeUndefined();
  });
});
