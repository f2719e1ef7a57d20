import { createHash } from 'node:crypto';

/**
 * Digest of an export: the number of entries that were handed out, and the SHA-256 over them, each as a line
 * of JSON: of an export as NDJSON the digest of the file.
 */
export class ExportDigest {
  private readonly hash = createHash('sha256');
  private count = 0;

  add(entry: unknown): void {
    this.hash.update(`${JSON.stringify(entry)}\n`);
    this.count += 1;
  }

  end(): { readonly entries: number; readonly digest: string } {
    return { entries: this.count, digest: this.hash.digest('hex') };
  }
}
