import type { Finding } from '../finding.ts';
import { targetName } from './importEdge.ts';

/** The paragraph about an import that reaches past a public face, or into what is private. */
export function publicApiMessage(finding: Finding): string {
  const { part = '', owner = '', package: name = '', index = '', because } = finding.details;
  const target = targetName(finding);
  if (because !== undefined) return hiddenNameText(finding, target);
  if (name !== '') {
    return `This goes past the public face of the package \`${name}\`: ${target}. What a package does not export may change or vanish without notice. Import \`${name}\` by its name, and let it export what is needed here.`;
  }
  if (index !== '') {
    return `This goes past \`${index}\`, which shows what others may use: ${target}. What lies behind it must be free to change. Import it from \`${index}\`, and let that show what is needed here.`;
  }
  return `\`${part}\` is private to \`${owner}\`: ${target}. What is private must be free to change without anybody else noticing. Use what \`${owner}\` shows otherwise, or move what is needed here out of \`${part}\`.`;
}

function hiddenNameText({ symbol = '', details }: Finding, module: string): string {
  const why = details['because'] === 'all' ? `is not in \`__all__\` of ${module}` : `is private to ${module}`;
  return `\`${symbol}\` ${why}. What a module does not show must be free to change without anybody else noticing. Use what it shows, or let it show what is needed here.`;
}
