import type { EffectGroup } from '../effectTable.ts';

/** What only says that a name is ambient: `globalThis.fetch` is `fetch`. */
export const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['globalThis', 'window', 'self', 'global']);

/**
 * What is done by using a name that needs no import: in browsers, workers, Node, Deno and Bun. The longest name that
 * fits decides; `*` stands for any one member, and `none` are the harmless ones among the members of something else.
 * Names that are too plain to be told from a mistake (`name`, `event`, `status`, `open`) are left out.
 */
export const JAVASCRIPT_EFFECTS: readonly EffectGroup[] = [
  [
    'network',
    'fetch XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport RTCPeerConnection importScripts',
  ],
  ['network', 'BroadcastChannel navigator.sendBeacon navigator.connection navigator.onLine'],
  ['clock', 'new_Date Date() Date.now performance performance.* process.hrtime process.uptime Temporal.Now'],
  ['randomness', 'Math.random crypto.randomUUID crypto.randomUUIDv7 crypto.getRandomValues'],
  // These are asked of the module `node:crypto`.
  [
    'randomness',
    'crypto.randomBytes crypto.randomInt crypto.randomFill crypto.randomFillSync crypto.pseudoRandomBytes',
  ],
  ['randomness', 'crypto.webcrypto.randomUUID crypto.webcrypto.getRandomValues'],
  ['randomness', 'crypto.generateKey crypto.generateKeySync crypto.generateKeyPair crypto.generateKeyPairSync'],
  ['randomness', 'crypto.generatePrime crypto.generatePrimeSync crypto.subtle.generateKey'],
  ['environment', 'process.env import.meta.env Deno.env Bun.env process.loadEnvFile'],
  ['process', 'process process.* Deno Deno.* Bun Bun.* Worker SharedWorker ServiceWorker'],
  ['logging', 'console process.stdout process.stderr process.emitWarning Deno.stdout Deno.stderr reportError'],
  ['logging', 'Bun.stdout Bun.stderr'],
  ['timer', 'setTimeout setInterval setImmediate clearTimeout clearInterval clearImmediate queueMicrotask'],
  ['timer', 'requestAnimationFrame cancelAnimationFrame requestIdleCallback cancelIdleCallback process.nextTick'],
  ['timer', 'scheduler.postTask scheduler.yield scheduler.wait Bun.sleep Bun.sleepSync Deno.cron'],
  ['storage', 'localStorage sessionStorage indexedDB caches cookieStore document.cookie navigator.storage Deno.openKv'],
  ['dom', 'document window navigator location history screen alert confirm prompt customElements visualViewport'],
  ['dom', 'getComputedStyle matchMedia getSelection addEventListener removeEventListener dispatchEvent'],
  ['dom', 'DOMParser XMLSerializer MutationObserver IntersectionObserver ResizeObserver PerformanceObserver'],
  ['dom', 'HTMLElement SVGElement ShadowRoot DocumentFragment XPathEvaluator Notification'],
  ['dom', 'speechSynthesis SpeechSynthesisUtterance AudioContext OffscreenCanvas createImageBitmap'],
  ['dom', 'scrollTo scrollBy requestFullscreen innerWidth innerHeight outerWidth outerHeight devicePixelRatio'],
  ['filesystem', 'showOpenFilePicker showSaveFilePicker showDirectoryPicker'],

  ['filesystem', 'Deno.open Deno.openSync Deno.create Deno.createSync Deno.readFile Deno.readFileSync'],
  ['filesystem', 'Deno.readTextFile Deno.readTextFileSync Deno.writeFile Deno.writeFileSync Deno.writeTextFile'],
  ['filesystem', 'Deno.writeTextFileSync Deno.readDir Deno.readDirSync Deno.readLink Deno.readLinkSync Deno.realPath'],
  ['filesystem', 'Deno.realPathSync Deno.remove Deno.removeSync Deno.rename Deno.renameSync Deno.mkdir Deno.mkdirSync'],
  ['filesystem', 'Deno.makeTempDir Deno.makeTempDirSync Deno.makeTempFile Deno.makeTempFileSync Deno.copyFile'],
  ['filesystem', 'Deno.copyFileSync Deno.link Deno.linkSync Deno.symlink Deno.symlinkSync Deno.stat Deno.statSync'],
  ['filesystem', 'Deno.lstat Deno.lstatSync Deno.truncate Deno.truncateSync Deno.chmod Deno.chmodSync Deno.chown'],
  ['filesystem', 'Deno.chownSync Deno.utime Deno.utimeSync Deno.umask Deno.watchFs Deno.FsFile'],
  [
    'network',
    'Deno.connect Deno.connectTls Deno.connectQuic Deno.listen Deno.listenTls Deno.listenDatagram Deno.serve',
  ],
  [
    'network',
    'Deno.startTls Deno.resolveDns Deno.createHttpClient Deno.HttpClient Deno.networkInterfaces Deno.upgradeWebSocket',
  ],
  ['none', 'Deno.errors Deno.inspect Deno.customInspect Deno.test Deno.bench Deno.SeekMode'],

  ['filesystem', 'Bun.file Bun.write Bun.mmap Bun.Glob Bun.resolve Bun.resolveSync Bun.FileSystemRouter'],
  [
    'network',
    'Bun.serve Bun.fetch Bun.connect Bun.listen Bun.udpSocket Bun.dns Bun.sql Bun.SQL Bun.postgres Bun.redis',
  ],
  ['network', 'Bun.RedisClient Bun.s3 Bun.S3Client'],
  ['clock', 'Bun.nanoseconds'],
  ['randomness', 'Bun.randomUUIDv7 Bun.randomUUIDv5'],
  [
    'none',
    'Bun.hash Bun.CryptoHasher Bun.deepEquals Bun.deepMatch Bun.escapeHTML Bun.stringWidth Bun.stripANSI Bun.semver',
  ],
  [
    'none',
    'Bun.inspect Bun.TOML Bun.YAML Bun.color Bun.indexOfLine Bun.concatArrayBuffers Bun.ArrayBufferSink Bun.peek',
  ],
  ['none', 'Bun.gzipSync Bun.gunzipSync Bun.deflateSync Bun.inflateSync Bun.zstdCompressSync Bun.zstdDecompressSync'],
  ['none', 'Bun.pathToFileURL Bun.fileURLToPath Bun.SHA1 Bun.SHA224 Bun.SHA256 Bun.SHA384 Bun.SHA512 Bun.MD4 Bun.MD5'],
  ['none', 'performance.toJSON performance.eventCounts'],
];

/**
 * Modules of Node that hold ambient names, without their scheme: what `crypto` offers is `crypto.…`, what `perf_hooks`
 * does is `performance` itself. These are the sources of time, chance and environment; what else a module does is told
 * by its package.
 */
export const MODULES_OF_GLOBALS: ReadonlyMap<string, readonly string[]> = new Map([
  ['crypto', ['crypto']],
  ['perf_hooks', []],
  ['process', ['process']],
]);
