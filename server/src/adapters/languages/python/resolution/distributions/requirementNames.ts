/** A requirement begins with the name of a distribution: `PyYAML[extra] >= 6; python_version > "3.8"`. */
const NAME = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:$|[[<>=!~;@,( #])/;
/** `-e git+https://…#egg=name` */
const EGG = /#egg=([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)/;

/** The distribution that a requirement asks for; undefined for options, paths and addresses without a name. */
export function nameInRequirement(requirement: string): string | undefined {
  return EGG.exec(requirement)?.[1] ?? NAME.exec(requirement)?.[1];
}

/** Of a file for pip: a requirement on each line, which hashes may follow. */
export function namesInRequirements(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => nameInRequirement(line) ?? []);
}
