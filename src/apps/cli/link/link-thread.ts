import type { Blocks, ScoredStretch } from '../../../kernel/linkage/tables/index.js';
import { serveCalls } from '../../../platform/threads/index.js';
import type { LinkCall } from './link-call.js';
import { linkWork } from './link-work.js';

/** A thread of `huella link`: groups rows by their keys, and scores stretches of rows. */
serveCalls<LinkCall, Blocks | ScoredStretch>(linkWork());
