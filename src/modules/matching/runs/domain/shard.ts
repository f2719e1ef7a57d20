/**
 * Returns the shard of a record: Knuth's multiplicative hash of its sequence number, so that neighbours
 * spread and the same record is in the same shard in every process.
 */
export function shardOf(seq: number, shards: number): number {
  return (Math.imul(seq, 0x9e3779b1) >>> 0) % shards;
}
