/** The API cannot listen where it was told to: what is wrong, and what mends it. */
export class PortTaken extends Error {
  constructor(
    readonly what: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(`${what} ${mend}`, options);
    this.name = 'PortTaken';
  }
}

/** The error of a server that could not listen, in words; an error of another kind comes back as it is. */
export function portTaken(host: string, port: number, cause: unknown): unknown {
  const { code } = cause as { readonly code?: unknown };
  const place = `${host}:${port}`;
  switch (code) {
    case 'EADDRINUSE':
      return new PortTaken(
        `Something listens at ${place} already.`,
        'Stop it, or choose another port: PORT=0 takes a free one.',
        { cause },
      );
    case 'EACCES':
      return new PortTaken(`This user may not listen at ${place}.`, 'Choose a PORT of 1024 or above.', {
        cause,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new PortTaken(
        `This machine has no address ${host}.`,
        'Set HOST to one that it has; 0.0.0.0 is all of them.',
        { cause },
      );
    default:
      return cause;
  }
}
