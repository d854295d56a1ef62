import type { JudgedContract } from '#application/importContracts/judgedContracts.ts';
import { governing } from '#application/engine/contractsInForce.ts';
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
    ...(report.importContracts.length > 0 && { importContracts: report.importContracts.map(verdictJson) }),
    ...(report.since !== undefined && { since: report.since }),
    findings: report.findings.map((finding) => {
      const own = contractName(governing(view.contracts, finding.file));
      return {
        ...findingJson(finding, fixKindsOf(finding)),
        ...contractJson(finding, own === contract ? null : own),
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

function verdictJson({ file, id, name, verdict }: JudgedContract) {
  return { file, id, name, verdict };
}

/** Another tool's contract, or the one of its own that governs the file where that is not the contract of the report. */
function contractJson({ contract }: Finding, governing: string | null) {
  if (contract !== undefined) return { contract: { file: contract.file, id: contract.id, name: contract.name } };
  return governing === null ? {} : { contract: { file: governing } };
}

function targetJson(to: FindingTarget | undefined) {
  if (to === undefined) return null;
  if (to.kind === 'package') return { package: to.name };
  return { file: to.path, layer: to.layer ?? null, context: to.context ?? null };
}
