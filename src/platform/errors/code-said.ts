const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,63}$/u;

/**
 * A code that somebody asked for, as an error may repeat it. What has not the form of one is not repeated: it
 * may be anything.
 */
export function codeSaid(code: string): string {
  return CODE.test(code) ? code : '…';
}
