export { startThreadsFrom, ThreadLost, ThreadPool } from './thread-pool.js';
export { serveCalls } from './serve-calls.js';
