interface Asked {
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
}

/**
 * Tells whether a request comes from a page of this platform: browsers say in `Origin` which page it is that
 * asks, and no page can make them say another. Behind a proxy the address that people know is `PUBLIC_URL`.
 */
export function isOwnOrigin({ origin, host }: Asked, publicUrl: string | undefined): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (publicUrl !== undefined && from.origin === new URL(publicUrl).origin) return true;
  return host !== undefined && from.host === host && !isHttps(publicUrl);
}

function isHttps(url: string | undefined): boolean {
  return url?.startsWith('https://') === true;
}
