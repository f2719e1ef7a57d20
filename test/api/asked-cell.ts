import type { OwnedThings } from './owned-things.js';

/**
 * What somebody of another institution gets who asks for what the owner has, whatever their role.
 *
 * `nothing`: denied, or the same as for what does not exist. `empty`: denied, or a list without an entry.
 * `everybody`: what the whole network may know, and none of the owner's secrets. `own`: denied, or a stream that passes
 * by what is the owner's and tells of one's own.
 */
type Gets = 'nothing' | 'empty' | 'everybody' | 'own';

export interface Cell {
  readonly gets: Gets;
  readonly asks: (things: OwnedThings) => Record<string, unknown>;
}

export const cell = (gets: Gets, asks: Cell['asks'] = () => ({})): Cell => ({ gets, asks });
export const input = (asks: (things: OwnedThings) => object): Cell =>
  cell('nothing', (things) => ({ input: asks(things) }));
