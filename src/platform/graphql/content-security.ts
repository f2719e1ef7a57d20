import { createHash } from 'node:crypto';
import helmet, { type HelmetOptions } from 'helmet';

type Directives = Record<string, readonly string[]>;

/** Policy of every page: nothing from elsewhere, nothing inline, in nobody's frame. */
const STRICT: Directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/** Devices of a browser that no page of ours uses, and no script that has got into one shall. */
const NO_DEVICES = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'usb', 'xr-spatial-tracking'],
]
  .map((device) => `${device}=()`)
  .join(', ');

/** Security headers of every answer; a page that needs more names the directives that it widens. */
export function securityHeaders(widened: Directives = {}) {
  const directives = { ...STRICT, ...widened };
  const others = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    referrerPolicy: { policy: 'no-referrer' },
    // No upgrade to https by force: a local installation has none, and others have a proxy that says so.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  } satisfies HelmetOptions);
  const handler: typeof others = (request, response, next) => {
    response.setHeader('permissions-policy', NO_DEVICES);
    others(request, response, next);
  };
  return handler;
}

const INLINE = /<(script|style)(?:\s[^<>]*)?>([\s\S]*?)<\/\1>/g;

/** The hashes by which a policy lets a page's own inline scripts or styles through, and no others. */
export function inlineHashes(html: string, element: 'script' | 'style'): string[] {
  return [...html.matchAll(INLINE)]
    .filter(([, tag, content]) => tag === element && content)
    .map(([, , content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`);
}
