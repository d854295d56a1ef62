import type { CheckFormat } from './checkFormats.ts';
import { checkGithub } from './checkGithub.ts';
import { checkJson } from './checkJson.ts';
import { checkJunit } from './checkJunit.ts';
import { checkMarkdown } from './checkMarkdown.ts';
import type { CheckWriter } from './checkOutput.ts';
import { checkPretty } from './checkPretty.ts';
import { checkSarif } from './checkSarif.ts';

/** Who writes which format. */
export const CHECK_WRITERS: Readonly<Record<CheckFormat, CheckWriter>> = {
  pretty: checkPretty,
  json: checkJson,
  sarif: checkSarif,
  github: checkGithub,
  junit: checkJunit,
  markdown: checkMarkdown,
};
