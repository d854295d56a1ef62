import path from 'node:path';
import { installExtension, startCodeServer, windowUrl } from './codeServer.ts';
import { installHost } from './installHost.ts';
import { VSIX } from './paths.ts';
import { makeProfile, removeProfile } from './profile.ts';

/** Prints the address of a window on `folder`, for any browser of this machine, and serves it until interrupted. */
export async function serveWorkbench(folder: string): Promise<void> {
  installHost();
  const profile = makeProfile('start', { 'window.autoDetectColorScheme': true });
  try {
    installExtension(profile, VSIX);
    const interrupted = untilInterrupted();
    const server = await startCodeServer(profile, { args: ['--disable-workspace-trust'] });
    const address = windowUrl(server.authority, path.resolve(folder));
    console.log(`VS Code with Inward is served at\n\n  ${address}\n\nCtrl-C ends it.`);
    await Promise.race([interrupted, server.ended]);
    await server.stop();
  } finally {
    removeProfile(profile);
  }
}

/** Whoever is interrupted a second time is still clearing up. */
function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
