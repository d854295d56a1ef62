import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Offer, Offers, ReportedFinding, StudiedInward } from './studiedInward.ts';
import type { StudiedFinding } from './studyList.ts';

/** How a call of the command line ended. */
interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Inward as people run it: a process of the bundled command line for each question. */
export function inwardProcess(bundles: string, root: string): StudiedInward {
  const call = (...args: string[]): Ended => callInward(bundles, root, args);
  const inward: StudiedInward = {
    now: () => inward,
    findings: () => {
      const { status, output, errors } = call('check', '--no-baseline', '--hints', '--format', 'json');
      if (status !== 0 && status !== 1) throw new Error(`inward check in ${root} failed: ${errors}`);
      return (JSON.parse(output) as { readonly findings: readonly ReportedFinding[] }).findings;
    },
    offers: (finding) => readOffers(finding, call('fix', placeOf(finding), '--list', '--format', 'json')),
    apply: (finding, { kind }) => {
      const { status, output, errors } = call('fix', placeOf(finding), '--apply', kind);
      return status === 0 ? undefined : (errors + output).trim();
    },
  };
  return inward;
}

function placeOf({ file, line }: StudiedFinding): string {
  return `${file}:${line}`;
}

function callInward(bundles: string, root: string, args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(bundles, 'cli.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { status, output: stdout, errors: stderr };
}

interface Listed {
  readonly findings: readonly { readonly rule: string; readonly fixes: readonly Offer[] }[];
}

function readOffers({ rule }: StudiedFinding, { status, output, errors }: Ended): Offers {
  try {
    const { findings } = JSON.parse(output) as Listed;
    const mended = findings.find((finding) => finding.rule === rule);
    return mended === undefined ? { offers: [], problem: `there is no finding of ${rule}` } : { offers: mended.fixes };
  } catch {
    return { offers: [], problem: `exit ${status ?? 'by a signal'}: ${(errors || output).trim()}` };
  }
}
