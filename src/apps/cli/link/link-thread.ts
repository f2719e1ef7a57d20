import { serveCalls } from '../../../platform/threads/index.js';
import type { LinkAnswer, LinkCall } from './link-call.js';
import { linkWork } from './link-work.js';

/** A thread of `huella link`: groups rows by their keys, scores stretches of rows, and groups those of one person. */
serveCalls<LinkCall, LinkAnswer>(linkWork());
