/**
 * Loaded into a measured process before anything else (`NODE_OPTIONS=--import`): a process can tell its own peak
 * memory on every system, and its parent cannot. Written to the file that INWARD_BENCH_MEMORY names: a line
 * `peak BYTES` at the end, and `heap BYTES` of what is alive whenever the process gets the signal SIGUSR2.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

const file = process.env.INWARD_BENCH_MEMORY;

if (file !== undefined && isMainThread) {
  process.on('exit', () => appendFileSync(file, `peak ${peakBytes()}\n`));
  if (process.platform !== 'win32') {
    process.on('SIGUSR2', () => {
      setFlagsFromString('--expose-gc');
      runInNewContext('gc')();
      appendFileSync(file, `heap ${process.memoryUsage().heapUsed}\n`);
    });
  }
}

/** What Linux tells of a process's usage begins with that of whoever started it; its own is told elsewhere. */
function peakBytes() {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1024;
}
