import type { Finding } from '../finding.ts';

/** The paragraph about something in a contract that is of no effect. */
export function deadMessage({ details }: Finding): string {
  const { dead, name = '' } = details;
  if (dead === 'layers') {
    return `None of these layers has a module, so nothing is checked: ${name === '1' ? 'the one module lies' : `all ${name} modules lie`} elsewhere. Change the paths to where the layers are.`;
  }
  if (dead === 'layer') return layerMessage(name, details);
  if (dead === 'rule') {
    return `\`${name}\` is switched on but can find nothing here: it needs ${details['needs'] ?? 'more'}. Whoever reads the contract takes it for a guard that stands. Give the contract what it needs, or take the rule out.`;
  }
  if (dead === 'entry') return entryMessage(name, details);
  if (dead === 'exclude') {
    return `\`${name}\` leaves nothing out: there is no such folder. ${suggested(details)}`;
  }
  return `\`${name}\` matches no module of this contract, so what it is there for is not checked. ${suggested(details)}`;
}

function layerMessage(name: string, { taker, module, meant }: Finding['details']): string {
  if (meant !== undefined) {
    return `No module lies in the layer ${name}, so nothing holds it: there is no folder that its paths name. Did you mean \`${meant}\`?`;
  }
  if (taker === undefined || module === undefined) {
    return `No module lies in the layer ${name}, so nothing holds it. Change its paths to where its modules are, remove it, or say \`"optional": true\` if it is still to come.`;
  }
  return `No module lies in the layer ${name}: what its paths match lies in ${taker}, such as \`${module}\`. The pattern that names the deepest folder has a module; of two that tie, the layer listed first. Make its paths more exact, or remove the layer.`;
}

function entryMessage(layer: string, { why, entry = '', key }: Finding['details']): string {
  if (why === 'off') {
    const [what, rule] = key === 'effects' ? ['effects', 'core-effect'] : ['packages', 'core-package'];
    return `This says which ${what} ${layer} may use, but \`${rule}\`, which would see to it, is off. Switch the rule on, or take this out.`;
  }
  if (why === 'denied') {
    return `\`${entry}\` is denied to ${layer} as well, and of two entries of one name the one that denies decides. Take one of the two out.`;
  }
  return `Nothing denies a package to ${layer}, so there is nothing to allow. Say with \`deny\` what it may not import (\`"*"\` is everything else), or take this out.`;
}

function suggested({ meant }: Finding['details']): string {
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  return 'Change it to where the modules are, or take it out.';
}
