import { governing } from '#application/contractsInForce.ts';
import type { Finding, FindingTarget } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { CheckOutput } from './checkOutput.ts';
import { contractName } from './checkReport.ts';

/** The report as programs read it: `inward check --format json`. Other programs rely on the shape. */
export function checkJson({ view, report, fixKindsOf }: CheckOutput): readonly string[] {
  const contract = contractName(report.contract);
  const document = {
    contract,
    modules: report.modules,
    placed: report.placed,
    ...(report.since !== undefined && { since: report.since }),
    findings: report.findings.map((finding) => {
      const own = contractName(governing(view.contracts, finding.file));
      return {
        ...findingJson(finding, fixKindsOf(finding)),
        ...(own !== null && own !== contract && { contract: { file: own } }),
      };
    }),
  };
  return [`${JSON.stringify(document, null, 2)}\n`];
}

function findingJson(finding: Finding, fixes: readonly string[]) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    file: finding.file,
    range: finding.range,
    message: messageOf(finding),
    from: { layer: finding.from.layer ?? null, context: finding.from.context ?? null },
    to: targetJson(finding.to),
    chain: finding.chain.map(({ module }) => module),
    fixes,
    baselined: finding.baselined === true,
  };
}

function targetJson(to: FindingTarget | undefined) {
  if (to === undefined) return null;
  if (to.kind === 'package') return { package: to.name };
  return { file: to.path, layer: to.layer ?? null, context: to.context ?? null };
}
