import type { Location, Log, Region, Result, Run } from 'sarif';
import { relatedPlaces } from '#application/explaining/relatedPlaces.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { TextRange } from '#domain/text.ts';
import type { CheckOutput } from './checkOutput.ts';
import { exitCodeOf } from './checkReport.ts';
import { EXIT_WRONG } from '../exitCodes.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { relativeUri } from './relativeUri.ts';
import { SARIF_LEVELS, sarifRules } from './sarifRules.ts';
import type { ShowPath } from '../shownPath.ts';

/** The root of the checkout. The name is the one that GitHub knows. */
const ROOT = '%SRCROOT%';

/**
 * The report in the Static Analysis Results Interchange Format, version 2.1.0. Nothing in it depends on the folder
 * that the project lies in, but for the pages of the rules, which came with Inward.
 */
export function checkSarif(output: CheckOutput): readonly string[] {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(output)],
  };
  return [`${JSON.stringify(log, null, 2)}\n`];
}

function runOf(output: CheckOutput): Run {
  const rules = sarifRules(output);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprints = fingerprintsOf(output.view, output.fromCheckout);
  const shown = output.report.findings.filter(({ severity }) => output.hints || severity !== 'hint');
  const hasBaseline = shown.some(({ baselined }) => baselined === true);
  return {
    tool: { driver: { name: 'Inward', semanticVersion: output.version, rules: [...rules] } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the checkout.' } } },
    invocations: [
      {
        executionSuccessful: exitCodeOf(output.report) !== EXIT_WRONG,
        toolExecutionNotifications: output.problems.map((text) => ({ level: 'warning', message: { text } })),
      },
    ],
    results: shown.map((finding) => ({
      ruleId: finding.rule,
      ruleIndex: ruleIndex.get(finding.rule) ?? -1,
      ...resultOf(output, finding),
      partialFingerprints: { 'findingIdentity/v1': fingerprints.get(finding) ?? '' },
      ...(hasBaseline && acceptance(finding)),
    })),
  };
}

function resultOf({ view, fromCheckout }: CheckOutput, finding: Finding) {
  const related = relatedPlaces(view.graph, finding).map(({ file, range, message }, index) => ({
    id: index + 1,
    ...locationOf(fromCheckout, file, range),
    message: { text: message },
  }));
  return {
    level: SARIF_LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [locationOf(fromCheckout, finding.file, finding.range)],
    ...(related.length > 0 && { relatedLocations: related }),
  } satisfies Partial<Result>;
}

/** Where one result says how it stands to the baseline, all have to. */
function acceptance({ baselined }: Finding): Pick<Result, 'baselineState' | 'suppressions'> {
  if (baselined !== true) return { baselineState: 'new', suppressions: [] };
  const justification = 'The project has accepted this finding for now.';
  return { baselineState: 'unchanged', suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}

function locationOf(fromCheckout: ShowPath, file: ModulePath, range: TextRange): Location {
  const artifactLocation = { uri: relativeUri(fromCheckout(file)), uriBaseId: ROOT };
  return { physicalLocation: { artifactLocation, region: regionOf(range) } };
}

/** Lines and columns count from 1; the end is behind the last character, as in our ranges. */
function regionOf({ start, end }: TextRange): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
