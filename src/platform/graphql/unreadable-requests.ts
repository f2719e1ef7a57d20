import { IncomingMessage, ServerResponse, STATUS_CODES, type Server } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { message, requestedLanguage } from '../catalogue/index.js';
import { errorPageOf, pageOf } from './error-page.js';
import { plainPageHeaders } from './plain-page.js';

/** Error of Node's parser: its code, and the bytes in which it stopped. */
interface ParserError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

const STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers requests that no route sees, because they cannot be read as far as that: headers that are too long
 * (a browser with too many cookies), or no HTTP at all. A browser gets a page, everything else the status
 * alone, as Node gives it.
 */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: ParserError, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = STATUS[error.code ?? ''] ?? 400;
    const head = error.rawPacket?.toString('latin1') ?? '';
    if (/^accept: *text\/html/imu.test(head) && sendPage(socket, status, head)) return;
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
  });
}

/** @returns false where an answer on this line is under way, which another must not be mixed with */
function sendPage(socket: Duplex, status: number, head: string): boolean {
  if (!(socket instanceof Socket)) return false;
  const request = new IncomingMessage(socket);
  const response = new ServerResponse(request);
  try {
    response.assignSocket(socket);
  } catch {
    return false;
  }
  const language = requestedLanguage(/^accept-language:(.*)$/imu.exec(head)?.[1]?.trim()) ?? 'en';
  const code = status === 431 ? 'API.REQUEST_TOO_LARGE' : 'API.PAGE_FAILED_TEXT';
  const presented = { message: message(code, language), extensions: { reason: code } };
  const page = errorPageOf({ path: '/' }, { status, presented }, language);
  plainPageHeaders(request, response, () => {
    response.statusCode = status;
    response.setHeader('cache-control', 'no-store');
    response.setHeader('connection', 'close');
    response.setHeader('content-language', language);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pageOf(page, language), () => socket.end());
  });
  return true;
}
